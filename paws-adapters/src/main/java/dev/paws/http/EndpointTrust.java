package dev.paws.http;

import dev.paws.core.message.HealthPhrase;
import dev.paws.core.probe.EndpointRequest;
import dev.paws.core.value.ErrorText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks the certificates of endpoints. An endpoint is reached by a published port of this machine,
 * while its certificate is for the service's name; so it may be for any name of the service.
 */
final class EndpointTrust extends X509ExtendedTrustManager {
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  private final List<X509TrustManager> authorities;
  private final Set<String> names;
  private final boolean any;

  private EndpointTrust(List<X509TrustManager> authorities, EndpointRequest request) {
    this.authorities = authorities;
    this.names = new TreeSet<>(request.names());
    this.any = request.anyCertificate();
    names.add(request.url().getHost());
  }

  /**
   * Returns a context that trusts what the request says.
   *
   * @throws GeneralSecurityException if its certificates cannot be read
   */
  static SSLContext context(EndpointRequest request) throws GeneralSecurityException {
    List<X509TrustManager> authorities = new ArrayList<>();
    if (request.certificates().isPresent()) {
      authorities.add(manager(store(request.certificates().get())));
    }
    authorities.add(manager(null));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new EndpointTrust(authorities, request)}, null);
    return context;
  }

  /** Returns what is wrong with a certificate, in words. */
  static String reason(CertificateException failure, Throwable whole) {
    for (Throwable each = whole; each != null; each = each.getCause()) {
      if (each instanceof CertificateExpiredException) {
        return HealthPhrase.EXPIRED.text(lastWords(each));
      }
      if (each instanceof CertificateNotYetValidException) {
        return HealthPhrase.NOT_YET_VALID.text(lastWords(each));
      }
    }
    String text = ErrorText.of(failure);
    return text.contains("unable to find valid certification path")
        ? HealthPhrase.UNKNOWN_AUTHORITY.text()
        : text;
  }

  /** The JDK's message ends with the date: {@code NotAfter: …}. */
  private static String lastWords(Throwable failure) {
    return ErrorText.of(failure).replaceFirst("^.*?: ", "");
  }

  private static KeyStore store(String pem) throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    try {
      store.load(null, null);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
    int number = 0;
    for (Certificate certificate :
        CertificateFactory.getInstance("X.509")
            .generateCertificates(
                new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))) {
      store.setCertificateEntry("ca-" + number++, certificate);
    }
    return store;
  }

  /** Returns the manager for a store; for the machine's own authorities if there is none. */
  private static X509TrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager found) {
        return found;
      }
    }
    throw new GeneralSecurityException("X509TrustManager");
  }

  private void check(X509Certificate[] chain, String authType) throws CertificateException {
    if (any) {
      return;
    }
    chain[0].checkValidity(); // its exception says since when; that of the path does not always
    CertificateException last = null;
    for (X509TrustManager authority : authorities) {
      try {
        authority.checkServerTrusted(chain, authType);
        checkNames(chain[0]);
        return;
      } catch (CertificateException e) {
        last = last == null ? e : last;
      }
    }
    throw last == null ? new CertificateException(HealthPhrase.UNKNOWN_AUTHORITY.text()) : last;
  }

  private void checkNames(X509Certificate certificate) throws CertificateException {
    Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
    Set<String> found = new TreeSet<>();
    if (alternatives != null) {
      for (List<?> entry : alternatives) {
        if (entry.get(0) instanceof Integer type && (type == DNS_NAME || type == IP_ADDRESS)) {
          found.add(String.valueOf(entry.get(1)).toLowerCase(Locale.ROOT));
        }
      }
    }
    boolean matches =
        names.stream().anyMatch(name -> found.stream().anyMatch(it -> isFor(it, name)));
    if (!matches) {
      throw new CertificateException(
          HealthPhrase.OTHER_NAMES.text(String.join(", ", found), String.join(", ", names)));
    }
  }

  /** A star stands for the first label of a name (RFC 6125, 6.4.3). */
  private static boolean isFor(String pattern, String name) {
    String host = name.toLowerCase(Locale.ROOT);
    int dot = host.indexOf('.');
    return pattern.equals(host)
        || (pattern.startsWith("*.")
            && dot > 0
            && pattern.substring(1).equals(host.substring(dot)));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    check(chain, authType);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    check(chain, authType);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    check(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException(authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException(authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException(authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
