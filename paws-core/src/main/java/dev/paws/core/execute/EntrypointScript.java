package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.ObservedContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds out whether a script still prepares a container. Images of databases start a temporary
 * server in such a script, fill it, stop it, and only then become the real one: a health check that
 * passes meanwhile proves nothing. The engine, which first checks after a whole interval, hardly
 * ever sees that server; probes of our own would.
 */
final class EntrypointScript {
  private static final Pattern AWK = Pattern.compile("[gmn]?awk");

  /** Programs that run several others one after the other, as a script does. */
  private static final Set<String> RUNNERS = Set.of("run-parts", "make", "gmake");

  /** One command with its arguments: there is nothing that could prepare it. */
  private static final Pattern ONE_COMMAND =
      Pattern.compile("(?!(exec|eval|source|\\.)\\s)[\\w./-]+([ \\t]((?!\\$\\()[^;&|`(){}\\n])*)?");

  private static final Pattern DUPLICATED = Pattern.compile("[0-9]*>&[0-9]");

  private EntrypointScript() {}

  /** A script that a process runs. */
  private interface Script {
    /** Returns whether another program may take its place; true if that cannot be seen. */
    boolean givesWay(Engine engine, ObservedContainer container);

    /**
     * Returns whether it may start one program after the other, and has not come to the last one.
     *
     * @param lines the command lines of the container
     */
    boolean mayPrepare(List<List<String>> lines);
  }

  /** What a program runs that runs several others. */
  private record Several() implements Script {
    @Override
    public boolean mayPrepare(List<List<String>> lines) {
      return true;
    }

    @Override
    public boolean givesWay(Engine engine, ObservedContainer container) {
      return false;
    }
  }

  private record ScriptFile(String path, ScriptLanguage language) implements Script {
    @Override
    public boolean mayPrepare(List<List<String>> lines) {
      return language == ScriptLanguage.SHELL; // what a file ends with is not looked at
    }

    @Override
    public boolean givesWay(Engine engine, ObservedContainer container) {
      ScriptSearch search = new ScriptSearch(engine, container.id());
      return language == ScriptLanguage.SHELL // which names no file without a pattern's word
          ? search.file(language.inFile(), path)
          : search.fileAndNeighbours(language.inFile(), path);
    }
  }

  /** A script written out in a command line. */
  private record ScriptText(String text, ScriptLanguage language) implements Script {
    @Override
    public boolean mayPrepare(List<List<String>> lines) {
      return language == ScriptLanguage.SHELL
          && !isOneCommand(text)
          && !ShellCommands.of(text).endsWithOneOf(lines);
    }

    @Override
    public boolean givesWay(Engine engine, ObservedContainer container) {
      return language.givesWay(text)
          || (language != ScriptLanguage.SHELL
              && language.namesFiles(text)
              && new ScriptSearch(engine, container.id()).neighbours(language.inFile(), text));
    }
  }

  /**
   * Returns whether a script still prepares the container, or did when a health check began. Such a
   * check may have reached the temporary server.
   *
   * @param atStart the command lines when the check began
   */
  static boolean stillRuns(Engine engine, ObservedContainer container, List<List<String>> atStart) {
    List<List<String>> now = engine.commandLines(container);
    return prepares(engine, container, now)
        || (!atStart.equals(now) && prepares(engine, container, atStart));
  }

  /**
   * A shell that still runs a script before any other program was started as the container's own
   * may start whatever it likes next. Scripts of a program that runs, and of other languages, which
   * servers are written in too, count only if another program may take their place.
   */
  private static boolean prepares(
      Engine engine, ObservedContainer container, List<List<String>> processes) {
    List<List<String>> lines = processes.stream().map(Emulator::without).toList();
    List<List<String>> own = new ArrayList<>();
    for (List<String> words : lines) {
      Optional<Script> script = script(words);
      if (script.isEmpty()) {
        if (!Launcher.is(words)) {
          own.add(words);
        }
      } else if ((own.stream().allMatch(program -> isGiven(program, words))
              && (readsFileFirst(container, words) || script.get().mayPrepare(lines)))
          || script.get().givesWay(engine, container)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a program was given a script to run, as in {@code flock /lock bash /script} and
   * {@code find /script -exec sh {} ;}: it names the script or its shell.
   */
  private static boolean isGiven(List<String> program, List<String> script) {
    String shell = ProgramName.of(script);
    List<String> arguments = program.subList(Math.min(1, program.size()), program.size());
    return arguments.stream()
        .anyMatch(
            word ->
                ProgramName.of(List.of(word)).equals(shell)
                    || script.subList(1, script.size()).contains(word));
  }

  /** Bash reads this file before any script. */
  private static boolean readsFileFirst(ObservedContainer container, List<String> words) {
    return ProgramName.of(words).equals("bash")
        && container.details().config().process().environment().stream()
            .anyMatch(variable -> variable.startsWith("BASH_ENV="));
  }

  /** The script of a command line, {@code sh -e /entrypoint postgres}; empty if it has none. */
  private static Optional<Script> script(List<String> words) {
    String name = ProgramName.of(words);
    boolean manyInOne = name.equals("busybox") || name.equals("toybox");
    List<String> arguments = words.subList(Math.min(manyInOne ? 2 : 1, words.size()), words.size());
    if (AWK.matcher(name).matches()) {
      return ofAwk(arguments);
    }
    if (RUNNERS.contains(name)) {
      return Optional.of(new Several());
    }
    return ScriptLanguage.of(name)
        .flatMap(
            language ->
                language == ScriptLanguage.SHELL
                    ? ofShell(arguments)
                    : ofOther(language, arguments));
  }

  private static Optional<Script> ofShell(List<String> words) {
    boolean isText = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      isText |= word.matches("-[a-zA-Z]*c");
      if (word.equals("-o") || word.equals("+o")) {
        i++;
      } else if (!word.startsWith("-") && !word.startsWith("+")) {
        return Optional.of(
            isText
                ? new ScriptText(word, ScriptLanguage.SHELL)
                : new ScriptFile(word.replaceFirst("^<", ""), ScriptLanguage.SHELL));
      }
    }
    return Optional.empty();
  }

  private static boolean isOneCommand(String text) {
    return ONE_COMMAND.matcher(DUPLICATED.matcher(text.strip()).replaceAll("")).matches();
  }

  private static Optional<Script> ofOther(ScriptLanguage language, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.matches("-[a-zA-Z]*[ceE]") && i + 1 < words.size()) {
        return Optional.of(new ScriptText(words.get(i + 1), language));
      }
      if (word.matches("-[a-zA-Z]*m")) {
        // A module of the project may be a script; one that is installed is a program.
        return i + 1 < words.size()
            ? Optional.of(new ScriptText("import " + words.get(i + 1), language))
            : Optional.empty();
      }
      if (!word.startsWith("-") && !word.startsWith("+")) {
        return Optional.of(new ScriptFile(word.replaceFirst("^<", ""), language));
      }
    }
    return Optional.empty();
  }

  private static Optional<Script> ofAwk(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("-f") && i + 1 < words.size()) {
        return Optional.of(new ScriptFile(words.get(i + 1), ScriptLanguage.OTHER));
      }
      if (!words.get(i).startsWith("-")) {
        return Optional.of(new ScriptText(words.get(i), ScriptLanguage.OTHER));
      }
    }
    return Optional.empty();
  }
}
