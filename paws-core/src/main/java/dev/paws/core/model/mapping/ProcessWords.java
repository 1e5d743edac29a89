package dev.paws.core.model.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Extracts the words of an image's name and of a command that show what a service is. */
final class ProcessWords {
  private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh");

  /** Programs that only start another one, and words of the shell that precede a command. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "exec",
          "env",
          "tini",
          "dumb-init",
          "nohup",
          "time",
          "sudo",
          "--",
          "if",
          "then",
          "else",
          "while",
          "until",
          "do",
          "done",
          "fi",
          "!");

  /** Programs that start another one as the user in their first argument. */
  private static final Set<String> USER_WRAPPERS = Set.of("gosu", "su-exec", "setpriv");

  /** Shell commands that show nothing about the service. */
  private static final Set<String> NEUTRAL =
      Set.of("", "set", "cd", "export", "trap", "echo", "true", "wait");

  private static final Pattern BETWEEN_COMMANDS = Pattern.compile("[;&|\\n]+");
  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*");

  private ProcessWords() {}

  /**
   * Returns the words of an image's name: redis-exporter, redis and exporter for {@code
   * quay.io/team/redis-exporter:1.2}.
   */
  static Set<String> ofImage(String image) {
    String name = image.substring(image.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String bare = name.split("[:@]", -1)[0];
    Set<String> words = new TreeSet<>(Arrays.asList(bare.split("[-_.]", -1)));
    words.add(bare);
    return words;
  }

  /**
   * Returns the programs that a command runs, without their folders; includes those of a shell's
   * script.
   */
  static Set<String> programs(List<String> command) {
    Set<String> programs = new TreeSet<>();
    addProgram(programs, command);
    return programs;
  }

  private static void addProgram(Set<String> programs, List<String> command) {
    int at = 0;
    while (at < command.size() && isWrapper(command.get(at))) {
      at += USER_WRAPPERS.contains(baseName(command.get(at))) ? 2 : 1;
    }
    if (at >= command.size() || NEUTRAL.contains(command.get(at))) {
      return;
    }
    String program = baseName(command.get(at));
    if (!SHELLS.contains(program)) {
      programs.add(program);
      return;
    }
    for (String word : command.subList(at + 1, command.size())) {
      if (!word.startsWith("-")) {
        addScript(programs, word);
        return;
      }
    }
  }

  private static void addScript(Set<String> programs, String script) {
    for (String part : BETWEEN_COMMANDS.split(script, -1)) {
      List<String> words = List.of(part.strip().split("\\s+", -1));
      if (words.contains("--sentinel")) {
        programs.add("--sentinel");
      }
      if (!SHELLS.contains(baseName(words.get(0)))) { // a shell in a shell is not looked into
        addProgram(programs, words);
      }
    }
  }

  private static boolean isWrapper(String word) {
    return WRAPPERS.contains(baseName(word))
        || USER_WRAPPERS.contains(baseName(word))
        || ASSIGNMENT.matcher(word).matches();
  }

  private static String baseName(String program) {
    return program.substring(program.lastIndexOf('/') + 1);
  }
}
