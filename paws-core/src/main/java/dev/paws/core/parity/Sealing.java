package dev.paws.core.parity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps values only as a slow, salted hash, so that a snapshot can be compared without holding a
 * secret. A key is derived from the salt and the value (PBKDF2 with HMAC-SHA-256), and the seal is
 * the HMAC-SHA-256 of what is sealed with that key: equal secrets in one file have different seals.
 *
 * <p>Deriving a key takes about 0.1 s, so an instance remembers the keys of the values it has met.
 * Use one for a file or a comparison, and not longer: it holds what the secrets are hashed to. It
 * is not safe for use by several threads.
 */
public final class Sealing {
  private static final int ROUNDS = 120_000;
  private static final int BITS = 256;
  private static final int SALT_BYTES = 16;
  private static final String MAC = "HmacSHA256";

  /** Marks a seal that was made with a key; older snapshots hold the slow hash itself. */
  private static final String KEYED = "hmac:";

  private final Map<String, byte[]> keys = new HashMap<>();

  /** Returns a new salt for a file: 16 random bytes in base64. */
  public static String newSalt() {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return Base64.getEncoder().encodeToString(salt);
  }

  /**
   * Returns the seal of a value.
   *
   * @param salt the salt of the file; without spaces
   * @param subject what is sealed, such as the path of a fact
   */
  public NormalValue.Sealed seal(NormalValue value, String salt, String subject) {
    return keyed(value, salt + " " + subject);
  }

  /** Returns the slow hash of a text, in base64. */
  public static String slowHash(String text, String salt) {
    return Base64.getEncoder().encodeToString(derive(text, salt));
  }

  private NormalValue.Sealed keyed(NormalValue value, String salt) {
    int end = salt.indexOf(' ');
    String text = String.valueOf(value.plain());
    String fileSalt = salt.substring(0, end);
    byte[] key = keys.computeIfAbsent(fileSalt + " " + text, it -> derive(text, fileSalt));
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      byte[] seal = mac.doFinal(salt.substring(end + 1).getBytes(StandardCharsets.UTF_8));
      return new NormalValue.Sealed(salt, KEYED + Base64.getEncoder().encodeToString(seal));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + MAC, e);
    }
  }

  private static byte[] derive(String text, String salt) {
    try {
      PBEKeySpec spec =
          new PBEKeySpec(text.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), ROUNDS, BITS);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
    }
  }

  /** Without a salt there is no seal: nobody but an editor of the file writes one. */
  private boolean isSealOf(NormalValue.Sealed sealed, NormalValue value) {
    if (sealed.salt().isEmpty()) {
      return false;
    }
    return isKeyed(sealed)
        ? keyed(value, sealed.salt()).equals(sealed)
        : slowHash(String.valueOf(value.plain()), sealed.salt()).equals(sealed.hash());
  }

  private static boolean isKeyed(NormalValue.Sealed sealed) {
    return sealed.hash().startsWith(KEYED) && sealed.salt().indexOf(' ') > 0;
  }

  /** Returns whether two values mean the same, as far as that can be known. */
  public boolean same(NormalValue one, NormalValue other) {
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
      return isSealOf(sealed, other);
    }
    if (other instanceof NormalValue.Sealed sealed && !(one instanceof NormalValue.Sealed)) {
      return isSealOf(sealed, one);
    }
    if (one instanceof NormalValue.Ordered here && other instanceof NormalValue.Ordered there) {
      return one.equals(other) || sameItems(here.items(), there.items());
    }
    return one.equals(other);
  }

  /**
   * Returns whether both values are sealed, but with different salts or one of them in the older
   * way, so that a difference cannot be detected.
   */
  public static boolean cannotBeCompared(NormalValue one, NormalValue other) {
    return one instanceof NormalValue.Sealed here
        && other instanceof NormalValue.Sealed there
        && (!here.salt().equals(there.salt()) || isKeyed(here) != isKeyed(there));
  }

  /** Compares two lists in which some words are unknown. */
  private boolean sameItems(List<NormalValue> here, List<NormalValue> there) {
    boolean unknown =
        Stream.concat(here.stream(), there.stream())
            .anyMatch(NormalValue.Unknown.class::isInstance);
    return unknown
        && here.size() == there.size()
        && IntStream.range(0, here.size()).allMatch(i -> same(here.get(i), there.get(i)));
  }
}
