package dev.paws.core.secret;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Masks secrets that can be recognized by their form in any text. Each pattern runs in linear time
 * and is tried only at the characters it can begin with, which most texts do not have.
 */
final class TextRules {
  private static final String MASK = Secrets.MASK;

  private static final LazyPattern PRIVATE_KEY =
      LazyPattern.of(
          "(-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY( BLOCK)?-----)"
              + "[^-]*(-----END [A-Z0-9 ]{0,30}PRIVATE KEY( BLOCK)?-----)?");

  /**
   * {@code NAME=value}, {@code "name": "value"}, {@code name: "value"}; it counts if the name marks
   * a secret. A bare word after a colon is prose, as in our own messages.
   */
  static final AnchoredPattern ASSIGNED =
      new AnchoredPattern(
          LazyPattern.of(
              "(?<![\\w.-])-{0,2}([A-Za-z][\\w.-]{0,80})"
                  + "([\"']?\\s{0,3}=\\s{0,3}|[\"']\\s{0,3}:\\s{0,3}|\\s{0,3}:\\s{0,3}(?=[\"']))"
                  + "(\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s,;&\"'\\]})]+)"),
          NameStarts::assigned);

  /** {@code {name: value}}, as people write YAML on one line. */
  static final AnchoredPattern FLOW =
      new AnchoredPattern(
          LazyPattern.of(
              "(?<=[{,])(\\s{0,3}[\"']?)([A-Za-z][\\w.-]{0,80})([\"']?:\\s{1,3})([^\\s,{}\\[\\]\"']+)"),
          AnchoredPattern.after('{', ','));

  /** {@code X-Api-Key: value}; other names may just as well be those of services. */
  static final AnchoredPattern HEADER =
      new AnchoredPattern(
          LazyPattern.of(
              "(?i)(?<![\\w.-])(x(?:-[a-z]+)+|private-token|job-token|api-key)(:\\s{0,3})([^\\s\"',\\]})]+)"),
          AnchoredPattern.anyCase("x-", "private-token", "job-token", "api-key"));

  static final AnchoredPattern OPTION =
      new AnchoredPattern(
          LazyPattern.of("(?<![\\w-])(--[A-Za-z][\\w.-]{0,80})([=\\s]\\s*)([^\\s\"',\\]})]+)"),
          AnchoredPattern.at("--"));

  /** Token formats that their issuers have published so that leaked tokens can be found. */
  static final List<AnchoredPattern> TOKENS =
      List.of(
          token("gh", "[pousr]_[A-Za-z0-9]{20,}"),
          token("github_pat_", "[A-Za-z0-9_]{20,}"),
          token("glpat-", "[A-Za-z0-9_-]{16,}"),
          token("AKIA", "[0-9A-Z]{16}\\b"),
          token("ASIA", "[0-9A-Z]{16}\\b"),
          token("xox", "[abeoprs]-[A-Za-z0-9-]{10,}"),
          token("sk_", "(live|test)_[A-Za-z0-9]{16,}"),
          token("rk_", "(live|test)_[A-Za-z0-9]{16,}"),
          token("npm_", "[A-Za-z0-9]{30,}"),
          token("dckr_pat_", "[A-Za-z0-9_-]{16,}"),
          token("AIza", "[A-Za-z0-9_-]{30,}"),
          token("eyJ", "[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*"));

  private static final LazyPattern WEBHOOK =
      LazyPattern.of(
          "((?:hooks\\.slack\\.com/(?:services|workflows)|discord(?:app)?\\.com/api/webhooks)/)"
              + "[A-Za-z0-9/_-]{10,}");

  /** Placeholders that our own advice uses for a value that the reader chooses. */
  private static final Set<String> PLACEHOLDERS = Set.of("...", "…", "VALUE", "FILE", "NAME");

  private TextRules() {}

  private static AnchoredPattern token(String beginning, String rest) {
    return new AnchoredPattern(
        LazyPattern.of("\\b" + beginning + rest), AnchoredPattern.at(beginning));
  }

  static boolean hasPasswordInAddress(String text) {
    return !passwordsInAddresses(text).isEmpty();
  }

  static Set<String> passwordsInAddresses(String text) {
    Set<String> passwords = new LinkedHashSet<>();
    AddressRules.masked(text, passwords::add);
    return passwords;
  }

  static String masked(String text) {
    return masked(text, hidden -> {});
  }

  /** Returns what {@link #masked(String)} masks. */
  static Set<String> found(String text) {
    Set<String> found = new LinkedHashSet<>();
    String masked = masked(text, found::add);
    return masked.equals(text) ? Set.of() : found;
  }

  private static String masked(String text, Consumer<String> hidden) {
    String result = AddressRules.masked(text, hidden);
    if (result.contains("hooks")) {
      result =
          replace(
              WEBHOOK,
              result,
              found -> {
                hidden.accept(found.group().substring(found.end(1) - found.start()));
                return found.group(1) + MASK;
              });
    }
    if (result.contains("PRIVATE KEY")) {
      result =
          replace(
              PRIVATE_KEY,
              result,
              key -> {
                hidden.accept(key.group());
                return key.group(1) + MASK + orEmpty(key.group(3));
              });
    }
    if (result.indexOf('=') >= 0 || result.indexOf(':') >= 0) {
      result =
          ASSIGNED.replace(
              result, found -> assigned(found, SecretNames.tells(found.group(1)), hidden));
    }
    result = HeaderRules.masked(result, hidden);
    boolean named = result.contains(": ");
    if (named && result.indexOf('{') >= 0) {
      result = FLOW.replace(result, found -> beside(found, 2, 4, hidden));
    }
    if (named && result.indexOf('-') >= 0) {
      result = HEADER.replace(result, found -> beside(found, 1, 3, hidden));
    }
    if (result.indexOf('\n') >= 0 && result.indexOf(':') >= 0) {
      result = SettingRules.maskedYaml(result, hidden);
    }
    if (result.contains("--")) {
      result =
          OPTION.replace(
              result, found -> named(found, Secrets.isTellingOption(found.group(1)), hidden));
    }
    if (result.contains(" -")) {
      ClientRules.passwords(result).forEach(hidden);
      result = ClientRules.masked(result);
    }
    for (AnchoredPattern token : TOKENS) {
      result =
          token.replace(
              result,
              found -> {
                hidden.accept(found.group());
                return MASK;
              });
    }
    return result;
  }

  private static String named(MatchResult found, boolean tells, Consumer<String> hidden) {
    String value = found.group(3);
    if (!tells || !isValue(value) || Secrets.isPath(found.group(1), unquoted(value))) {
      return found.group();
    }
    hidden.accept(unquoted(value));
    return found.group().substring(0, found.start(3) - found.start()) + MASK;
  }

  /**
   * Masks the value of an assignment; if the value itself is not secret, masks the secrets in it,
   * such as an address's password.
   */
  private static String assigned(MatchResult found, boolean tells, Consumer<String> hidden) {
    String value = found.group(3);
    if (tells || value.indexOf('=') < 0) {
      return named(found, tells, hidden);
    }
    String before = found.group().substring(0, found.start(3) - found.start());
    return before
        + ASSIGNED.replace(value, part -> named(part, SecretNames.tells(part.group(1)), hidden));
  }

  private static String beside(MatchResult found, int name, int value, Consumer<String> hidden) {
    String text = found.group(value);
    boolean bare = found.group(name).equals("key"); // of a label, a ConfigMap, a Secret: its name
    if (bare
        || !SecretNames.tells(found.group(name))
        || !isValue(text)
        || Secrets.isHarmless(text)) {
      return found.group();
    }
    hidden.accept(text);
    return found.group().substring(0, found.start(value) - found.start()) + MASK;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0;
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static boolean isValue(String text) {
    return !text.startsWith(MASK)
        && !text.startsWith("${")
        && !text.startsWith("-")
        && !PLACEHOLDERS.contains(text);
  }

  static String replace(LazyPattern pattern, String text, Function<MatchResult, String> to) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? matcher.replaceAll(found -> Matcher.quoteReplacement(to.apply(found)))
        : text;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
