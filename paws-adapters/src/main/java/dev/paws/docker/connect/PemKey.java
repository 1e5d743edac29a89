package dev.paws.docker.connect;

import dev.paws.core.message.ConnectionPhrase;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads private keys from PEM. The JDK reads PKCS#8 only. The older forms of RSA (PKCS#1) and
 * elliptic curves (SEC 1), which OpenSSL and Docker's guides produce, are wrapped into it.
 */
final class PemKey {
  private static final Pattern BLOCK =
      Pattern.compile(
          "-----BEGIN ((?:RSA |EC )?PRIVATE KEY)-----([^-]+)-----END \\1-----", Pattern.DOTALL);
  private static final byte[] RSA_ALGORITHM = {
    0x30,
    0x0d,
    0x06,
    0x09,
    0x2a,
    (byte) 0x86,
    0x48,
    (byte) 0x86,
    (byte) 0xf7,
    0x0d,
    0x01,
    0x01,
    0x01,
    0x05,
    0x00
  };
  private static final byte[] EC_OID = {
    0x06, 0x07, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x02, 0x01
  };
  private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};
  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;

  /** The tag with which a SEC 1 key names its curve. */
  private static final int CURVE = 0xa0;

  private PemKey() {}

  static PrivateKey read(String pem) throws GeneralSecurityException {
    Matcher block = BLOCK.matcher(pem);
    if (!block.find() || block.group(2).contains("ENCRYPTED")) {
      throw new InvalidKeySpecException(ConnectionPhrase.KEY_NOT_FOUND.text());
    }
    byte[] der = Base64.getMimeDecoder().decode(block.group(2));
    return switch (block.group(1)) {
      case "RSA PRIVATE KEY" -> generate(wrap(RSA_ALGORITHM, der), List.of("RSA"));
      case "EC PRIVATE KEY" -> {
        byte[] algorithm = tagged(SEQUENCE, concat(EC_OID, curve(der)));
        yield generate(wrap(algorithm, der), List.of("EC"));
      }
      default -> generate(der, List.of("RSA", "EC", "Ed25519"));
    };
  }

  /** Returns whether the two keys belong together: what one signs, the other verifies. */
  static boolean match(PrivateKey key, PublicKey certified) {
    if (!key.getAlgorithm().equals(certified.getAlgorithm())) {
      return false;
    }
    String algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> key.getAlgorithm();
        };
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(VERSION_0);
      byte[] signed = signature.sign();
      signature.initVerify(certified);
      signature.update(VERSION_0);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static PrivateKey generate(byte[] pkcs8, List<String> algorithms)
      throws GeneralSecurityException {
    for (String algorithm : algorithms) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (InvalidKeySpecException e) {
        // The key is of another kind.
      }
    }
    throw new InvalidKeyException(ConnectionPhrase.KEY_UNKNOWN.text());
  }

  private static byte[] wrap(byte[] algorithm, byte[] key) {
    return tagged(SEQUENCE, concat(VERSION_0, algorithm, tagged(OCTETS, key)));
  }

  /** The curve's OID: ECPrivateKey is version, octets, [0] parameters, [1] public key. */
  private static byte[] curve(byte[] der) throws GeneralSecurityException {
    int at = header(der, 0);
    while (at < der.length) {
      int content = header(der, at);
      int length = length(der, at);
      if ((der[at] & 0xff) == CURVE) {
        byte[] oid = new byte[length];
        System.arraycopy(der, content, oid, 0, length);
        return oid;
      }
      at = content + length;
    }
    throw new InvalidKeySpecException(ConnectionPhrase.KEY_WITHOUT_CURVE.text());
  }

  /** Returns where the content of the element at a position begins. */
  private static int header(byte[] der, int at) throws GeneralSecurityException {
    if (at + 1 >= der.length) {
      throw new InvalidKeySpecException(ConnectionPhrase.KEY_CUT_OFF.text());
    }
    int first = der[at + 1] & 0xff;
    return at + 2 + (first < 0x80 ? 0 : first & 0x7f);
  }

  private static int length(byte[] der, int at) throws GeneralSecurityException {
    int content = header(der, at);
    int first = der[at + 1] & 0xff;
    int length = first < 0x80 ? first : 0;
    for (int i = at + 2; i < content && i < der.length; i++) {
      length = (length << 8) | (der[i] & 0xff);
    }
    if (length < 0 || content + length > der.length) {
      throw new InvalidKeySpecException(ConnectionPhrase.KEY_CUT_OFF.text());
    }
    return length;
  }

  private static byte[] tagged(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.length < 0x80) {
      out.write(content.length);
    } else if (content.length < 0x100) {
      out.write(0x81);
      out.write(content.length);
    } else {
      out.write(0x82);
      out.write(content.length >> 8);
      out.write(content.length);
    }
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
