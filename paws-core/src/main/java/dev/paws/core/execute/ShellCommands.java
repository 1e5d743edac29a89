package dev.paws.core.execute;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The commands of a shell's text, as far as they can be read without being a shell: those that
 * {@code ;}, {@code &&}, {@code ||}, {@code &} and line ends separate.
 *
 * @param commands their words, in their order
 */
record ShellCommands(List<List<String>> commands) {
  private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:;|&&|\\|\\||&|\\n)\\s*");

  /** A word that the shell passes on as it is. */
  private static final Pattern PLAIN = Pattern.compile("[\\w./:=,@%+-]+");

  static ShellCommands of(String text) {
    return new ShellCommands(
        Arrays.stream(SEPARATOR.split(text.strip()))
            .filter(command -> !command.isEmpty())
            .map(command -> List.of(command.split("\\s+", -1)))
            .toList());
  }

  /**
   * Returns whether one of these command lines is the last command. One whose arguments the shell
   * replaces is recognised by its program, if no other command runs that.
   */
  boolean endsWithOneOf(List<List<String>> lines) {
    if (commands.isEmpty()) {
      return false;
    }
    List<String> last = commands.get(commands.size() - 1);
    if (!PLAIN.matcher(last.get(0)).matches()) {
      return false;
    }
    boolean plain = last.stream().allMatch(word -> PLAIN.matcher(word).matches());
    boolean alone =
        commands.stream().filter(command -> name(command).equals(name(last))).count() == 1;
    return (plain || alone)
        && lines.stream()
            .filter(line -> !line.isEmpty() && name(line).equals(name(last)))
            .anyMatch(line -> !plain || arguments(line).equals(arguments(last)));
  }

  private static String name(List<String> words) {
    String program = words.get(0);
    return program.substring(program.lastIndexOf('/') + 1);
  }

  private static List<String> arguments(List<String> words) {
    return words.subList(1, words.size());
  }
}
