package dev.paws.core.pipeline.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How GitHub starts a script: the command line and the file's ending.
 *
 * @param command the words, with {@code {0}} for the script's file
 * @param ending of the script's file, for example {@code .sh}
 * @param before lines that stand before the script
 * @param after lines that stand after it
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell">jobs.job_id.steps[*].shell</a>
 */
record Shell(List<String> command, String ending, String before, String after) {
  private static final String SCRIPT = "{0}";

  /**
   * Returns the shell of a step; empty if the text is a template without {@code {0}}.
   *
   * @param text the value of {@code shell}; empty if there is none
   * @param isThere tells whether a program can be found
   */
  static Optional<Shell> of(Optional<String> text, Predicate<String> isThere) {
    if (text.isEmpty() || text.get().isBlank()) {
      return Optional.of(
          isThere.test("bash") ? plain(".sh", "bash", "-e") : plain(".sh", "sh", "-e"));
    }
    return switch (text.get().strip()) {
      case "bash" ->
          Optional.of(plain(".sh", "bash", "--noprofile", "--norc", "-e", "-o", "pipefail"));
      case "sh" -> Optional.of(plain(".sh", "sh", "-e"));
      case "python" -> Optional.of(plain(".py", isThere.test("python") ? "python" : "python3"));
      case "pwsh", "powershell" ->
          Optional.of(
              new Shell(
                  List.of(text.get().strip(), "-command", ". '" + SCRIPT + "'"),
                  ".ps1",
                  "$ErrorActionPreference = 'stop'\n",
                  "\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }"));
      default -> template(text.get().strip());
    };
  }

  private static Shell plain(String ending, String... words) {
    List<String> command = new ArrayList<>(List.of(words));
    command.add(SCRIPT);
    return new Shell(command, ending, "", "");
  }

  private static Optional<Shell> template(String text) {
    if (!text.contains(SCRIPT)) {
      return Optional.empty();
    }
    List<String> words = words(text);
    String ending =
        switch (words.get(0)) {
          case "bash", "sh" -> ".sh";
          case "python" -> ".py";
          case "pwsh", "powershell" -> ".ps1";
          default -> "";
        };
    return Optional.of(new Shell(words, ending, "", ""));
  }

  /** Splits at blanks that are not inside double quotes. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"') {
        quoted = !quoted;
        begun = true;
      } else if (letter == ' ' && !quoted) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        word.append(letter);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }

  /** Returns the program that must be installed. */
  String program() {
    return command.get(0);
  }

  /** Returns the command line for a script's file. */
  List<String> commandFor(String file) {
    return command.stream().map(word -> word.replace(SCRIPT, file)).toList();
  }

  /** Returns the text of the script's file. */
  String script(String run) {
    return before + run.replace("\r\n", "\n") + after + "\n";
  }
}
