package dev.paws.core.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 of texts, which are hashed as UTF-8. */
public final class Sha256 {
  private Sha256() {}

  /** Returns the hash as 64 lower-case hexadecimal digits. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(hash(text));
  }

  /** Returns the hash in base64, as the Content Security Policy writes it. */
  public static String base64(String text) {
    return Base64.getEncoder().encodeToString(hash(text));
  }

  /** Creates a digest for contents that arrive in pieces. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] hash(String text) {
    return digest().digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
