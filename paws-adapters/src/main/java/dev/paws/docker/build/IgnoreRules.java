package dev.paws.docker.build;

import dev.paws.core.message.DockerfilePhrase;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of an ignore file (Docker, ".dockerignore files"): {@code !} makes an exception, the
 * last match counts, and what matches a folder matches everything in it. Every pattern matches as
 * in Docker, see {@link IgnorePattern}.
 */
final class IgnoreRules {
  private final List<Rule> rules = new ArrayList<>();

  /**
   * A pattern that Docker refuses too: if it were skipped, the files that it hides would be sent.
   */
  static final class MalformedPattern extends Exception {
    private static final long serialVersionUID = 1;

    private MalformedPattern(int line, String pattern, String reason) {
      super(DockerfilePhrase.BAD_PATTERN.text(line, pattern, reason));
    }
  }

  /**
   * Creates the rules of a file's lines.
   *
   * @throws MalformedPattern for the first line that Docker's matcher refuses
   */
  IgnoreRules(List<String> lines) throws MalformedPattern {
    int number = 0;
    for (String line : lines) {
      number++;
      String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (text.startsWith("#") || text.isBlank()) {
        continue;
      }
      text = text.strip();
      boolean back = text.startsWith("!");
      String pattern = back ? text.substring(1).strip() : text;
      if (pattern.isEmpty()) {
        throw new MalformedPattern(number, text, DockerfilePhrase.LONELY_EXCEPTION.text());
      }
      pattern = clean(pattern);
      try {
        rules.add(new Rule(new IgnorePattern(pattern), literal(pattern), pattern, back));
      } catch (IllegalArgumentException e) {
        throw new MalformedPattern(number, text, String.valueOf(e.getMessage()));
      }
    }
  }

  /**
   * Returns whether a file is left out.
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

  /** Returns whether an ignored folder may contain an exception. */
  boolean mayTakeBackWithin(String folder) {
    return rules.stream().anyMatch(rule -> rule.back && rule.reachesInto(folder));
  }

  /** Cleans as Go's {@code filepath.Clean}, then removes a leading slash. */
  private static String clean(String pattern) {
    boolean absolute = pattern.startsWith("/");
    List<String> parts = new ArrayList<>();
    for (String part : pattern.split("/", -1)) {
      boolean above = parts.isEmpty() || parts.get(parts.size() - 1).equals("..");
      if (part.equals("..") && !above) {
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".") && !(part.equals("..") && absolute)) {
        parts.add(part);
      }
    }
    String cleaned = String.join("/", parts);
    return cleaned.isEmpty() ? (absolute ? "/" : ".") : cleaned;
  }

  /** Returns the folders before the first one with a wildcard. */
  private static String literal(String pattern) {
    List<String> plain = new ArrayList<>();
    for (String part : pattern.split("/", -1)) {
      if (part.chars().anyMatch(c -> "*?[\\".indexOf(c) >= 0)) {
        break;
      }
      plain.add(part);
    }
    return String.join("/", plain);
  }

  /**
   * A line of the file.
   *
   * @param back whether it is an exception from an earlier line
   */
  private record Rule(IgnorePattern pattern, String literal, String text, boolean back) {
    boolean matches(String path) {
      for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
        if (pattern.matches(path.substring(0, end))) {
          return true;
        }
      }
      return pattern.matches(path);
    }

    boolean reachesInto(String folder) {
      boolean wild = literal.length() < text.length();
      return literal.startsWith(folder + "/")
          || (wild && (literal.isEmpty() || (folder + "/").startsWith(literal + "/")))
          || matches(folder);
    }
  }
}
