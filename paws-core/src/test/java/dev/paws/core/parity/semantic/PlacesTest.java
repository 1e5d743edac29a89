package dev.paws.core.parity.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.Sources;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every parameter at every place and under every name by which it can be set. */
class PlacesTest {
  /** What docs/parity-rules.md says; a parameter that is missing here has no rule of its own. */
  private static final Map<String, Severity> SEVERITIES =
      Map.ofEntries(
          Map.entry("postgresql.major_version", Severity.CRITICAL),
          Map.entry("postgresql.max_connections", Severity.WARNING),
          Map.entry("postgresql.shared_buffers", Severity.WARNING),
          Map.entry("postgresql.synchronous_commit", Severity.ERROR),
          Map.entry("patroni.ttl", Severity.WARNING),
          Map.entry("patroni.loop_wait", Severity.WARNING),
          Map.entry("patroni.retry_timeout", Severity.WARNING),
          Map.entry("patroni.maximum_lag_on_failover", Severity.ERROR),
          Map.entry("patroni.synchronous_mode", Severity.ERROR),
          Map.entry("etcd.version", Severity.ERROR),
          Map.entry("etcd.cluster_size", Severity.CRITICAL),
          Map.entry("etcd.heartbeat_interval", Severity.WARNING),
          Map.entry("etcd.election_timeout", Severity.WARNING),
          Map.entry("redis.major_version", Severity.CRITICAL),
          Map.entry("redis.maxmemory", Severity.WARNING),
          Map.entry("redis.maxmemory_policy", Severity.ERROR),
          Map.entry("redis.appendonly", Severity.CRITICAL),
          Map.entry("redis.appendfsync", Severity.ERROR),
          Map.entry("redis.save", Severity.ERROR),
          Map.entry("sentinel.quorum", Severity.CRITICAL),
          Map.entry("sentinel.count", Severity.CRITICAL),
          Map.entry("sentinel.down_after", Severity.WARNING),
          Map.entry("sentinel.failover_timeout", Severity.WARNING),
          Map.entry("spring.profiles", Severity.WARNING));

  /**
   * One way to set a parameter.
   *
   * @param compose the file, with {@code @VALUE@} where the value stands
   */
  record Way(Parameter parameter, String name, String compose) {
    ParityEnvironment with(String value) {
      return Sources.compose("any", compose.replace("@VALUE@", value));
    }

    @Override
    public String toString() {
      return parameter.id() + " by " + name;
    }
  }

  static List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    for (Parameter parameter : ParameterFile.builtIn()) {
      for (Parameter.Place place : parameter.places()) {
        ways.addAll(Ways.of(parameter, place));
      }
    }
    return ways;
  }

  @ParameterizedTest
  @MethodSource("ways")
  void another_value_is_one_difference_with_its_severity(Way way) {
    List<String> values = Ways.values(way.parameter().unit());

    ParityResult result = semantic(way.with(values.get(0)), way.with(values.get(1)));

    Severity severity = SEVERITIES.get(way.parameter().id());
    assertThat(parameters(result))
        .containsExactly(severity.value() + " parameters." + way.parameter().id());
    assertThat(result.deviations())
        .filteredOn(found -> found.difference().fieldPath().startsWith("parameters."))
        .allSatisfy(
            found -> {
              assertThat(found.source()).isNotEmpty();
              assertThat(found.target()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("ways")
  void the_same_value_at_another_place_is_no_difference(Way way) {
    String value = Ways.values(way.parameter().unit()).get(0);
    Way first =
        ways().stream()
            .filter(other -> other.parameter().equals(way.parameter()))
            .findFirst()
            .orElseThrow();

    assertThat(parameters(semantic(way.with(value), first.with(value)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void a_value_that_is_the_default_is_no_difference_from_none(Way way) {
    String fallback = way.parameter().fallback();
    if (fallback.isEmpty()) {
      return;
    }
    ParityEnvironment silent =
        Sources.compose("any", Ways.compose(way.parameter(), "      - UNRELATED=1\n"));

    assertThat(parameters(semantic(way.with(fallback), silent))).isEmpty();
  }

  @Test
  void every_parameter_of_the_issue_is_drawn() {
    Set<String> ids =
        ParameterFile.builtIn().stream().map(Parameter::id).collect(Collectors.toSet());

    assertThat(ids).isEqualTo(SEVERITIES.keySet());
  }

  private static ParityResult semantic(ParityEnvironment source, ParityEnvironment target) {
    return Sources.compared(source, target, ParitySettings.NONE, Set.of(ComparisonMode.SEMANTIC));
  }

  /** Differences in parameters; what does not fit together is another test's. */
  private static Set<String> parameters(ParityResult result) {
    Set<String> found = new LinkedHashSet<>();
    result.deviations().stream()
        .map(it -> it.difference().severity().value() + " " + it.difference().fieldPath())
        .filter(line -> line.contains(" parameters."))
        .forEach(found::add);
    return found;
  }
}
