package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.provider.LocalProviders;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real program provides a service of a real environment. */
class ProvidersIT {
  /** Keeps what it provides as a file beside the Compose file, and wants to know its service. */
  private static final String PROGRAM =
      """
      #!/bin/sh
      case "$2" in metadata) echo 'unknown command'; exit 1 ;; esac
      echo "$@" >> calls
      case "$3" in
        up)
          echo '{"type": "get-service-config"}'
          read -r definition
          case "$definition" in *'"type":"cloud"'*) ;; *) exit 4 ;; esac
          touch provided
          echo '{"type": "setenv", "message": "URL=http://cloud.test/'"$MODE"'"}'
          echo 'a note' >&2 ;;
        down) rm provided ;;
      esac
      """;

  @TempDir Path folder;
  @TempDir Path home;
  private EngineFixture fixture;
  private AppBench bench;

  @BeforeEach
  void open() throws IOException {
    fixture = new EngineFixture();
    bench = new AppBench(folder, EngineFixture.outside().with(new LocalProviders(home)));
    bench.environment = System.getenv();
    bench.file(".env", "MODE=quiet\n");
  }

  @AfterEach
  void clean() {
    fixture
        .engine
        .observe(fixture.project)
        .containers()
        .forEach(it -> fixture.engine.removeContainer(it.id(), true));
    fixture.close();
  }

  @Test
  void a_plugin_of_the_user_provides_it_and_its_variables_reach_the_container() throws IOException {
    install(PROGRAM);
    compose("provider: {type: cloud, options: {size: 1}}", "depends_on: [base]");

    bench.up(Optional.empty());

    assertThat(folder.resolve("provided")).exists();
    assertThat(said("echo $BASE_URL")).isEqualTo("http://cloud.test/quiet");
    assertThat(bench.text()).contains("base: a note", "base: provided by cloud");

    bench.down(Optional.empty());

    assertThat(folder.resolve("provided")).doesNotExist();
    assertThat(Files.readAllLines(folder.resolve("calls")))
        .containsExactly(
            "compose --project-name=" + fixture.project + " up --size=1 base",
            "compose --project-name=" + fixture.project + " down --size=1 base");
  }

  @Test
  void a_program_that_fails_leaves_no_container() throws IOException {
    install("#!/bin/sh\n[ \"$2\" = metadata ] || exit 9\n");
    compose("provider: {type: cloud}", "depends_on: [base]");

    assertThatThrownBy(() -> bench.up(Optional.empty())).hasMessageContaining("exit code 9");

    assertThat(fixture.engine.observe(fixture.project).isEmpty()).isTrue();
  }

  @Test
  void a_service_speaks_to_the_engine_through_its_socket() throws IOException {
    compose("image: debian:bookworm-slim", "use_api_socket: true");

    try {
      bench.up(Optional.empty());
    } catch (GoalFailure e) {
      assumeFalse(e.getMessage().contains("moby/moby#52653"), "this engine cannot");
      throw e;
    }

    assertThat(said("test -S /var/run/docker.sock && echo $DOCKER_CONFIG"))
        .isEqualTo("/run/secrets/docker");
    assertThat(said("cat $DOCKER_CONFIG/config.json")).contains("\"auths\"");
    bench.down(Optional.empty());
  }

  private void install(String program) throws IOException {
    Path plugins = Files.createDirectories(home.resolve(".docker/cli-plugins"));
    Path file = Files.writeString(plugins.resolve("docker-cloud"), program);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private void compose(String base, String web) throws IOException {
    bench.file(
        "compose.yaml",
        """
        name: %s
        services:
          base:
            %s
            %s
          web:
            image: debian:bookworm-slim
            command: [sleep, "300"]
            stop_grace_period: 0s
            %s
        """
            .formatted(
                fixture.project,
                base,
                base.startsWith("image") ? "command: [sleep, '300']" : "",
                web));
  }

  private String said(String script) {
    ObservedContainer web =
        fixture.engine.observe(fixture.project).containers().stream()
            .filter(it -> it.name().endsWith("-web-1"))
            .findFirst()
            .orElseThrow();
    return fixture
        .engine
        .exec(web.id(), ExecSpec.of(List.of("sh", "-c", script)), Duration.ofSeconds(20))
        .output()
        .strip();
  }
}
