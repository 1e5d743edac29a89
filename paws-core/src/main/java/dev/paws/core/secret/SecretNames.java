package dev.paws.core.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Decides from a name alone whether its value is secret. */
final class SecretNames {
  /** Words that make a name secret at any position. */
  private static final Set<String> WORDS =
      words(
          """
          PASS PW PWD PSWD PSW PASSCODE TOKEN KEY DSN BASICAUTH CREDS CRED SALT SALTS HTPASSWD PAT
          MNEMONIC PSK PEPPER HMAC BEARER WEBHOOK KEYTAB""");

  /** Words that make a name secret only as its last word; elsewhere they describe the next word. */
  private static final Set<String> LAST_WORDS =
      words("AUTH COOKIE PIN JWT OTP TOTP SEED SIGNATURE SIG ENCRYPTION SAS AUTHORIZATION SIGNING");

  /** Parts that make a name secret, compared without separators. */
  private static final List<String> PARTS =
      List.of(
          "PASSWORD",
          "PASSWD",
          "PASSWRD",
          "PASSPHRASE",
          "SECRET",
          "CREDENTIAL",
          "ACCESSTOKEN",
          "AUTHTOKEN",
          "APIKEY",
          "PRIVATEKEY",
          "ACCESSKEY",
          "REQUIREPASS",
          "MASTERAUTH",
          "DOCKERAUTH",
          "CONNECTIONSTRING");

  /** Last words of names that describe a secret without holding it. */
  private static final Set<String> DESCRIPTIONS =
      words(
          """
          FILE FILES PATH PATHS DIR DIRECTORY FOLDER LOCATION MODE TYPE METHOD METHODS ROLE ROLES
          REALM NAME NAMES LENGTH SIZE TTL TIMEOUT EXPIRY EXPIRATION EXPIRES LIFETIME DURATION AGE
          INTERVAL DAYS HOURS MINUTES SECONDS ENABLED DISABLED REQUIRED ALGORITHM ALG HEADER PREFIX
          SUFFIX FORMAT PROVIDER PROVIDERS HOST HOSTNAME PORT SERVER ENDPOINT URL URI ISSUER AUDIENCE
          CLAIM CLAIMS SCOPE SCOPES POLICY BACKEND DRIVER CLASS PLUGIN USER USERS USERNAME EMAIL DOMAIN
          GROUP GROUPS DATABASE DB ROTATION VERSION COUNT LIMIT MIN MAX STRENGTH REGEX PATTERN ALIAS
          USAGE SOURCE SERVICE MANAGER NAMESPACE FIELD ATTRIBUTE COLUMN TABLE ITERATIONS ROUNDS COST
          HINT LABEL SERIALIZER DESERIALIZER CONVERTER SELECTOR STRATEGY VALIDATION HISTORY ATTEMPTS
          DELAY PERMISSIONS REGION SAMESITE SECURE ENGINE MOUNT REQUIRE ENABLE EXCHANGE MAPPING LOOKUP
          CHECK POLICIES LIFESPAN RENEW REFRESH CACHE OPTIONS SUPPORT LOCKOUT TEMPLATE COMMAND ALGO
          PROTOCOL""");

  /** First words of switches. */
  private static final Set<String> SWITCHES =
      words("ALLOW DISABLE ENABLE SKIP REQUIRE USE GENERATE HIDE SHOW NO IGNORE ENFORCE");

  /** Words that end in KEY but are not keys to anything secret. */
  private static final Set<String> NOT_KEYS =
      words("MONKEY DONKEY TURKEY HOCKEY WHISKEY JOCKEY HOTKEY PRIMARYKEY FOREIGNKEY HOTKEYS");

  /** Seeds of test data and of random numbers. */
  private static final Set<String> DATA =
      words("DB DATABASE DATA RANDOM RUN RNG TEST TESTS SHUFFLE FUZZ PYTHONHASHSEED");

  private SecretNames() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /**
   * Returns whether a name marks its value as secret. Paths of secret files ({@code _FILE}), the
   * working directory, public keys, and what only describes a secret ({@code TOKEN_TTL}) are not.
   */
  static boolean tells(String name) {
    if (name.equals("PWD") || name.equals("OLDPWD")) {
      return false;
    }
    List<String> words = parts(name);
    int end = words.size();
    while (end > 1 && isNumber(words.get(end - 1))) {
      end--; // API_TOKEN_2
    }
    return end > 0 && tells(words.subList(0, end));
  }

  /** Splits a name into upper-case words, at separators and before capitals. */
  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean separated = i == name.length() || "_./-".indexOf(name.charAt(i)) >= 0;
      if (separated || (i > start && isHump(name.charAt(i - 1), name.charAt(i)))) {
        if (i > start) {
          parts.add(name.substring(start, i).toUpperCase(Locale.ROOT));
        }
        start = separated ? i + 1 : i;
      }
    }
    return parts;
  }

  private static boolean isHump(char before, char c) {
    boolean small = (before >= 'a' && before <= 'z') || (before >= '0' && before <= '9');
    return small && c >= 'A' && c <= 'Z';
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean tells(List<String> words) {
    String joined = String.join("", words);
    String last = words.get(words.size() - 1);
    return (hasTellingPart(joined) || hasTellingWord(words) || isTellingLast(words, singular(last)))
        && !joined.contains("PUBLIC")
        && !isDescription(joined, last)
        && !isSwitch(words);
  }

  private static boolean hasTellingPart(String joined) {
    for (String part : PARTS) {
      if (joined.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasTellingWord(List<String> words) {
    for (String word : words) {
      if (isTellingWord(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDescription(String joined, String last) {
    boolean address = last.equals("URL") || last.equals("URI");
    boolean identifier = joined.endsWith("KEYID") && !joined.endsWith("ACCESSKEYID");
    return (DESCRIPTIONS.contains(last) && !(address && joined.contains("WEBHOOK"))) || identifier;
  }

  private static boolean isSwitch(List<String> words) {
    boolean measure = words.contains("MAX") || words.contains("MIN"); // MAX_TOKENS
    return measure || (words.size() > 1 && SWITCHES.contains(words.get(0)));
  }

  private static boolean isTellingWord(String word) {
    String one = singular(word);
    return WORDS.contains(word)
        || WORDS.contains(one)
        || one.endsWith("DBPASS")
        || one.endsWith("USERPASS")
        || one.endsWith("TOKEN")
        || (one.endsWith("KEY") && !NOT_KEYS.contains(one));
  }

  private static boolean isTellingLast(List<String> words, String last) {
    boolean data =
        last.equals("SEED") && (words.size() == 1 || words.stream().anyMatch(DATA::contains));
    return LAST_WORDS.contains(last) && !data;
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("S") && !word.endsWith("SS")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
