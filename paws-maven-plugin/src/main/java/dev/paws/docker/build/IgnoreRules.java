package dev.paws.docker.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an ignore file says (Docker, ".dockerignore files"): patterns as Go's {@code filepath.Match}
 * has them, with {@code **} for any number of folders; {@code !} takes back; the last match counts,
 * and what matches a folder matches all in it.
 */
final class IgnoreRules {
  private final List<Rule> rules = new ArrayList<>();

  /** The rules of a file's lines. */
  IgnoreRules(List<String> lines) {
    for (String line : lines) {
      String text = line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (text.startsWith("#")) {
        continue;
      }
      text = text.strip();
      boolean back = text.startsWith("!");
      String pattern = clean(back ? text.substring(1).strip() : text);
      if (!pattern.isEmpty()) {
        rules.add(new Rule(pattern, back));
      }
    }
  }

  /**
   * Whether a file stays out.
   *
   * @param path relative to the context, with slashes
   */
  boolean ignores(String path) {
    boolean ignored = false;
    for (Rule rule : rules) {
      if (rule.back == ignored && rule.matches(path)) {
        ignored = !rule.back;
      }
    }
    return ignored;
  }

  /** Whether an ignored folder may hold something that is taken back. */
  boolean mayTakeBackWithin(String folder) {
    return rules.stream().anyMatch(rule -> rule.back && rule.reachesInto(folder));
  }

  /** As Go's {@code path.Clean}, without a leading slash. */
  private static String clean(String pattern) {
    List<String> parts = new ArrayList<>();
    for (String part : pattern.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  private static final class Rule {
    private final boolean back;
    private final Pattern pattern;

    /** The folders before the first one with a wildcard. */
    private final String literal;

    private final boolean wild;

    Rule(String text, boolean back) {
      this.back = back;
      this.pattern = Pattern.compile(regex(text), Pattern.DOTALL);
      List<String> plain = new ArrayList<>();
      boolean found = false;
      for (String part : text.split("/", -1)) {
        found = found || part.matches(".*[*?\\[\\\\].*");
        if (!found) {
          plain.add(part);
        }
      }
      this.literal = String.join("/", plain);
      this.wild = found;
    }

    boolean matches(String path) {
      for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
        if (pattern.matcher(path.substring(0, end)).matches()) {
          return true;
        }
      }
      return pattern.matcher(path).matches();
    }

    boolean reachesInto(String folder) {
      return literal.startsWith(folder + "/")
          || (wild && (literal.isEmpty() || (folder + "/").startsWith(literal + "/")))
          || matches(folder);
    }

    private static String regex(String text) {
      StringBuilder regex = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (text.startsWith("**", i)) {
          i += text.startsWith("**/", i) ? 2 : 1;
          regex.append(i + 1 >= text.length() ? ".*" : "(.*/)?");
        } else if (c == '*') {
          regex.append("[^/]*");
        } else if (c == '?') {
          regex.append("[^/]");
        } else if (c == '[' && text.indexOf(']', i + 1) > 0) {
          int end = text.indexOf(']', i + 1);
          regex.append(text, i, end + 1);
          i = end;
        } else {
          boolean escaped = c == '\\' && i + 1 < text.length();
          regex.append(Pattern.quote(String.valueOf(escaped ? text.charAt(++i) : c)));
        }
      }
      return regex.toString();
    }
  }
}
