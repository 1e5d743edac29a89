package dev.paws.core.parity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Values that are kept only as a slow, salted hash, so that a snapshot can be compared without
 * holding a secret (PBKDF2 with HMAC-SHA-256).
 */
public final class Sealing {
  private static final int ROUNDS = 120_000;
  private static final int BITS = 256;

  private Sealing() {}

  /**
   * A value's seal.
   *
   * @param salt base64, at least 16 random bytes
   */
  public static NormalValue.Sealed seal(NormalValue value, String salt) {
    try {
      PBEKeySpec spec =
          new PBEKeySpec(
              String.valueOf(value.plain()).toCharArray(),
              salt.getBytes(StandardCharsets.US_ASCII),
              ROUNDS,
              BITS);
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return new NormalValue.Sealed(salt, Base64.getEncoder().encodeToString(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
    }
  }

  /** Whether two values mean the same, as far as that can be known. */
  public static boolean same(NormalValue one, NormalValue other) {
    if (one instanceof NormalValue.Unknown || other instanceof NormalValue.Unknown) {
      return true;
    }
    if (one instanceof NormalValue.Place here && other instanceof NormalValue.Place there) {
      return here.absolute().equals(there.absolute()) || here.relative().equals(there.relative());
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

  /** A list of words some of which nobody can know. */
  private static boolean sameItems(List<NormalValue> here, List<NormalValue> there) {
    boolean unknown =
        Stream.concat(here.stream(), there.stream())
            .anyMatch(NormalValue.Unknown.class::isInstance);
    return unknown
        && here.size() == there.size()
        && IntStream.range(0, here.size()).allMatch(i -> same(here.get(i), there.get(i)));
  }
}
