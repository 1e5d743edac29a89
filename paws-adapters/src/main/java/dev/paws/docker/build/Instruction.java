package dev.paws.docker.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An instruction of a Dockerfile; one after {@code ONBUILD} counts as itself.
 *
 * @param line the number of its first line
 * @param keyword upper case
 * @param rest what follows the keyword, joined to one line
 */
record Instruction(int line, String keyword, String rest) {
  private static final Pattern HEREDOC = Pattern.compile("(^|[^<\\w])<<(-?)[\"']?([A-Za-z_]\\w*)");

  /** Parses the text of an instruction, joined to one line. */
  static Instruction parse(int line, String text) {
    String[] words = text.split("\\s+", 2);
    String keyword = words[0].toUpperCase(Locale.ROOT);
    String rest = words.length > 1 ? words[1] : "";
    return keyword.equals("ONBUILD")
        ? parse(line, rest.isEmpty() ? "NONE" : rest)
        : new Instruction(line, keyword, rest);
  }

  /** Returns the names of its flags, which come before everything else. */
  List<String> flags() {
    return wholeFlags().stream()
        .map(word -> word.contains("=") ? word.substring(0, word.indexOf('=')) : word)
        .toList();
  }

  /** Returns its flags with their values. */
  List<String> wholeFlags() {
    List<String> flags = new ArrayList<>();
    for (String word : rest.strip().split("\\s+", -1)) {
      if (!word.startsWith("--")) {
        break;
      }
      flags.add(word);
    }
    return flags;
  }

  /** Returns its words after the flags. */
  List<String> words() {
    List<String> words = new ArrayList<>(List.of(rest.strip().split("\\s+", -1)));
    return List.copyOf(words.subList(wholeFlags().size(), words.size()));
  }

  /** Returns whether its text opens a here-document, no matter whether the keyword allows one. */
  boolean opensHeredoc() {
    return HEREDOC.matcher(rest).find();
  }

  /** Returns the words that end its here-documents, in order; a leading {@code -} allows tabs. */
  List<String> heredocEnds() {
    List<String> ends = new ArrayList<>();
    if (Set.of("RUN", "COPY", "ADD").contains(keyword)) {
      Matcher begin = HEREDOC.matcher(rest);
      while (begin.find()) {
        ends.add(begin.group(2) + begin.group(3));
      }
    }
    return ends;
  }
}
