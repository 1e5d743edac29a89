package dev.paws.core.parity.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Position;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ServiceMapping;
import dev.paws.core.parity.Sources;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dependencies on services that have another name in the other environment. */
class DependencyNamesTest {
  @Test
  void a_dependency_on_a_counterpart_is_the_same() {
    assertThat(compared("service_started", "service_started")).isEmpty();
  }

  @Test
  void another_condition_is_told_under_the_name_of_the_source() {
    assertThat(compared("service_started", "service_healthy"))
        .startsWith("error api dependencies.db.condition dependency-condition")
        .hasLineCount(1);
  }

  @Test
  void members_of_a_cluster_are_one_dependency() {
    ParityEnvironment three =
        Sources.compose(
            "local",
            """
            services:
              etcd1: {image: 'etcd:3'}
              etcd2: {image: 'etcd:3'}
              etcd3: {image: 'etcd:3'}
              api: {image: 'api:1', depends_on: [etcd1, etcd2, etcd3]}
            """);
    ParityEnvironment one =
        Sources.compose(
            "production",
            """
            services:
              etcd: {image: 'etcd:3', scale: 3}
              api: {image: 'api:1', depends_on: [etcd]}
            """);

    assertThat(Sources.text(Sources.compared(three, one))).isEmpty();
    assertThat(Sources.text(Sources.compared(one, three))).isEmpty();
  }

  private static String compared(String here, String there) {
    ServiceMapping mapping =
        new ServiceMapping(List.of("db"), List.of("patroni1"), new Location(Position.NONE, ""));
    return Sources.text(
        Sources.compared(
            environment("db", here),
            environment("patroni1", there),
            new ParitySettings(List.of(mapping), List.of(), List.of(), List.of(), List.of())));
  }

  private static ParityEnvironment environment(String store, String condition) {
    return Sources.compose(
        store,
        """
        name: demo
        services:
          STORE: {image: 'postgres:15', healthcheck: {test: pg_isready}}
          api: {image: 'api:1', depends_on: {STORE: {condition: CONDITION}}}
        """
            .replace("STORE", store)
            .replace("CONDITION", condition));
  }
}
