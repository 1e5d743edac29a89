package dev.paws.core.secret;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells by a name whether a value is secret. */
final class SecretNames {
  /** Whole words of a name, as its {@code _ . - /} part it. */
  private static final Set<String> WORDS =
      Set.of(
          "PASS",
          "PW",
          "PWD",
          "TOKEN",
          "KEY",
          "AUTH",
          "REQUIREPASS",
          "DSN",
          "BASICAUTH",
          "CREDS",
          "SALT",
          "HTPASSWD");

  /** Parts of a name, its separators left out. */
  private static final List<String> PARTS =
      List.of(
          "PASSWORD",
          "PASSWD",
          "PASSPHRASE",
          "SECRET",
          "CREDENTIAL",
          "ACCESSTOKEN",
          "AUTHTOKEN",
          "APIKEY",
          "PRIVATEKEY",
          "ACCESSKEY",
          "CONNECTIONSTRING");

  private static final Pattern CAMEL = Pattern.compile("([a-z0-9])([A-Z])");

  /** What leads to a secret is none. */
  private static final Pattern PATH = Pattern.compile(".*[_.-](FILE|PATH|DIR)");

  private SecretNames() {}

  /**
   * Whether a name says that its value is secret. Paths of secret files ({@code _FILE}), the
   * working directory and public keys are not; better one too many than one too few.
   */
  static boolean tells(String name) {
    String upper = CAMEL.matcher(name).replaceAll("$1_$2").toUpperCase(Locale.ROOT);
    if (PATH.matcher(upper).matches() || name.equals("PWD") || name.equals("OLDPWD")) {
      return false;
    }
    String joined = upper.replaceAll("[_./-]", "");
    return !joined.contains("PUBLIC")
        && (PARTS.stream().anyMatch(joined::contains)
            || Stream.of(upper.split("[_./-]+", -1)).anyMatch(SecretNames::isTellingWord));
  }

  private static boolean isTellingWord(String word) {
    return WORDS.contains(word) || (word.endsWith("DBPASS") || word.endsWith("USERPASS"));
  }
}
