package dev.paws.core.parity.compare;

import dev.paws.core.parity.Fact;
import dev.paws.core.secret.SecretValues;
import dev.paws.core.secret.Secrets;
import java.util.Optional;

/** Values as they may be shown. */
final class Masks {
  private static final String OTHER = " (another value)";

  private final SecretValues secrets;

  Masks(SecretValues secrets) {
    this.secrets = secrets;
  }

  /**
   * Both values of a difference.
   *
   * @param here for people; empty where there is none
   * @param secret whether anything was hidden
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
    String mine = here.map(fact -> shown(fact, secret)).orElse("");
    String theirs = there.map(fact -> shown(fact, secret)).orElse("");
    boolean alike = here.isPresent() && there.isPresent() && mine.equals(theirs);
    boolean hidden =
        secret
            || here.filter(fact -> isHidden(fact)).isPresent()
            || there.filter(fact -> isHidden(fact)).isPresent();
    return new Pair(
        mine,
        alike ? theirs + OTHER : theirs,
        here.flatMap(fact -> plain(fact, secret)),
        there.flatMap(fact -> plain(fact, secret)),
        hidden);
  }

  private boolean isHidden(Fact fact) {
    return !secrets.inText(fact.shown()).equals(fact.shown());
  }

  private String shown(Fact fact, boolean secret) {
    return secret ? Secrets.MASK : secrets.inText(fact.shown());
  }

  private Optional<Object> plain(Fact fact, boolean secret) {
    return secret
        ? Optional.of(Secrets.MASK)
        : Optional.ofNullable(secrets.inTree(fact.value().plain()));
  }
}
