package dev.paws.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.docker.EngineOpener;
import dev.paws.host.LocalHost;
import dev.paws.host.OwnContainer;
import dev.paws.host.SocketConnector;
import dev.paws.runtime.JvmRuntime;
import dev.paws.testing.AppBench;
import dev.paws.testing.SecondEngine;
import dev.paws.testing.TlsFiles;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What runs here against what runs on a second real engine: by its socket, and over TLS with a
 * client's certificate.
 */
class RemoteDiffIT {
  @TempDir static Path folder;

  private static SecondEngine engine;
  private static String project;

  @BeforeAll
  static void bringUpOnBoth() throws Exception {
    engine = SecondEngine.start();
    byte[] random = new byte[4];
    RandomGenerator.getDefault().nextBytes(random);
    project = "remote-it-" + HexFormat.of().formatHex(random);
    AppBench bench = bench();
    bench.up(standard());
    bench.up(Optional.of(engine.address()));
  }

  @AfterAll
  static void takeDown() throws Exception {
    if (project != null) {
      bench().down(standard());
    }
    if (engine != null) {
      engine.close();
    }
  }

  private static AppBench bench() throws Exception {
    AppBench bench =
        new AppBench(
            folder,
            new AppBench.Outside(
                new EngineOpener(),
                new JvmRuntime(),
                new LocalHost(System.getProperty("os.name", "")),
                new OwnContainer(Path.of("/")),
                new SocketConnector()));
    bench.environment = environment();
    bench.file(
        "compose.yaml",
        """
        name: %s
        services:
          web: &web
            image: debian:bookworm-slim
            init: true
            command: [sleep, infinity]
            environment: {LEVEL: info, TOKEN: canary}
            mem_limit: 48m
            networks: [front]
            volumes: ["data:/data"]
          db: *web
        networks: {front: {}}
        volumes: {data: {}}
        """
            .formatted(project));
    TlsFiles.client(folder.resolve("certs"));
    TlsFiles.client(folder.resolve("wrong"));
    Files.writeString(folder.resolve("wrong/ca.pem"), TlsFiles.text("ec-cert.pem"));
    bench.file(
        "paws.yaml",
        """
        environments:
          socket: {engine: "%1$s"}
          tls: {engine: "tcp://localhost:%2$d", certificates: certs}
          wrong: {engine: "tcp://localhost:%2$d", certificates: wrong}
          closed: {engine: "tcp://localhost:%3$d", certificates: certs}
          gone: {engine: "unix://%4$s"}
          other: {engine: "%1$s", project: never-came-up}
        """
            .formatted(
                engine.address(), engine.tlsPort(), closedPort(), folder.resolve("none.sock")));
    return bench;
  }

  private static Optional<String> standard() {
    return Optional.ofNullable(System.getenv("DOCKER_HOST"));
  }

  private static Map<String, String> environment() {
    return Map.of("PATH", String.valueOf(System.getenv("PATH")));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"socket", "tls"})
  void an_untouched_stack_on_another_engine_is_identical(String target) throws Exception {
    AppBench bench = bench();
    bench.diff(Optional.of(target), ComparisonMode.RUNTIME);
    assertThat(bench.text()).contains("identical").contains("2 services: 2 identical");

    bench.diff(Optional.of(target), ComparisonMode.STRUCTURAL, ComparisonMode.SEMANTIC);
    assertThat(bench.text().split("2 services: 2 identical", -1)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"socket", "tls"})
  void a_container_that_was_changed_by_hand_on_another_engine_is_found(String target)
      throws Exception {
    String web = project + "-web-1";
    engine.docker("update", "--memory", "64m", "--memory-swap", "128m", web);
    engine.docker("network", "disconnect", project + "_front", project + "-db-1");
    try {
      AppBench bench = bench();
      assertThatThrownBy(() -> bench.diff(Optional.of(target), ComparisonMode.RUNTIME))
          .isInstanceOf(GoalFailure.class)
          .hasMessageContaining("resource_limits.memory_limit")
          .hasMessageContaining("networking.networks.front");
      assertThat(bench.text()).contains("48M", "64M", "2 different").doesNotContain("canary");
    } finally {
      engine.docker("update", "--memory", "48m", "--memory-swap", "96m", web);
      engine.docker(
          "network",
          "connect",
          "--alias",
          "db",
          "--alias",
          project + "-db-1",
          project + "_front",
          project + "-db-1");
    }
  }

  @Test
  void a_target_that_cannot_be_read_is_an_error_and_never_identical() throws Exception {
    Map<String, String> reasons =
        Map.of(
            "wrong", "TLS",
            "closed", "localhost",
            "gone", "none.sock",
            "other", "never-came-up");
    for (Map.Entry<String, String> reason : reasons.entrySet()) {
      for (ComparisonMode mode : ComparisonMode.values()) {
        AppBench bench = bench();
        List<Path> before = reports();
        assertThatThrownBy(() -> bench.diff(Optional.of(reason.getKey()), mode))
            .satisfies(
                thrown ->
                    assertThat(thrown.getMessage() + bench.text()).contains(reason.getValue()));
        assertThat(bench.text()).doesNotContain("identical");
        assertThat(reports()).isEqualTo(before);
      }
    }
  }

  private static List<Path> reports() throws IOException {
    Path kept = folder.resolve("reports/config-diffs");
    if (!Files.isDirectory(kept)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(kept)) {
      return files.sorted().toList();
    }
  }
}
