package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds out whether a script still prepares a container that is about to become another program.
 * Images of databases start a temporary server in such a script, fill it, stop it, and only then
 * become the real one ({@code exec}): a health check that passes meanwhile says nothing yet. The
 * engine, which first looks after a whole interval, hardly ever sees that server; probes of our own
 * would.
 */
final class EntrypointScript {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Pattern SHELL = Pattern.compile("(ba|da|a|k|z)?sh|busybox");
  private static final Pattern OTHER = Pattern.compile("(python|perl|ruby)[0-9.]*");

  /** What gives way to another program, or takes in another file that may. */
  private static final Pattern GIVES_WAY =
      Pattern.compile("(?m)(^|[;&|({\\s])(exec|eval|source|\\.)\\s");

  private static final String GIVES_WAY_IN_GREP =
      "(^|[;&|({[:space:]])(exec|eval|source|\\.)[[:space:]]|exec[lv]|exec[( ]";

  private EntrypointScript() {}

  /** A script that a process runs: in a file, or written out in its command line. */
  private record Script(boolean inFile, String text) {}

  /**
   * Whether any process of the container is a script that may give way to another program, or was
   * one when a check of it began: such a check may have met the temporary server.
   *
   * @param atStart the command lines when the check began
   */
  static boolean stillRuns(Engine engine, ObservedContainer container, List<List<String>> atStart) {
    Set<List<String>> lines = new LinkedHashSet<>(atStart);
    lines.addAll(engine.commandLines(container));
    for (List<String> words : lines) {
      Optional<Script> script = script(words);
      if (script.filter(it -> givesWay(engine, container, it)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The script of a command line, {@code sh -e /entrypoint postgres}; empty if it has none. */
  private static Optional<Script> script(List<String> words) {
    String program = words.isEmpty() ? "" : words.get(0);
    String name = program.substring(program.lastIndexOf('/') + 1).replaceFirst("^-", "");
    boolean shell = SHELL.matcher(name).matches();
    if (!shell && !OTHER.matcher(name).matches()) {
      return Optional.empty();
    }
    for (int i = name.equals("busybox") ? 2 : 1; i < words.size(); i++) {
      String word = words.get(i);
      if (shell && word.matches("-[a-zA-Z]*c")) {
        return text(words.subList(i + 1, words.size()));
      }
      if (word.equals("-o") || word.equals("+o")) {
        i++;
      } else if (!word.startsWith("-") && !word.startsWith("+")) {
        return Optional.of(new Script(true, word));
      } else if (!shell && word.matches("-[a-zA-Z]*[cem]")) {
        return Optional.empty(); // a program of its own rather than an entrypoint
      }
    }
    return Optional.empty();
  }

  /** What follows {@code -c}, behind further options: {@code bash -c -e -- TEXT}. */
  private static Optional<Script> text(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-o") || word.equals("+o")) {
        i++;
      } else if (!word.startsWith("-") && !word.startsWith("+")) {
        return Optional.of(new Script(false, word));
      }
    }
    return Optional.empty();
  }

  private static boolean givesWay(Engine engine, ObservedContainer container, Script script) {
    if (!script.inFile()) {
      return GIVES_WAY.matcher(script.text()).find();
    }
    List<String> look = List.of("grep", "-qE", "-e", GIVES_WAY_IN_GREP, "--", script.text());
    try {
      ExecResult found = engine.exec(container.id(), ExecSpec.of(look), PATIENCE);
      return found.timedOut() || found.exitCode() != 1; // 1: it has none; else it cannot be read
    } catch (EngineException e) {
      return true;
    }
  }
}
