package dev.paws.core.secret;

import java.util.function.Consumer;
import java.util.regex.MatchResult;

/**
 * Masks passwords in addresses. A password may hold {@code @} and {@code /} although a strict
 * address must escape them: it ends at the last {@code @} that is followed by a possible host. Each
 * pattern runs in linear time.
 */
final class AddressRules {
  private static final String MASK = Secrets.MASK;

  /** A scheme and the rest of its word, up to the next address in the same word. */
  static final AnchoredPattern ADDRESS =
      new AnchoredPattern(
          LazyPattern.of(
              "([A-Za-z][A-Za-z0-9+.-]{0,30}://)((?:(?![A-Za-z][A-Za-z0-9+.-]{0,30}://)[^\\s'\"])*)"),
          NameStarts::scheme);

  /** {@code jdbc:oracle:thin:user/password@host}. */
  private static final LazyPattern ORACLE =
      LazyPattern.of(
          "(jdbc:oracle:\\w{1,10}:[^\\s/@:'\"]{1,80}/)(\"[^\"\\n]{1,200}\"|[^\\s'\"]+)@");

  /** {@code user:password@tcp(host:3306)/database}, as Go's drivers write it. */
  private static final LazyPattern GO =
      LazyPattern.of("(?<![\\w:/])([\\w.-]{1,80}:)([^\\s'\"]{1,200})(@(?:tcp|unix)6?\\()");

  /** A port and a path: an address of this form has no user. */
  private static final LazyPattern PORT = LazyPattern.of("\\d{1,5}(?:[/?#].*)?");

  private AddressRules() {}

  /** Returns the text with masked passwords, and passes each password to {@code hidden}. */
  static String masked(String text, Consumer<String> hidden) {
    String result = text;
    if (result.contains("://")) {
      result = ADDRESS.replace(result, found -> address(found, hidden));
    }
    if (result.contains("jdbc:oracle:")) {
      result = TextRules.replace(ORACLE, result, found -> second(found, "@", hidden));
    }
    if (result.contains("@tcp") || result.contains("@unix")) {
      result = TextRules.replace(GO, result, found -> second(found, found.group(3), hidden));
    }
    return result;
  }

  private static String address(MatchResult found, Consumer<String> hidden) {
    String rest = found.group(2);
    int at = lastAt(rest);
    int colon = rest.indexOf(':');
    if (at < 0) {
      return found.group();
    }
    if (isUser(rest, colon, at)) {
      String password = rest.substring(colon + 1, at);
      if (password.isEmpty() || password.startsWith(MASK) || (isWeb(found) && isPort(password))) {
        return found.group();
      }
      hidden.accept(password);
      return found.group(1) + rest.substring(0, colon + 1) + MASK + rest.substring(at);
    }
    int first = rest.indexOf('@');
    boolean token = first >= 20 && isUser(rest, first, first); // no user's name is that long
    if (token) {
      hidden.accept(rest.substring(0, first));
    }
    return token ? found.group(1) + MASK + rest.substring(first) : found.group();
  }

  /**
   * Returns whether the text before {@code end} can be a user name; {@code at} is the index of the
   * {@code @}.
   */
  private static boolean isUser(String rest, int end, int at) {
    return end >= 0
        && end <= at
        && rest.substring(0, end).chars().noneMatch(c -> "/?#@:".indexOf(c) >= 0);
  }

  private static boolean isWeb(MatchResult found) {
    String scheme = found.group(1);
    return scheme.startsWith("http") || scheme.startsWith("ws");
  }

  private static boolean isPort(String text) {
    return text.indexOf('/') >= 0 && PORT.matcher(text).matches();
  }

  /** Returns the index of the last {@code @} before a possible host, or -1. */
  private static int lastAt(String rest) {
    int query = rest.indexOf('?');
    int first = rest.indexOf('@');
    int end = query > first ? query : rest.length(); // name=a@b of a query is not a password
    int at = rest.lastIndexOf('@', end - 1);
    while (at > 0 && !isHost(rest, at + 1)) {
      at = rest.lastIndexOf('@', at - 1);
    }
    return at;
  }

  private static boolean isHost(String rest, int from) {
    return from < rest.length()
        && (Character.isLetterOrDigit(rest.charAt(from))
            || "[_${*%<".indexOf(rest.charAt(from)) >= 0);
  }

  private static String second(MatchResult found, String end, Consumer<String> hidden) {
    String password = found.group(2);
    if (password.startsWith(MASK) || password.startsWith("/")) {
      return found.group();
    }
    hidden.accept(password);
    return found.group(1) + MASK + end;
  }
}
