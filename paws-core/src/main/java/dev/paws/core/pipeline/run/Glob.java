package dev.paws.core.pipeline.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A list of patterns as {@code hashFiles} and {@code upload-artifact} read them: {@code *}, {@code
 * ?}, {@code [a-z]}, {@code **}; a folder means all below it; {@code !} excludes again, and a later
 * pattern wins.
 *
 * @see <a href="https://github.com/actions/toolkit/tree/main/packages/glob">@actions/glob</a>
 */
final class Glob {
  private final List<Entry> entries = new ArrayList<>();

  /**
   * One pattern.
   *
   * @param fixed the folder before the first wildcard
   * @param isLiteral whether there is no wildcard
   */
  record Entry(boolean excludes, Pattern pattern, String fixed, boolean isLiteral) {
    boolean matches(String path) {
      return pattern.matcher(path).matches();
    }
  }

  /**
   * Creates a list of patterns.
   *
   * @param root the folder, with {@code /}, to which absolute patterns are made relative
   */
  Glob(List<String> lines, String root) {
    for (String line : lines) {
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        entries.add(entry(text, root));
      }
    }
  }

  private static Entry entry(String text, String root) {
    boolean excludes = false;
    String rest = text;
    while (rest.startsWith("!")) {
      excludes = !excludes;
      rest = rest.substring(1).strip();
    }
    if (rest.equals(root)) {
      rest = "";
    } else if (rest.startsWith(root + "/")) {
      rest = rest.substring(root.length() + 1);
    }
    rest = rest.replaceAll("/+", "/").replaceFirst("^(\\./)+", "").replaceFirst("/$", "");
    rest = rest.equals(".") ? "" : rest;
    int wild = first(rest);
    String fixed = wild < 0 ? rest : rest.substring(0, Math.max(0, rest.lastIndexOf('/', wild)));
    return new Entry(excludes, pattern(rest), fixed, wild < 0);
  }

  private static int first(String text) {
    for (int at = 0; at < text.length(); at++) {
      if ("*?[".indexOf(text.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  private static Pattern pattern(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int at = 0; at < glob.length(); at++) {
      char letter = glob.charAt(at);
      if (glob.startsWith("**/", at) && (at == 0 || glob.charAt(at - 1) == '/')) {
        regex.append("(?:.*/)?");
        at += 2;
      } else if (glob.startsWith("**", at) && (at == 0 || glob.charAt(at - 1) == '/')) {
        regex.append(".*");
        at++;
      } else if (letter == '*') {
        regex.append("[^/]*");
      } else if (letter == '?') {
        regex.append("[^/]");
      } else if (letter == '[' && glob.indexOf(']', at + 2) > 0) {
        int end = glob.indexOf(']', at + 2);
        String inside = glob.substring(at + 1, end).replace("\\", "\\\\");
        regex.append('[').append(inside.replaceFirst("^!", "^").replace("[", "\\[")).append(']');
        at = end;
      } else {
        regex.append(Pattern.quote(String.valueOf(letter)));
      }
    }
    // A pattern without an end of its own means a folder with all below it.
    String below = glob.isEmpty() ? ".*" : "(?:/.*)?";
    try {
      return Pattern.compile(regex + below, Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      return Pattern.compile(Pattern.quote(glob) + below, Pattern.DOTALL);
    }
  }

  /** Returns whether the last pattern that matches the path includes it. */
  boolean matches(String path) {
    boolean included = false;
    for (Entry entry : entries) {
      if (entry.excludes() == included && entry.matches(path)) {
        included = !entry.excludes();
      }
    }
    return included;
  }

  /** Returns the patterns that include, in their order. */
  List<Entry> including() {
    return entries.stream().filter(entry -> !entry.excludes()).toList();
  }
}
