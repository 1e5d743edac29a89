package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.ComposeLoader;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredBinder;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.engine.spec.NetworkingSpec.Publish;
import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.preflight.Preflight;
import dev.paws.core.preflight.PreflightOptions;
import dev.paws.host.LocalHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks before anything is created, against a real engine and this machine. */
class PreflightIT {
  @TempDir Path folder;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private EngineFixture fixture;

  @BeforeEach
  void open() {
    fixture = new EngineFixture();
  }

  @AfterEach
  void clean() {
    threads.shutdownNow();
    fixture.close();
  }

  private List<Finding> check(String project, String yaml) throws IOException {
    Files.writeString(folder.resolve("compose.yaml"), "name: " + project + "\n" + yaml);
    ComposeOptions options =
        new ComposeOptions(
            folder, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Map.of());
    ComposeProject loaded =
        new ComposeLoader(FileAccess.disk()).load(options).project().orElseThrow();
    Desired desired = DesiredBinder.bind(loaded, FileAccess.disk()).desired().orElseThrow();
    return Preflight.run(
        desired,
        PreflightOptions.DEFAULT,
        fixture.engine,
        new LocalHost(System.getProperty("os.name")),
        threads);
  }

  @Test
  void all_that_is_wrong_with_a_stack_is_one_report_and_nothing_is_created() throws IOException {
    String net = fixture.freeNet();
    fixture.engine.createNetwork(
        new NetworkSpec(
            fixture.name("other"),
            "bridge",
            Map.of(),
            false,
            false,
            Optional.empty(),
            "",
            Map.of(),
            List.of(
                new NetworkSpec.Pool(
                    Optional.of(net + ".0/24"), Optional.empty(), Optional.empty(), Map.of())),
            fixture.labels()));
    String project = fixture.project + "x";
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<Finding> findings =
          check(
              project,
              """
              services:
                web:
                  image: 127.0.0.1:%d/paws/nothing:1
                  ports: ["127.0.0.1:%d:80"]
                  mem_limit: 900t
                  volumes:
                    - {type: bind, source: ./nowhere, target: /conf}
              networks:
                default:
                  ipam: {config: [{subnet: %s.128/25}]}
              """
                  .formatted(EngineFixture.freePort(), taken.getLocalPort(), net));

      List<String> codes = new ArrayList<>(List.of("PAWS-P001", "PAWS-P010", "PAWS-P032"));
      codes.add("PAWS-P050");
      if (fixture.engine.info().kind() != EngineInfo.Kind.PODMAN) {
        codes.add("PAWS-P021"); // Podman can ask a registry only by pulling
      }
      assertThat(findings).extracting(Finding::code).containsExactlyInAnyOrderElementsOf(codes);
      assertThat(findings).allSatisfy(finding -> assertThat(finding.at().line()).isPositive());
    }
    assertThat(fixture.engine.observe(project).isEmpty()).isTrue();
  }

  @Test
  void a_container_that_holds_a_port_is_named_and_our_own_is_no_conflict() throws IOException {
    int port = EngineFixture.freePort();
    Specs spec = fixture.spec("web");
    spec.labels.put("com.docker.compose.service", "web");
    spec.network =
        Specs.network(List.of(), List.of(new Publish("", String.valueOf(port), 80, "tcp")));
    fixture.started(spec);
    String yaml =
        """
        services:
          web:
            image: %s
            ports: ["%d:80"]
        """
            .formatted(EngineFixture.IMAGE, port);

    assertThat(check(fixture.project, yaml)).isEmpty();
    assertThat(check(fixture.project + "x", yaml))
        .extracting(Finding::fact)
        .containsExactly(
            "port %d/tcp is taken by container \"%s\" of project \"%s\""
                .formatted(port, fixture.name("web"), fixture.project));
  }
}
