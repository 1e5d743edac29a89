package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.testing.TlsFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * TLS that is set up wrongly, in each of the ways in which it can be: refused, and not one byte of
 * plaintext on the wire.
 */
class TlsRefusalIT {
  @TempDir Path folder;

  private Path certificates;

  @BeforeEach
  void files() throws IOException {
    certificates = TlsFiles.client(folder.resolve("certs"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca.pem", "cert.pem", "key.pem"})
  void a_missing_file_is_named_and_no_connection_is_made(String file) throws Exception {
    Files.delete(certificates.resolve(file));
    try (Wiretap tap = new Wiretap(0)) {
      assertRefused(tap, file);
      assertThat(tap.connections()).isZero();
    }
  }

  @Test
  void an_unreadable_file_is_named_and_no_connection_is_made() throws Exception {
    Path key = certificates.resolve("key.pem");
    Files.delete(key);
    Files.createDirectory(key); // root reads files whatever their rights are, but no folder
    try (Wiretap tap = new Wiretap(0)) {
      assertRefused(tap, "key.pem");
      assertThat(tap.connections()).isZero();
    }
  }

  @Test
  void a_ca_that_did_not_sign_the_engine_is_refused() throws Exception {
    trust("other-ca.pem");
    assertRefusedBy("server-cert.pem", "certification path");
  }

  @Test
  void an_expired_certificate_is_refused() throws Exception {
    trust("other-ca.pem");
    assertRefusedBy("expired-cert.pem", "validity check failed");
  }

  @Test
  void the_certificate_of_another_host_is_refused() throws Exception {
    trust("other-ca.pem");
    assertRefusedBy("other-host-cert.pem", "localhost");
  }

  @Test
  void a_port_that_speaks_plaintext_is_refused() throws Exception {
    try (Wiretap tap = new Wiretap(0)) {
      assertRefused(tap, "TLS");
      assertThat(tap.connections()).isPositive();
      assertNoPlaintext(tap.sent());
    }
  }

  private void trust(String ca) throws IOException {
    Files.writeString(certificates.resolve("ca.pem"), TlsFiles.text(ca));
  }

  private void assertRefusedBy(String certificate, String words) throws Exception {
    Path engine;
    try (EngineFixture fixture = new EngineFixture()) {
      engine = Path.of(fixture.engine.info().address().substring("unix://".length()));
    }
    try (TlsFront front = new TlsFront(engine, certificate);
        Wiretap tap = new Wiretap(front.port())) {
      assertRefused(tap, words);
      assertThat(tap.sent()).isNotEmpty();
      assertNoPlaintext(tap.sent());
    }
  }

  private void assertRefused(Wiretap tap, String words) {
    EngineSettings settings =
        new EngineSettings(
            Optional.of("tcp://localhost:" + tap.port()),
            Map.of(
                "PATH",
                System.getenv("PATH"),
                "DOCKER_TLS_VERIFY",
                "1",
                "DOCKER_CERT_PATH",
                certificates.toString()),
            folder,
            Deadlines.DEFAULT,
            Machine.here());
    assertThatThrownBy(() -> DockerEngines.open(settings).close())
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.failure()).isInstanceOf(EngineFailure.Misconfigured.class))
        .hasMessageContaining(words);
  }

  /** All that was sent is TLS records (RFC 8446, section 5.1), and nothing in them is a request. */
  private static void assertNoPlaintext(byte[] sent) {
    int at = 0;
    while (at + 5 <= sent.length) {
      assertThat(sent[at]).as("a record's type").isBetween((byte) 20, (byte) 23);
      assertThat(sent[at + 1]).as("its version").isEqualTo((byte) 3);
      at += 5 + ((sent[at + 3] & 0xff) << 8) + (sent[at + 4] & 0xff);
    }
    assertThat(new String(sent, StandardCharsets.ISO_8859_1))
        .doesNotContain("GET ", "HTTP/", "/version");
  }
}
