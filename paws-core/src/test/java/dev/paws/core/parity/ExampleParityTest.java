package dev.paws.core.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.model.ConfigurationDiffReport.OverallStatus;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example's environments. */
class ExampleParityTest {
  private static final Path STACK =
      Path.of("..", "examples", "ha-stack").toAbsolutePath().normalize();

  @Test
  void an_environment_is_identical_with_itself() {
    ParityResult result = Sources.compared(local(), local());

    assertThat(Sources.text(result)).isEmpty();
  }

  @Test
  void production_differs_where_its_files_say_so() {
    ParityResult result = Sources.compared(local(), production());

    assertThat(Sources.text(result))
        .contains("error redis-primary container.image image-version: paws-example/redis:7.0 -> ")
        .contains("error etcd1 lifecycle.restart restart-policy: unless-stopped -> always")
        .contains("warning patroni1 resource_limits.memory_limit resource-limit: 512M -> 16G")
        .contains("info backend environment_variables.DATABASE_PASSWORD variable-secret: ******")
        .doesNotContain("build")
        .doesNotContain("example-production");
    assertThat(result.report().overallStatus()).isEqualTo(OverallStatus.MAJOR_DIFFERENCES);
  }

  @Test
  void both_sides_of_a_difference_say_where_they_were_written() {
    ParityResult result = Sources.compared(local(), production());

    Deviation image =
        result.deviations().stream()
            .filter(found -> found.difference().fieldPath().equals("container.image"))
            .findFirst()
            .orElseThrow();

    assertThat(image.source())
        .extracting(Location::toString)
        .first()
        .asString()
        .matches("compose.yaml:\\d+:3, from \\$\\{REDIS_VERSION}");
    assertThat(image.target())
        .extracting(Location::toString)
        .last()
        .asString()
        .matches("config/production/.env:\\d+:1, value of \\$\\{REDIS_VERSION}");
  }

  private static ParityEnvironment production() {
    return Sources.disk(
        "production", STACK, List.of(STACK.resolve("config/production/compose.yaml")), List.of());
  }

  private static ParityEnvironment local() {
    return Sources.disk("local", STACK, List.of(), List.of());
  }
}
