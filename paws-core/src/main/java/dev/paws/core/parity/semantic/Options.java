package dev.paws.core.parity.semantic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads options of command lines. */
final class Options {
  private Options() {}

  /**
   * Returns the last value of an option; empty if it is not set. A word that contains blanks, as a
   * shell's script does, is split.
   *
   * @param name {@code --name} for {@code --name value} and {@code --name=value}; {@code -c name}
   *     for {@code -c name=value}
   * @param all whether all words up to the next option belong to it, and repeated options add up
   */
  static Optional<String> value(List<String> line, String name, boolean all) {
    List<String> words = split(line);
    List<String> found = new ArrayList<>();
    boolean set = false;
    int blank = name.indexOf(' ');
    for (int i = 0; i < words.size(); i++) {
      if (blank > 0) {
        String assignment = assignment(words, i, name.substring(0, blank));
        if (assignment.startsWith(name.substring(blank + 1) + "=")) {
          found.clear();
          found.add(assignment.substring(assignment.indexOf('=') + 1));
          set = true;
        }
        continue;
      }
      String word = words.get(i);
      if (word.startsWith(name + "=")) {
        found.clear();
        found.add(word.substring(name.length() + 1));
        set = true;
      } else if (word.equals(name)) {
        if (!all) {
          found.clear();
        }
        set = true;
        int j = i + 1;
        while (j < words.size() && !isOption(words.get(j)) && (all || j == i + 1)) {
          found.add(words.get(j++));
        }
      }
    }
    return set ? Optional.of(String.join(" ", found)) : Optional.empty();
  }

  /**
   * Returns the assignment of {@code -c name=value} or {@code -cname=value}; empty if the word is
   * none.
   */
  private static String assignment(List<String> words, int i, String flag) {
    String word = words.get(i);
    if (word.equals(flag) && i + 1 < words.size()) {
      return words.get(i + 1);
    }
    return word.startsWith(flag) && word.length() > flag.length()
        ? word.substring(flag.length())
        : "";
  }

  private static boolean isOption(String word) {
    return word.startsWith("--")
        || (word.startsWith("-") && word.length() == 2 && !word.matches("-\\d"));
  }

  private static List<String> split(List<String> line) {
    List<String> words = new ArrayList<>();
    for (String word : line) {
      if (word.indexOf(' ') < 0 || word.startsWith("-")) {
        words.add(word);
      } else {
        Arrays.stream(word.strip().split("\\s+", -1)).map(Options::bare).forEach(words::add);
      }
    }
    return words;
  }

  private static String bare(String word) {
    return word.replaceAll("^[\"']|[\"';]$", "");
  }
}
