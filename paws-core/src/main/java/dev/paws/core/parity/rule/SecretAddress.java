package dev.paws.core.parity.rule;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue.Text;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.secret.Secrets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares addresses with a password: host, database and options are no secrets. */
public final class SecretAddress {
  private static final Pattern TLS_OPTION =
      Pattern.compile("(?i)[?&;\\s](?:ssl_?mode|ssl|tls|use_?ssl|encrypt)=([\\w-]+)");

  private SecretAddress() {}

  /**
   * Returns an address with its password masked; empty if the value is no address, or if it is a
   * secret by its name, of which nothing may be shown.
   */
  public static Optional<String> shown(Fact fact) {
    if (!(fact.value() instanceof Text text)
        || !text.text().contains("://")
        || !fact.path().startsWith(FieldPaths.ENVIRONMENT)
        || Secrets.isSecret(fact.path().substring(FieldPaths.ENVIRONMENT.length()))) {
      return Optional.empty();
    }
    String masked = Secrets.inText(text.text());
    return masked.equals(text.text()) ? Optional.empty() : Optional.of(masked);
  }

  /**
   * Returns whether two secrets are no addresses, or addresses that are equal but for passwords.
   */
  static boolean differsOnlyInSecrets(Fact here, Fact there) {
    Optional<String> mine = shown(here);
    Optional<String> theirs = shown(there);
    return mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs);
  }

  /** Returns the option of an address that switches TLS; empty text if it has none. */
  static String tls(String address) {
    Matcher option = TLS_OPTION.matcher(address);
    return option.find() ? option.group(1) : "";
  }
}
