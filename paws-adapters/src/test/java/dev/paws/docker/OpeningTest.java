package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an engine is opened where there is none, or none that answers. */
class OpeningTest {
  /** Long enough for a cold JVM on a busy machine to load the client. */
  private static final Duration SHORT = Duration.ofSeconds(2);

  private static final Deadlines DEADLINES =
      new Deadlines(SHORT, SHORT, SHORT, SHORT, SHORT, SHORT);

  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>();

  @Test
  void no_engine_at_all_is_told_with_every_place_tried_and_what_to_do() {
    assertThatThrownBy(() -> open(Optional.empty()))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.failure()).isInstanceOf(EngineFailure.Unreachable.class))
        .hasMessageContaining(folder.resolve("var/run/docker.sock").toString())
        .hasMessageContaining(folder.resolve("run/podman/podman.sock").toString())
        .hasMessageContaining("-Dpaws.dockerHost=");
  }

  @Test
  void nobody_listening_is_told_at_once() throws Exception {
    String gone = "tcp://127.0.0.1:" + EngineFixture.freePort();

    assertThatThrownBy(() -> open(Optional.of(gone)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining(gone)
        .hasMessageContaining("refused");
  }

  @Test
  void an_engine_that_accepts_and_says_nothing_is_given_up_at_the_deadline() throws Exception {
    Path socket = folder.resolve("silent.sock");
    try (ServerSocketChannel silent = silent(socket)) {
      assertThat(silent.isOpen()).isTrue();
      long start = System.nanoTime();

      assertThatThrownBy(() -> open(Optional.of("unix://" + socket)))
          .isInstanceOfSatisfying(
              EngineException.class,
              e -> assertThat(e.failure()).isInstanceOf(EngineFailure.Silent.class))
          .hasMessageContaining(socket.toString());

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }
  }

  private static ServerSocketChannel silent(Path socket) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket), 1);
    return server;
  }

  private Engine open(Optional<String> host) {
    Machine machine = new Machine(true, "", "", folder);
    return DockerEngines.open(new EngineSettings(host, environment, folder, DEADLINES, machine));
  }
}
