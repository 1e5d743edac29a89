package dev.paws.core.parity.compare;

import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.Sealing;
import java.util.Optional;

/** Checks whether a difference still has the two values that a baseline accepted. */
final class BaselineValues {
  private BaselineValues() {}

  private static final String SEALED = "sealed:";

  /**
   * Returns a digest of both values, a slow one if they are secret.
   *
   * @param salt the salt of the baseline file
   */
  static String of(FoundDifference found, Deviation deviation, String salt) {
    String both = both(found);
    return deviation.secret()
        ? SEALED + salt + ":" + seal(both, salt + " " + deviation.fingerprint())
        : Fingerprint.hash(both);
  }

  /**
   * Returns whether the values are those of an entry. Also reads entries that older versions wrote,
   * without a salt.
   */
  static boolean match(String entry, FoundDifference found, Deviation deviation) {
    if (!deviation.secret() || !entry.startsWith(SEALED)) {
      return entry.equals(of(found, deviation, ""));
    }
    int end = entry.indexOf(':', SEALED.length());
    String salt = end < 0 ? "" : entry.substring(SEALED.length(), end);
    return end < 0
        ? entry.equals(SEALED + seal(both(found), "baseline " + deviation.fingerprint()))
        : entry.equals(of(found, deviation, salt));
  }

  private static String seal(String both, String salt) {
    return Sealing.slowHash(both, salt);
  }

  private static String both(FoundDifference found) {
    return text(found.judged().here()) + "\u0000" + text(found.judged().there());
  }

  private static String text(Optional<Fact> fact) {
    return fact.map(it -> it.value().getClass().getSimpleName() + text(it.value())).orElse("-");
  }

  /** Returns a value as text; for a sealed value its seal, because all sealed values look alike. */
  private static String text(NormalValue value) {
    return value instanceof NormalValue.Sealed sealed
        ? sealed.salt() + " " + sealed.hash()
        : String.valueOf(value.plain());
  }
}
