package dev.paws.docker.connect;

import dev.paws.core.message.ConnectionPhrase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Certificates and key for a secure connection, all read and checked before it is made. */
public final class TlsMaterial {
  private static final char[] PASSWORD = new char[0];

  private final List<Certificate> trusted;
  private final List<Certificate> own;
  private final Optional<PrivateKey> key;

  private TlsMaterial(List<Certificate> trusted, List<Certificate> own, Optional<PrivateKey> key) {
    this.trusted = List.copyOf(trusted);
    this.own = List.copyOf(own);
    this.key = key;
  }

  /**
   * Reads a folder that must contain {@code ca.pem}, {@code cert.pem} and {@code key.pem}.
   *
   * @param address the engine's address, for messages
   */
  static TlsMaterial in(Path folder, String address) {
    List<String> missing = new ArrayList<>();
    for (String name : List.of("ca.pem", "cert.pem", "key.pem")) {
      if (!Files.isReadable(folder.resolve(name))) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      throw EndpointFinder.misconfigured(
          address, ConnectionPhrase.TLS_FILES_MISSING.text(String.join(", ", missing), folder));
    }
    return partly(folder, address);
  }

  /** Reads a folder of a context, which may lack the CA or the client's certificate and key. */
  static TlsMaterial partly(Path folder, String address) {
    Path ca = folder.resolve("ca.pem");
    Path cert = folder.resolve("cert.pem");
    Path keyFile = folder.resolve("key.pem");
    if (Files.exists(cert) != Files.exists(keyFile)) {
      Path lonely = Files.exists(cert) ? cert : keyFile;
      throw EndpointFinder.misconfigured(address, ConnectionPhrase.NO_PARTNER.text(lonely));
    }
    Optional<PrivateKey> key =
        Files.exists(keyFile) ? Optional.of(privateKey(keyFile, address)) : Optional.empty();
    List<Certificate> own = Files.exists(cert) ? certificates(cert, address) : List.of();
    if (key.isPresent() && !PemKey.match(key.get(), own.get(0).getPublicKey())) {
      throw EndpointFinder.misconfigured(address, ConnectionPhrase.OTHER_KEY.text(keyFile, cert));
    }
    return new TlsMaterial(Files.exists(ca) ? certificates(ca, address) : List.of(), own, key);
  }

  /** Returns a TLS context; without a CA, the JVM's own certificates are trusted. */
  public SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keyManagers(), trustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the certificates were checked before", e);
    }
  }

  private KeyManager[] keyManagers() throws GeneralSecurityException, IOException {
    if (key.isEmpty()) {
      return new KeyManager[0];
    }
    KeyStore store = emptyStore();
    store.setKeyEntry("client", key.get(), PASSWORD, own.toArray(new Certificate[0]));
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, PASSWORD);
    return factory.getKeyManagers();
  }

  private TrustManager[] trustManagers() throws GeneralSecurityException, IOException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    if (trusted.isEmpty()) {
      factory.init((KeyStore) null);
    } else {
      KeyStore store = emptyStore();
      for (int i = 0; i < trusted.size(); i++) {
        store.setCertificateEntry("ca" + i, trusted.get(i));
      }
      factory.init(store);
    }
    return factory.getTrustManagers();
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    return store;
  }

  private static List<Certificate> certificates(Path file, String address) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      byte[] pem = Files.readAllBytes(file);
      List<Certificate> found =
          List.copyOf(factory.generateCertificates(new ByteArrayInputStream(pem)));
      if (found.isEmpty()) {
        throw EndpointFinder.misconfigured(address, ConnectionPhrase.NO_CERTIFICATE.text(file));
      }
      return found;
    } catch (IOException e) {
      throw EndpointFinder.misconfigured(address, ConnectionPhrase.FILE_UNREADABLE.text(file));
    } catch (CertificateException e) {
      throw EndpointFinder.misconfigured(address, ConnectionPhrase.NO_PEM_CERTIFICATE.text(file));
    }
  }

  private static PrivateKey privateKey(Path file, String address) {
    try {
      return PemKey.read(Files.readString(file));
    } catch (IOException e) {
      throw EndpointFinder.misconfigured(address, ConnectionPhrase.FILE_UNREADABLE.text(file));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // The exception's own message may quote the key.
      throw EndpointFinder.misconfigured(address, ConnectionPhrase.NO_PEM_KEY.text(file));
    }
  }

  /** Shows nothing of the key. */
  @Override
  public String toString() {
    return "TlsMaterial[" + trusted.size() + " trusted]";
  }
}
