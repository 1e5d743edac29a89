package dev.paws.core.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.regex.MatchResult;

/**
 * Masks what follows {@code Bearer} and {@code Basic}, with or without a header's name. Both are
 * also ordinary words ("basic settings"), so without a header's name they count only before a
 * token.
 */
final class HeaderRules {
  static final AnchoredPattern AUTHORIZATION =
      new AnchoredPattern(
          LazyPattern.of(
              "(?i)(authorization[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?(?:[a-z-]{1,20}\\s{1,3})?)([^\\s\"',;]{3,})"),
          AnchoredPattern.anyCase("authorization"));

  static final AnchoredPattern SCHEME =
      new AnchoredPattern(
          LazyPattern.of("(?i)\\b(bearer|basic|token)(\\s{1,3})([A-Za-z0-9._~+/-]{8,}=*)"),
          AnchoredPattern.anyCase("bearer", "basic", "token"));

  private static final int LONG = 32;

  private HeaderRules() {}

  /** Returns the text with masked header values, and passes each value to {@code hidden}. */
  static String masked(String text, Consumer<String> hidden) {
    String result = text;
    if (text.contains("uthorization") || text.contains("UTHORIZATION")) {
      result =
          AUTHORIZATION.replace(
              result, found -> shown(found, found.group(1), found.group(2), hidden));
    }
    return SCHEME.replace(
        result,
        found ->
            isToken(found.group(1), found.group(3))
                ? shown(found, found.group(1) + found.group(2), found.group(3), hidden)
                : found.group());
  }

  private static String shown(
      MatchResult found, String before, String value, Consumer<String> hidden) {
    if (value.startsWith(Secrets.MASK) || value.startsWith("$")) {
      return found.group();
    }
    hidden.accept(value);
    return before + Secrets.MASK;
  }

  private static boolean isToken(String scheme, String value) {
    if (scheme.equalsIgnoreCase("basic")) {
      return isUserAndPassword(value);
    }
    boolean digit = value.chars().anyMatch(Character::isDigit);
    boolean humps = value.substring(1).chars().anyMatch(Character::isUpperCase);
    boolean word = scheme.equalsIgnoreCase("token"); // more often prose than a header
    return word
        ? digit && humps && value.length() >= LONG / 2
        : digit || humps || value.length() >= LONG;
  }

  private static boolean isUserAndPassword(String value) {
    try {
      byte[] bytes = Base64.getDecoder().decode(value);
      return new String(bytes, StandardCharsets.UTF_8).indexOf(':') >= 0;
    } catch (IllegalArgumentException e) {
      return false; // not base64
    }
  }
}
