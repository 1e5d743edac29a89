package dev.paws.core.parity.content;

import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Ordered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A command line in the form in which programs read it. Between two words that are no option,
 * options may come in any order, {@code --port=80} is {@code --port 80}, and the values of one
 * option keep their order unless they set different names ({@code -c a=1 -c b=2}).
 */
public final class CommandLine {
  /** Programs for which the order of all words means something. */
  private static final Set<String> ORDERED =
      Set.of(
          "sh",
          "bash",
          "ash",
          "dash",
          "zsh",
          "ksh",
          "find",
          "test",
          "awk",
          "gawk",
          "sed",
          "ffmpeg",
          "convert",
          "env",
          "exec",
          "xargs",
          "docker-entrypoint-initdb.d");

  /** Options after which the words belong to another program. */
  private static final Set<String> HANDS_OVER = Set.of("--", "-jar", "-m");

  /** Between words that are no option: the options' values by name. */
  private record Part(String word, Map<String, List<String>> options) {}

  private final List<Part> parts = new ArrayList<>();

  private CommandLine() {}

  /**
   * Returns a command line in its normal form; empty if its words keep their order, as those of a
   * shell do.
   */
  public static Optional<CommandLine> of(Ordered words) {
    List<String> texts = new ArrayList<>();
    for (NormalValue word : words.items()) {
      if (!(word instanceof NormalValue.Text text)) {
        return Optional.empty();
      }
      texts.add(text.text());
    }
    boolean ordered =
        texts.stream()
            .anyMatch(word -> ORDERED.contains(word.substring(word.lastIndexOf('/') + 1)));
    return ordered || texts.isEmpty() ? Optional.empty() : Optional.of(read(texts));
  }

  private static CommandLine read(List<String> words) {
    CommandLine line = new CommandLine();
    line.parts.add(new Part("", new TreeMap<>()));
    boolean over = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (over || !isOption(word)) {
        line.parts.add(new Part(word, new TreeMap<>()));
        continue;
      }
      int sign = word.indexOf('=');
      String name = sign < 0 ? word : word.substring(0, sign);
      String value = sign < 0 ? "" : word.substring(sign + 1);
      if (HANDS_OVER.contains(word)) {
        over = word.equals("--");
        line.parts.add(new Part(word, new TreeMap<>()));
        continue;
      }
      if (sign < 0 && i + 1 < words.size() && !isOption(words.get(i + 1))) {
        value = words.get(++i);
      }
      line.add(name, value);
    }
    return line;
  }

  private static boolean isOption(String word) {
    return word.length() > 1 && word.startsWith("-") && !word.matches("-\\d.*");
  }

  private void add(String name, String value) {
    int sign = value.indexOf('=');
    String key = sign > 0 ? name + " " + value.substring(0, sign) : name;
    String own = sign > 0 ? value.substring(sign + 1) : value;
    parts
        .get(parts.size() - 1)
        .options()
        .computeIfAbsent(key, it -> new ArrayList<>())
        .add(SettingValue.normal(own));
  }

  /**
   * Returns this line without an option.
   *
   * @param key the option, or the name that it sets
   */
  public CommandLine without(String key) {
    CommandLine rest = new CommandLine();
    for (Part part : parts) {
      Map<String, List<String>> options = new TreeMap<>(part.options());
      options.keySet().removeIf(name -> name.equals(key) || name.endsWith(" " + key));
      rest.parts.add(new Part(part.word(), options));
    }
    return rest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CommandLine line && parts.equals(line.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return parts.toString();
  }
}
