package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.EngineInfo;
import dev.paws.testing.TlsFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real engine behind TLS with a client certificate. */
class TlsIT {
  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void askForTls() throws Exception {
    environment.put("PATH", System.getenv("PATH"));
    environment.put("DOCKER_TLS_VERIFY", "1");
    environment.put("DOCKER_CERT_PATH", TlsFiles.client(folder.resolve("certs")).toString());
  }

  @Test
  void an_engine_behind_tls_is_opened_and_observed() throws Exception {
    try (TlsFront front = new TlsFront(socket());
        Engine engine = open("tcp://localhost:" + front.port())) {
      EngineInfo info = engine.info();
      assertThat(info.version()).isNotEmpty();
      assertThat(info.address()).startsWith("tcp://localhost");
      assertThat(engine.observe("docker-it-none").isEmpty()).isTrue();
    }
  }

  @Test
  void a_server_that_the_ca_does_not_know_is_refused() throws Exception {
    Files.writeString(folder.resolve("certs/ca.pem"), TlsFiles.text("ec-cert.pem"));
    try (TlsFront front = new TlsFront(socket())) {
      assertThatThrownBy(() -> open("tcp://localhost:" + front.port()).close())
          .isInstanceOfSatisfying(
              EngineException.class,
              e -> assertThat(e.failure()).isInstanceOf(EngineFailure.Misconfigured.class))
          .hasMessageContaining("TLS");
    }
  }

  @Test
  void not_one_byte_is_sent_where_a_file_is_missing() throws Exception {
    Files.delete(folder.resolve("certs/key.pem"));
    try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Socket> connected = CompletableFuture.supplyAsync(() -> accept(listener));
      assertThatThrownBy(() -> open("tcp://localhost:" + listener.getLocalPort()).close())
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("key.pem");
      assertThat(connected).isNotDone();
    }
  }

  private static Socket accept(ServerSocket listener) {
    try {
      return listener.accept();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path socket() {
    try (EngineFixture fixture = new EngineFixture()) {
      return Path.of(fixture.engine.info().address().substring("unix://".length()));
    }
  }

  private Engine open(String host) {
    return DockerEngines.open(
        new EngineSettings(
            Optional.of(host), environment, folder, Deadlines.DEFAULT, Machine.here()));
  }
}
