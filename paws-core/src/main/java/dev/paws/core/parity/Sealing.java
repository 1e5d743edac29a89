package dev.paws.core.parity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Keeps values only as a slow, salted hash, so that a snapshot can be compared without holding a
 * secret (PBKDF2 with HMAC-SHA-256).
 */
public final class Sealing {
  private static final int ROUNDS = 120_000;
  private static final int BITS = 256;
  private static final int SALT_BYTES = 16;

  private Sealing() {}

  /** Returns a new salt for a file: 16 random bytes in base64. */
  public static String newSalt() {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return Base64.getEncoder().encodeToString(salt);
  }

  /**
   * Returns the seal of a value.
   *
   * @param salt the salt of the file, followed by what is sealed, so that equal secrets in one file
   *     have different seals
   */
  public static NormalValue.Sealed seal(NormalValue value, String salt) {
    try {
      PBEKeySpec spec =
          new PBEKeySpec(
              String.valueOf(value.plain()).toCharArray(),
              salt.getBytes(StandardCharsets.UTF_8),
              ROUNDS,
              BITS);
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return new NormalValue.Sealed(salt, Base64.getEncoder().encodeToString(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
    }
  }

  /** Returns whether two values mean the same, as far as that can be known. */
  public static boolean same(NormalValue one, NormalValue other) {
    if (one instanceof NormalValue.Unknown || other instanceof NormalValue.Unknown) {
      return true;
    }
    if (one instanceof NormalValue.Place here && other instanceof NormalValue.Place there) {
      return here.absolute().equals(there.absolute()) || here.relative().equals(there.relative());
    }
    if (cannotBeCompared(one, other)) {
      return true;
    }
    if (one instanceof NormalValue.Sealed sealed && !(other instanceof NormalValue.Sealed)) {
      return seal(other, sealed.salt()).equals(sealed);
    }
    if (other instanceof NormalValue.Sealed sealed && !(one instanceof NormalValue.Sealed)) {
      return seal(one, sealed.salt()).equals(sealed);
    }
    if (one instanceof NormalValue.Ordered here && other instanceof NormalValue.Ordered there) {
      return one.equals(other) || sameItems(here.items(), there.items());
    }
    return one.equals(other);
  }

  /**
   * Returns whether both values are sealed with different salts, so that a difference cannot be
   * detected.
   */
  public static boolean cannotBeCompared(NormalValue one, NormalValue other) {
    return one instanceof NormalValue.Sealed here
        && other instanceof NormalValue.Sealed there
        && !here.salt().equals(there.salt());
  }

  /** Compares two lists in which some words are unknown. */
  private static boolean sameItems(List<NormalValue> here, List<NormalValue> there) {
    boolean unknown =
        Stream.concat(here.stream(), there.stream())
            .anyMatch(NormalValue.Unknown.class::isInstance);
    return unknown
        && here.size() == there.size()
        && IntStream.range(0, here.size()).allMatch(i -> same(here.get(i), there.get(i)));
  }
}
