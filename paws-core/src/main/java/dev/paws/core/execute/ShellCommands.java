package dev.paws.core.execute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The commands of a shell's text, as far as they can be read without being a shell: those that
 * {@code ;}, {@code &&}, {@code ||}, {@code &} and line ends separate.
 *
 * @param text the whole text
 * @param commands their words, in their order
 */
record ShellCommands(String text, List<List<String>> commands) {
  private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:;|&&|\\|\\||&|\\n)\\s*");

  /** A word that the shell passes on as it is. */
  private static final Pattern PLAIN = Pattern.compile("[\\w./:=,@%+-]+");

  static ShellCommands of(String text) {
    return new ShellCommands(
        text,
        Arrays.stream(SEPARATOR.split(text.strip()))
            .filter(command -> !command.isEmpty())
            .map(command -> List.of(command.split("\\s+", -1)))
            .toList());
  }

  /**
   * Returns whether one of these command lines is the last command, and no other: a temporary
   * server often has the command line of the real one. One whose arguments the shell replaces is
   * recognised by its program.
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
    List<String> mark = new ArrayList<>(plain ? last : last.subList(0, 1));
    mark.set(0, ProgramName.of(last));
    return occursOnce(mark)
        && lines.stream()
            .filter(line -> !line.isEmpty() && ProgramName.of(line).equals(mark.get(0)))
            .anyMatch(line -> !plain || arguments(line).equals(arguments(last)));
  }

  private boolean occursOnce(List<String> words) {
    String pattern = words.stream().map(Pattern::quote).collect(Collectors.joining("\\s+"));
    return Pattern.compile("(?<![\\w.-])" + pattern + "(?![\\w.-])").matcher(text).results().count()
        == 1;
  }

  private static List<String> arguments(List<String> words) {
    return words.subList(1, words.size());
  }
}
