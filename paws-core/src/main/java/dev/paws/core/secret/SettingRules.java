package dev.paws.core.secret;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets in the lines of settings files. Each pattern is linear and stays within its line. */
final class SettingRules {
  private static final List<Pattern> SETTINGS =
      List.of(
          Pattern.compile(
              "(?m)^[ \\t]*(?:- )?[\"']?([A-Za-z][\\w.-]{0,80})[\"']?"
                  + "(?:[ \\t]*+[:=]|(?=[ \\t]))[ \\t]*+([^\\s#].*)"),
          Pattern.compile("<([A-Za-z][\\w.-]{0,80})>([^<>\\n]+)</"));

  private SettingRules() {}

  static String masked(String text) {
    String result = text;
    for (Pattern setting : SETTINGS) {
      result =
          setting
              .matcher(result)
              .replaceAll(found -> Matcher.quoteReplacement(hidden(found, found.group(2))));
    }
    return result;
  }

  private static String hidden(MatchResult found, String value) {
    String whole = found.group();
    if (!tells(found.group(1)) || Secrets.isHarmless(value.strip()) || value.startsWith("${")) {
      return whole;
    }
    int from = found.start(2) - found.start();
    return whole.substring(0, from) + Secrets.MASK + whole.substring(from + value.length());
  }

  /** {@code requirepass}, {@code masterauth}: names of settings end as options do. */
  private static boolean tells(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return SecretNames.tells(name) || upper.endsWith("PASS") || upper.endsWith("AUTH");
  }
}
