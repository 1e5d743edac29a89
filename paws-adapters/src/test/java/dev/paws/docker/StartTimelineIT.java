package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.History;
import dev.paws.core.app.HistorySettings;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.history.EnvironmentStart;
import dev.paws.core.history.EnvironmentStart.TimedStep;
import dev.paws.core.history.StepKind;
import dev.paws.store.DiskHistory;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recorded start, beside the engine's own timestamps. */
class StartTimelineIT {
  /** The engine writes a time before it answers, on the same clock; times are cut to ms. */
  private static final Duration ROUNDING = Duration.ofMillis(5);

  @TempDir Path folder;
  private final EngineFixture fixture = new EngineFixture();
  private AppBench opened;

  @BeforeEach
  void open() {
    opened = new AppBench(folder, EngineFixture.outside());
    opened.environment = System.getenv();
    opened.history =
        new DiskHistory(
            new dev.paws.store.HistorySettings(
                true, folder.resolve(".paws"), Optional.empty(), Duration.ofDays(30), () -> "a@b"));
  }

  @AfterEach
  void clean() {
    opened.down(Optional.empty());
    fixture.close();
  }

  @Test
  void each_container_was_created_and_started_within_its_steps() throws IOException {
    opened.file(
        "compose.yaml",
        """
        name: %s
        services:
          db: &it
            image: %s
            command: sleep 600
            init: true
            healthcheck: {test: "test -f /etc/hostname", interval: 1s}
          cache: *it
          web:
            <<: *it
            depends_on: {db: {condition: service_healthy}, cache: {condition: service_started}}
        """
            .formatted(fixture.project, EngineFixture.IMAGE));
    opened.up(Optional.empty());

    EnvironmentStart start = start();
    List<ObservedContainer> containers = fixture.engine.observe(fixture.project).containers();

    assertThat(containers).hasSize(3);
    for (ObservedContainer container : containers) {
      String service = container.label("com.docker.compose.service");
      Instant created =
          Instant.parse(fixture.inspection(container.id()).text("Created")); // not observed
      assertWithin(start, step(start, service, StepKind.CREATE), created);
      assertWithin(
          start, step(start, service, StepKind.START), container.state().startedAt().orElseThrow());
    }
    assertThat(step(start, "web", StepKind.START).began())
        .isGreaterThanOrEqualTo(step(start, "db", StepKind.WAIT).ended());
    assertThat(start.ready().get("web")).isLessThanOrEqualTo(start.took());
  }

  private EnvironmentStart start() {
    return new History(opened.ports())
        .run(
            new HistorySettings(
                opened.common(Optional.empty()),
                List.of(),
                Optional.empty(),
                Optional.of(Instant.EPOCH),
                10,
                false))
        .starts()
        .get(0);
  }

  private static TimedStep step(EnvironmentStart start, String service, StepKind kind) {
    return start.steps().stream()
        .filter(step -> step.service().equals(service) && step.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static void assertWithin(EnvironmentStart start, TimedStep step, Instant engine) {
    assertThat(engine)
        .as(step.operation())
        .isBetween(
            start.startedAt().plus(step.began()).minus(ROUNDING),
            start.startedAt().plus(step.ended()).plus(ROUNDING));
  }
}
