package dev.paws.core.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of a user's file with the secrets hidden, also if the file is not valid: only names,
 * indentation and quotes are looked at. From the first sign of a secret on, the whole rest of a
 * line is hidden, because nobody knows where a value ends in a file that cannot be read.
 */
public final class SourceLines {
  private static final String NAME = "([A-Za-z_][\\w.-]*)";

  /** A name and what leads to its value. The last group is empty at the end of a line. */
  private static final Pattern SIGN =
      Pattern.compile(
          "(?:(?<=\\$\\{)" // a default or a message of a variable
              + NAME
              + ":?[-+?=]|(?<![\\w.-])"
              + NAME
              + "(?:[\"']?\\s*[:=](?=[\\s\"'{\\[]|$)|[\"']?\\s*=)\\s*"
              + "|(?<![\\w-])(--[A-Za-z][\\w.-]*)[\"']?[\\s,=\"']*"
              + "|^\\s*(?:ARG|ENV)?\\s*(?:-\\s+)?"
              + NAME
              + "\\s+)");

  private static final Pattern KEY =
      Pattern.compile("^(\\s*(?:-\\s+)*)[\"']?([\\w./-]+)[\"']?\\s*:(?:\\s|$)");
  private static final Pattern END =
      Pattern.compile(
          "(?:^|[^\\w.-])(-{0,2}[A-Za-z_][\\w.-]*)[\"']?\\s*[:=,]?\\s*(?:[|>][-+0-9]*)?\\s*$");
  private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]*\\s*$");

  /** Keys below {@code secrets} whose values are no secrets. */
  private static final Set<String> OPEN =
      Set.of("file", "external", "name", "source", "target", "uid", "gid", "mode", "labels");

  private static final int FARTHEST = 2_000;

  /**
   * A line without its secret.
   *
   * @param text the line, with a mask in place of the hidden part
   * @param from how many characters are before the mask; the line's length if nothing is hidden
   * @param hidden what is hidden; empty if nothing is
   */
  public record Line(String text, int from, String hidden) {}

  private SourceLines() {}

  /**
   * A line of a file, its secrets hidden.
   *
   * @param lines the whole file: what a line is depends on those before it
   * @param index of the line, from 0
   */
  public static Line masked(List<String> lines, int index) {
    String line = lines.get(index);
    int begin =
        isText(lines, index)
            ? indent(line)
            : isBelow(lines, index, false) ? afterKey(line) : sign(line);
    if (begin >= line.stripTrailing().length()) {
      return new Line(line, line.length(), "");
    }
    return new Line(line.substring(0, begin) + Secrets.MASK, begin, line.substring(begin).strip());
  }

  /** All that is hidden in a file. */
  public static List<String> hidden(List<String> lines) {
    List<String> hidden = new ArrayList<>();
    for (int i = 0; i < Math.min(lines.size(), FARTHEST); i++) {
      String found = masked(lines, i).hidden();
      if (!found.isEmpty()) {
        hidden.addAll(pieces(found));
      }
    }
    return hidden;
  }

  /** What is hidden, whole and without the quotes and brackets around it. */
  public static List<String> pieces(String hidden) {
    String bare = hidden.replaceAll("^[\\s\"'{\\[|>*&!-]+|[\\s\"'}\\],]+$", "");
    List<String> pieces = new ArrayList<>(List.of(hidden));
    if (!bare.isEmpty()) {
      pieces.add(bare);
      pieces.add(bare.substring(bare.lastIndexOf(": ") + 1).strip());
    }
    return pieces.stream().distinct().toList();
  }

  /** Whether the line is text of a value that began on an earlier line, whatever it looks like. */
  private static boolean isText(List<String> lines, int index) {
    return isInQuotes(lines, index) || isInKey(lines, index) || isBelow(lines, index, true);
  }

  /**
   * Whether a line above that is indented less, or the one before, tells.
   *
   * @param block whether only lines count after which a block of text begins
   */
  private static boolean isBelow(List<String> lines, int index, boolean block) {
    int indent = indent(lines.get(index));
    boolean next = true;
    for (int i = index - 1; i >= Math.max(0, index - FARTHEST); i--) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      boolean outer = indent(line) < indent;
      boolean counts = !block || BLOCK.matcher(line).find();
      if (counts && (next || outer) && endTells(line) && !isOpen(lines.get(index), line)) {
        return true;
      }
      if (counts && outer && sign(line) < line.length()) {
        return true;
      }
      next = false;
      indent = Math.min(indent, indent(line));
    }
    return false;
  }

  private static boolean endTells(String line) {
    Matcher end = END.matcher(line);
    return end.find() && tells(end.group(1));
  }

  /** {@code file: x} below {@code secrets:}, and the names of secrets there. */
  private static boolean isOpen(String line, String outer) {
    Optional<String> key = key(line);
    boolean section = outer.strip().equals("secrets:");
    boolean entry = line.stripTrailing().endsWith(":");
    boolean known = key.filter(OPEN::contains).isPresent();
    return known || (section && entry);
  }

  private static boolean isInQuotes(List<String> lines, int index) {
    char open = 0;
    for (int i = Math.max(0, index - FARTHEST); i < index; i++) {
      String line = lines.get(i);
      if (open != 0) {
        open = line.indexOf(open) >= 0 ? 0 : open;
        continue;
      }
      String value = line.substring(Math.min(sign(line), line.length())).strip();
      boolean quoted = !value.isEmpty() && "\"'".indexOf(value.charAt(0)) >= 0;
      open = quoted && value.indexOf(value.charAt(0), 1) < 0 ? value.charAt(0) : 0;
    }
    return open != 0;
  }

  private static boolean isInKey(List<String> lines, int index) {
    for (int i = index - 1; i >= Math.max(0, index - FARTHEST); i--) {
      if (lines.get(i).contains("-----END ")) {
        return false;
      }
      if (lines.get(i).contains("-----BEGIN ") && lines.get(i).contains("PRIVATE KEY")) {
        return true;
      }
    }
    return false;
  }

  /** Where the value of the first telling name begins; the line's length if none tells. */
  private static int sign(String line) {
    Matcher sign = SIGN.matcher(line);
    int from = 0;
    while (from <= line.length() && sign.find(from)) {
      for (int group = 1; group <= sign.groupCount(); group++) {
        if (sign.group(group) != null && tells(sign.group(group))) {
          return sign.end();
        }
      }
      from = Math.max(sign.end(), from + 1);
    }
    return line.length();
  }

  private static boolean tells(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return Secrets.isTellingOption(name)
        || (!upper.equals("KEY") && SecretNames.tells(name))
        || upper.equals("PWD")
        || upper.endsWith("PASS");
  }

  private static int afterKey(String line) {
    Matcher key = KEY.matcher(line);
    return key.find() ? key.end() : indent(line);
  }

  private static Optional<String> key(String line) {
    Matcher key = KEY.matcher(line);
    return key.find() ? Optional.of(key.group(2)) : Optional.empty();
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
