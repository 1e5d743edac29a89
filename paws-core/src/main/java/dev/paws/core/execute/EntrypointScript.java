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
 * Finds out whether a script still prepares a container before it becomes another program. Database
 * images start a temporary server in such a script, fill it, stop it, and only then become the real
 * server ({@code exec}). A health check that passes meanwhile means nothing yet. The engine first
 * checks after a whole interval, so it hardly ever meets that server; our own probes would.
 */
final class EntrypointScript {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Pattern SHELL = Pattern.compile("(ba|da|a|k|z)?sh|busybox");
  private static final Pattern OTHER = Pattern.compile("(python|perl|ruby)[0-9.]*");

  /** Commands that replace the shell by another program, or read another file that may do so. */
  private static final Pattern GIVES_WAY =
      Pattern.compile("(?m)(^|[;&|({\\s])(exec|eval|source|\\.)\\s");

  /** Calls in other languages that replace the program by another one. */
  private static final Pattern BECOMES_ANOTHER = Pattern.compile("exec[lv]|\\bexec\\b");

  private static final String GIVES_WAY_IN_GREP =
      "(^|[;&|({[:space:]])(exec|eval|source|\\.)[[:space:]]|exec[lv]|exec[( ]";

  private EntrypointScript() {}

  /** A script that a process runs. */
  private interface Script {
    /** Returns whether it may be replaced by another program; true if that cannot be seen. */
    boolean givesWay(Engine engine, ObservedContainer container);
  }

  private record ScriptFile(String path) implements Script {
    @Override
    public boolean givesWay(Engine engine, ObservedContainer container) {
      List<String> look = List.of("grep", "-qE", "-e", GIVES_WAY_IN_GREP, "--", path);
      try {
        ExecResult found = engine.exec(container.id(), ExecSpec.of(look), PATIENCE);
        return found.timedOut() || found.exitCode() != 1; // 1: it has none; else it cannot be read
      } catch (EngineException e) {
        return true;
      }
    }
  }

  /** A script inside a command line. */
  private record ScriptText(String text, Pattern givesWay) implements Script {
    @Override
    public boolean givesWay(Engine engine, ObservedContainer container) {
      return givesWay.matcher(text).find();
    }
  }

  /**
   * Returns whether any process of the container is a script that may become another program, or
   * was one when a check of it began: such a check may have met the temporary server.
   *
   * @param atStart the command lines when the check began
   */
  static boolean stillRuns(Engine engine, ObservedContainer container, List<List<String>> atStart) {
    Set<List<String>> lines = new LinkedHashSet<>(atStart);
    lines.addAll(engine.commandLines(container));
    for (List<String> words : lines) {
      Optional<Script> script = script(words);
      if (script.filter(it -> it.givesWay(engine, container)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the script of a command line such as {@code sh -e /entrypoint postgres}; empty if it
   * has none.
   */
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
        return Optional.of(new ScriptFile(word.replaceFirst("^<", "")));
      } else if (!shell && word.matches("-[a-zA-Z]*[ce]") && i + 1 < words.size()) {
        return Optional.of(new ScriptText(words.get(i + 1), BECOMES_ANOTHER));
      } else if (!shell && word.matches("-[a-zA-Z]*m")) {
        return Optional.empty(); // a program rather than an entrypoint
      }
    }
    return Optional.empty();
  }

  /** Returns the text after {@code -c} and further options: {@code bash -c -e -- TEXT}. */
  private static Optional<Script> text(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-o") || word.equals("+o")) {
        i++;
      } else if (!word.startsWith("-") && !word.startsWith("+")) {
        return Optional.of(new ScriptText(word, GIVES_WAY));
      }
    }
    return Optional.empty();
  }
}
