package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.reconcile.Owner;
import dev.paws.core.run.StaleEnvironment;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadBuildsTest {
  private static StaleEnvironment dead(String project, String build) {
    Owner owner = new Owner(build, 7, "ci", Instant.EPOCH);
    return new StaleEnvironment(project, owner, List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void only_environments_of_the_same_project_that_had_the_name_of_their_build_are_meant() {
    List<StaleEnvironment> all =
        List.of(
            dead("shop-b1", "b1"),
            dead("shop-b2", "b2"),
            dead("shop", "b3"),
            dead("shop-web-b4", "b4"),
            dead("shop-b5", "b6"),
            dead("crm-b7", "b7"));

    assertThat(DeadBuilds.of("shop-now", "now", all))
        .extracting(StaleEnvironment::project)
        .containsExactly("shop-b1", "shop-b2");
    assertThat(DeadBuilds.of("shop-web-now", "now", all))
        .extracting(StaleEnvironment::project)
        .containsExactly("shop-web-b4");
  }
}
