package dev.paws.core.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks the secrets in lines of a user's file, even of an invalid one: only names, indentation and
 * quotes are looked at. From the first sign of a secret on, the rest of the line is masked, because
 * in a file that cannot be read nobody knows where a value ends.
 */
public final class SourceLines {
  private static final String NAME = "([A-Za-z_][\\w.-]*)";

  /** A name and what separates it from its value. The last group is empty at the end of a line. */
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

  /** Keys below {@code secrets} whose values are not secret. */
  private static final Set<String> OPEN =
      Set.of("file", "external", "name", "source", "target", "uid", "gid", "mode", "labels");

  private static final int FARTHEST = 2_000;

  /**
   * A line with its secret masked.
   *
   * @param text the line, with a mask in place of the hidden part
   * @param from how many characters are before the mask; the line's length if nothing is hidden
   * @param hidden what is hidden; empty if nothing is
   */
  public record Line(String text, int from, String hidden) {}

  private SourceLines() {}

  /**
   * Returns a line of a file with its secrets masked.
   *
   * @param lines the whole file, because the meaning of a line depends on the lines before it
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

  /** Returns everything that is masked in a file. */
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

  /**
   * Returns the masked text as a whole, and its parts without the quotes and brackets around them.
   */
  public static List<String> pieces(String hidden) {
    String bare = hidden.replaceAll("^[\\s\"'{\\[|>*&!-]+|[\\s\"'}\\],]+$", "");
    List<String> pieces = new ArrayList<>(List.of(hidden));
    if (!bare.isEmpty()) {
      pieces.add(bare);
      pieces.add(bare.substring(bare.lastIndexOf(": ") + 1).strip());
    }
    return pieces.stream().distinct().toList();
  }

  /** Returns whether the line belongs to a value that began on an earlier line. */
  private static boolean isText(List<String> lines, int index) {
    return isInQuotes(lines, index) || isInKey(lines, index) || isBelow(lines, index, true);
  }

  /**
   * Returns whether a less indented line above, or the line before, has a name that marks a secret.
   *
   * @param block whether only lines that begin a block of text count
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

  /**
   * Returns whether the line is not secret although it is below {@code secrets:}: {@code file: x}
   * and the names of secrets.
   */
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

  /**
   * Returns where the value of the first name that marks a secret begins; the line's length if
   * there is no such name.
   */
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
