package dev.paws.core.parity.compare;

import dev.paws.core.value.Sha256;

/** Identifies a finding on every machine. */
final class Fingerprint {
  private static final int LENGTH = 20;

  private Fingerprint() {}

  /** Returns a hash of rule, subject and path only, so that it reveals no value. */
  static String of(FoundDifference found, String ruleId) {
    return hash("paws-1\n" + ruleId + "\n" + found.subject() + "\n" + found.path());
  }

  static String hash(String text) {
    return Sha256.hex(text).substring(0, LENGTH);
  }
}
