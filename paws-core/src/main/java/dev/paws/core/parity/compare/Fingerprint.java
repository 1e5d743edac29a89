package dev.paws.core.parity.compare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes that are the same for the same finding on every machine. */
final class Fingerprint {
  private static final int LENGTH = 20;

  private Fingerprint() {}

  /** Of rule, subject and path only: it tells nothing of any value. */
  static String of(Found found, String ruleId) {
    return hash("paws-1\n" + ruleId + "\n" + found.subject() + "\n" + found.path());
  }

  static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
