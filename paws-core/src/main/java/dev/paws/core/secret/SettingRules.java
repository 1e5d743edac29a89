package dev.paws.core.secret;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** Secrets in the lines of settings files. Each pattern is linear and stays within its line. */
final class SettingRules {
  private static final List<LazyPattern> SETTINGS =
      List.of(
          LazyPattern.of(
              "(?m)^[ \\t]*(?:- )?[\"']?([A-Za-z][\\w.-]{0,80})[\"']?"
                  + "(?:[ \\t]*+[:=]|(?=[ \\t]))[ \\t]*+([^\\s#].*)"),
          LazyPattern.of("<([A-Za-z][\\w.-]{0,80})>([^<>\\n]+)</"));

  /** {@code name: value} on a line of its own: of YAML, also where it is not known to be that. */
  static final AnchoredPattern YAML =
      new AnchoredPattern(
          LazyPattern.of(
              "(?m)^[ \\t]*(?:- )?[\"']?([A-Za-z][\\w.-]{0,80})[\"']?[ \\t]*+:[ \\t]++([^\\s#|>&*].*)"),
          AnchoredPattern.line());

  /** What stands in its place: the last group is the secret. */
  private static final List<LazyPattern> PLACES =
      List.of(
          LazyPattern.of(
              "(?im)^[ \\t]*sentinel[ \\t]+(?:auth|sentinel)-pass[ \\t].*?(\\S+)[ \\t]*$"),
          LazyPattern.of("(?m)^[ \\t]*user[ \\t]+[^\\n]{0,400}?[ \\t][>#](\\S+)"), // Redis' users
          LazyPattern.of(
              "(?m)^[^:\\s]{1,200}:(?:\\d+|\\*):[^:\\s]{1,80}:[^:\\s]{1,80}:(\\S+)$"), // .pgpass
          LazyPattern.of("(?m)^\"[^\"\\n]{1,80}\"[ \\t]+\"([^\"\\n]+)\""), // PgBouncer's users
          LazyPattern.of("(?m)^[\\w.@-]{1,80}:(\\$\\w{1,8}\\$\\S+|\\{\\w{1,8}}\\S+)$")); // htpasswd

  private SettingRules() {}

  static String masked(String text) {
    String result = text;
    for (LazyPattern setting : SETTINGS) {
      result =
          setting
              .matcher(result)
              .replaceAll(found -> Matcher.quoteReplacement(hidden(found, found.group(2))));
    }
    for (LazyPattern place : PLACES) {
      result =
          place.matcher(result).replaceAll(found -> Matcher.quoteReplacement(withoutLast(found)));
    }
    return result;
  }

  /** A text of several lines, the values of telling names hidden where lines are YAML's. */
  static String maskedYaml(String text, Consumer<String> hidden) {
    return YAML.replace(
        text,
        found -> {
          boolean bare = found.group(1).equals("key");
          String masked = bare ? found.group() : hidden(found, found.group(2));
          if (!masked.equals(found.group())) {
            hidden.accept(found.group(2).strip());
          }
          return masked;
        });
  }

  private static String withoutLast(MatchResult found) {
    int last = found.start(found.groupCount()) - found.start();
    String whole = found.group();
    return whole.substring(0, last)
        + Secrets.MASK
        + whole.substring(last + found.group(found.groupCount()).length());
  }

  private static String hidden(MatchResult found, String value) {
    String whole = found.group();
    boolean folder = value.startsWith("/") && found.group(1).equalsIgnoreCase("PWD");
    if (!tells(found.group(1))
        || Secrets.isHarmless(value.strip())
        || value.startsWith("${")
        || value.startsWith(Secrets.MASK)
        || folder) {
      return whole;
    }
    int from = found.start(2) - found.start();
    return whole.substring(0, from) + Secrets.MASK + whole.substring(from + value.length());
  }

  /** {@code requirepass}, {@code masterauth}: names of settings end as options do. */
  private static boolean tells(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return SecretNames.tells(name)
        || upper.endsWith("PASS")
        || upper.endsWith("AUTH")
        || upper.equals("PWD");
  }
}
