package dev.paws.core.parity.semantic;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognizes texts that stand where a secret should, and passwords that everybody knows. */
final class Placeholders {
  /** In characters. A longer value is a key or a certificate. */
  private static final int LONGEST = 120;

  private static final Set<String> WELL_KNOWN =
      Set.of(
          "password",
          "passw0rd",
          "pass",
          "passwd",
          "secret",
          "topsecret",
          "s3cr3t",
          "postgres",
          "postgresql",
          "redis",
          "mysql",
          "mongo",
          "root",
          "toor",
          "admin",
          "administrator",
          "guest",
          "user",
          "test",
          "testing",
          "example",
          "default",
          "demo",
          "dev",
          "local",
          "localhost",
          "letmein",
          "welcome",
          "qwerty",
          "abc123",
          "123",
          "1234",
          "12345",
          "123456",
          "12345678",
          "123456789",
          "todo",
          "fixme",
          "tbd",
          "none",
          "xxx",
          "xxxx",
          "xxxxxx",
          "foobar",
          "foo",
          "bar",
          "sa",
          "minioadmin",
          "rabbitmq",
          "elastic",
          "hunter2");

  private static final String BLANK = "[-_ ]?";
  private static final String THING = "(password|passwd|passphrase|secret|token|key|value)";

  /** Forms of placeholders, in lower case. */
  private static final List<Pattern> FORMS =
      patterns(
          // what a template leaves open: <password>, [password], ${PASSWORD}, {{ password }}
          "<.*>|\\[.*]|\\$\\{.*}|\\{\\{.*}}|__[a-z0-9_]{2,60}__|%[a-z0-9_]{2,60}%|@[a-z0-9_]{2,60}@",
          // change-me, replace_this, please change it!, CHANGE_ME_GENERATE_…
          "(please[-_ ]?)?(change|replace|set|insert|fill)[-_ ]?(me|it|this|in)([-_ .!].{0,60}|.{0,20})",
          ".*[-_ ](change|replace)[-_ ]?(me|this)",
          // your-super-secret-key-change-in-production
          ".*[-_ ](change|replace)[-_ ](in|before|for|it)[-_ ].{0,40}",
          // changePassword, insert-token-here, replace_with_strong_password
          "(change|replace|set|insert|fill|enter|put)"
              + BLANK
              + "(with|your|here|the)?"
              + BLANK
              + "(super|strong|secure|random)?"
              + BLANK
              + THING
              + "([-_ ].{0,40})?",
          ".{0,30}[-_ ](goes[-_ ])?here",
          // your-password, yourStrong(!)Password
          "your[-_ ].{0,60}",
          "your(strong|secret|secure|own|super)?[-_ (!)]{0,3}" + THING + ".{0,20}",
          // password1, P@ssw0rd!, admin123
          "p[a@][s$]{2}w[o0]rd[-_]?\\d{0,4}!{0,3}",
          "(admin|root|user|test|demo)[-_@]?\\d{1,4}!{0,3}",
          // my-secret-password, super-secret, secret42
          "(my|the|some|a)?"
              + BLANK
              + "(very|super|top)?"
              + BLANK
              + "(secret|password)"
              + BLANK
              + "(password|passwd|pass|key|token|\\d{0,4})!{0,3}",
          // not-a-real-secret, dummy-token, local-only
          "not[-_ ]?(a[-_ ]?)?(real[-_ ]?)?(secret|password|secure).{0,20}",
          "(some|dummy|fake|sample|example|insecure|unsafe|temp|temporary|default)"
              + BLANK
              + THING
              + ".{0,10}",
          "(local|dev)[-_ ]?only.*");

  /** Names whose value is secret only now and then: {@code AUTH: none}, {@code CACHE_KEY: user}. */
  private static final Pattern WEAK_NAME =
      Pattern.compile("(?i)(.*[-_.])?(auth|key|keys|cookie|seed|sig|signing|encryption|salt|pin)");

  private static final Pattern KEY_OF_SECRET =
      Pattern.compile(
          "(?i).*(secret|private|api|access|encryption|sign|signing|master|session|app)[-_.]?keys?");

  private Placeholders() {}

  /**
   * Returns whether a value is a placeholder or a well-known default.
   *
   * @param name the name of the variable or file
   * @param value the value of a secret
   * @param service the service, whose own name is no secret either
   */
  static boolean isOne(String name, String value, String service) {
    String bare = value.strip().toLowerCase(Locale.ROOT);
    if (bare.isEmpty() || bare.length() > LONGEST) {
      return false;
    }
    boolean weak = WEAK_NAME.matcher(name).matches() && !KEY_OF_SECRET.matcher(name).matches();
    boolean word =
        WELL_KNOWN.contains(bare)
            || bare.equals(name.toLowerCase(Locale.ROOT))
            || bare.equals(service.toLowerCase(Locale.ROOT));
    return (word && !weak) || FORMS.stream().anyMatch(form -> form.matcher(bare).matches());
  }

  private static List<Pattern> patterns(String... forms) {
    return List.of(forms).stream().map(Pattern::compile).toList();
  }
}
