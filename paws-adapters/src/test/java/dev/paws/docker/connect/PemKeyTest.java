package dev.paws.docker.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.testing.TlsFiles;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PemKeyTest {
  @ParameterizedTest
  @CsvSource({
    "client-key.pem, client-cert.pem",
    "client-key-pkcs1.pem, client-cert.pem",
    "ec-key-sec1.pem, ec-cert.pem",
    "ed-key.pem, ed-cert.pem"
  })
  void every_form_that_openssl_writes_is_read(String key, String certificate) throws Exception {
    PrivateKey read = PemKey.read(TlsFiles.text(key));
    X509Certificate other = certificate("server-cert.pem");

    assertThat(PemKey.match(read, certificate(certificate).getPublicKey())).isTrue();
    assertThat(PemKey.match(read, other.getPublicKey())).isFalse();
  }

  @Test
  void an_encrypted_or_broken_key_is_refused() {
    assertThatThrownBy(() -> PemKey.read(TlsFiles.text("client-key-encrypted.pem")))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> PemKey.read(TlsFiles.text("client-cert.pem")))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(
            () ->
                PemKey.read(
                    "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE\n-----END EC PRIVATE KEY-----"))
        .isInstanceOf(GeneralSecurityException.class);
  }

  private static X509Certificate certificate(String name) throws Exception {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    return (X509Certificate) factory.generateCertificate(TlsFiles.stream(name));
  }
}
