package dev.paws.core.pipeline.run;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions as setup actions take them: {@code 20}, {@code 3.x}, {@code ^1.2}, {@code >=18 <21}. */
final class VersionRange {
  private static final Pattern PART =
      Pattern.compile("(>=|<=|>|<|\\^|~|=|v)?\\s*v?(\\d+(?:\\.(?:\\d+|[xX*]))*)[-+\\w.]*");

  private VersionRange() {}

  /** Returns whether a version fits; names such as {@code lts/*} and {@code latest} always do. */
  static boolean fits(String wanted, String version) {
    for (String alternative : wanted.split("\\|\\|", -1)) {
      if (fitsAll(alternative.strip(), version)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fitsAll(String range, String version) {
    if (range.isEmpty() || range.matches("(?i)lts.*|latest|node|stable|oldstable|current|\\*|x")) {
      return true;
    }
    Matcher part = PART.matcher(range);
    boolean any = false;
    while (part.find()) {
      any = true;
      if (!fitsOne(String.valueOf(part.group(1)), part.group(2), version)) {
        return false;
      }
    }
    return any;
  }

  private static boolean fitsOne(String operator, String wanted, String version) {
    int order = compare(version, wanted);
    return switch (operator) {
      case ">=" -> order >= 0;
      case "<=" -> order <= 0 || isPrefix(wanted, version);
      case ">" -> order > 0 && !isPrefix(wanted, version);
      case "<" -> order < 0;
      case "^" -> order >= 0 && isPrefix(parts(wanted).get(0), version);
      case "~" -> {
        List<String> parts = parts(wanted);
        String fixed = String.join(".", parts.subList(0, Math.min(2, parts.size())));
        yield order >= 0 && isPrefix(fixed, version);
      }
      default -> isPrefix(wanted, version);
    };
  }

  private static List<String> parts(String version) {
    return List.of(version.split("\\."));
  }

  private static boolean isPrefix(String wanted, String version) {
    List<String> want = parts(wanted);
    List<String> have = parts(version);
    for (int i = 0; i < want.size(); i++) {
      if (want.get(i).matches("[xX*]")) {
        return true;
      }
      if (i >= have.size() || !want.get(i).equals(have.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static int compare(String one, String other) {
    List<String> a = parts(one);
    List<String> b = parts(other);
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      if (b.get(i).matches("[xX*]")) {
        return 0;
      }
      int order = new java.math.BigInteger(a.get(i)).compareTo(new java.math.BigInteger(b.get(i)));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
