package dev.paws.core.parity.compare;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.field.StoragePaths;
import dev.paws.core.parity.rule.SecretAddress;
import dev.paws.core.secret.SecretValues;
import dev.paws.core.secret.Secrets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Prepares values for display. */
final class MaskedValues {
  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]+");

  private final SecretValues secrets;

  MaskedValues(SecretValues secrets) {
    this.secrets = secrets;
  }

  /**
   * Both values of a difference.
   *
   * @param here the source's, for people; empty if there is none
   * @param there the target's, for people; empty if there is none
   * @param secret whether anything was masked
   */
  record Pair(
      String here,
      String there,
      Optional<Object> hereValue,
      Optional<Object> thereValue,
      boolean secret) {}

  Pair pair(Optional<Fact> here, Optional<Fact> there) {
    boolean secret =
        here.filter(Fact::secret).isPresent() || there.filter(Fact::secret).isPresent();
    boolean addresses = isAddress(here) && isAddress(there);
    boolean whole = secret && !addresses;
    String mine = here.map(fact -> shown(fact, whole)).orElse("");
    String theirs = there.map(fact -> shown(fact, whole)).orElse("");
    boolean alike = here.isPresent() && there.isPresent() && mine.equals(theirs);
    boolean hidden =
        secret
            || here.filter(fact -> isHidden(fact)).isPresent()
            || there.filter(fact -> isHidden(fact)).isPresent();
    return new Pair(
        mine,
        alike ? ParityPhrase.ANOTHER_VALUE.text(theirs) : theirs,
        here.flatMap(fact -> plain(fact, whole)),
        there.flatMap(fact -> plain(fact, whole)),
        hidden);
  }

  /** Returns whether only a part of a secret is secret: the password of an address. */
  private static boolean isAddress(Optional<Fact> fact) {
    return fact.filter(it -> SecretAddress.shown(it).isPresent()).isPresent();
  }

  private boolean isHidden(Fact fact) {
    return holdsSecret(fact) || !masked(fact).equals(fact.shown());
  }

  private String shown(Fact fact, boolean secret) {
    boolean empty = fact.value() instanceof NormalValue.Text text && text.text().isBlank();
    return secret && !empty ? Secrets.MASK : masked(fact);
  }

  /**
   * Returns the text of a fact, masked. A file with a secret shows no digest either: if the rest is
   * known, the secret can be guessed from the digest.
   */
  private String masked(Fact fact) {
    String known = secrets.inText(fact.shown());
    return holdsSecret(fact) ? DIGEST.matcher(inFile(known)).replaceAll(Secrets.MASK) : known;
  }

  private boolean holdsSecret(Fact fact) {
    return content(fact).filter(text -> !text.equals(inFile(text))).isPresent();
  }

  private String inFile(String text) {
    return Secrets.inSettings(secrets.inText(text));
  }

  /** Returns the content of a config, a secret or a bound file; empty for another fact. */
  private static Optional<String> content(Fact fact) {
    String path = fact.path();
    return StoragePaths.isContent(path) && fact.value() instanceof NormalValue.Text content
        ? Optional.of(content.text())
        : Optional.empty();
  }

  private Optional<Object> plain(Fact fact, boolean secret) {
    if (secret) {
      return Optional.of(Secrets.MASK);
    }
    Optional<String> content = content(fact);
    return content.isPresent()
        ? content.map(this::inFile)
        : Optional.ofNullable(secrets.inTree(fact.value().plain()));
  }
}
