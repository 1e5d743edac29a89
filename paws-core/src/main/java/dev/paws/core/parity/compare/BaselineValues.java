package dev.paws.core.parity.compare;

import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.Sealing;
import java.util.Optional;

/** What tells whether a difference still has the two values that it had. */
final class BaselineValues {
  private BaselineValues() {}

  /** A digest of both values; a slow one where they are secret. */
  static String of(Found found, Deviation deviation) {
    String both = text(found.judged().here()) + "\u0000" + text(found.judged().there());
    return deviation.secret()
        ? "sealed:"
            + Sealing.seal(new NormalValue.Text(both), "baseline " + deviation.fingerprint()).hash()
        : Fingerprint.hash(both);
  }

  private static String text(Optional<Fact> fact) {
    return fact.map(it -> it.value().getClass().getSimpleName() + text(it.value())).orElse("-");
  }

  /** Of a sealed value the seal: all of them are shown alike. */
  private static String text(NormalValue value) {
    return value instanceof NormalValue.Sealed sealed
        ? sealed.salt() + " " + sealed.hash()
        : String.valueOf(value.plain());
  }
}
