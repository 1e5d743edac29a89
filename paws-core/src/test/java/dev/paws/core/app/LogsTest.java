package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Output;
import dev.paws.core.engine.LogQuery;
import dev.paws.core.log.LogFilter;
import dev.paws.core.log.LogSearch;
import dev.paws.core.sim.Sim;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code logs}. */
class LogsTest {
  @TempDir Path folder;
  private final Sim sim = new Sim();
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    bench = new AppBench(folder, AppBench.Outside.of(sim));
    bench.file(
        "compose.yaml",
        "name: shop\nservices:\n  web: {image: web, environment: {API_TOKEN: tulip-garden-42}}\n"
            + "  db: {image: db}\n");
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void lines_of_all_services_come_in_order_with_secrets_masked() {
    up();
    sim.engine.logs().write("shop-web-1", 10, "INFO one tulip-garden-42", "INFO two");
    sim.engine.logs().write("shop-db-1", 12, "LOG:  later");

    logs(settings(false, Optional.empty()));

    assertThat(shown())
        .containsExactly(
            "-- 1970-01-01 --",
            "web-1 | 00:00:00.000 INFO  INFO one ******",
            "web-1 | 00:00:00.000 INFO  INFO two",
            "db-1  | 00:00:00.000 INFO  LOG:  later");
  }

  @Test
  void json_is_one_object_a_line_and_masks_fields_by_their_names() {
    up();
    sim.engine.logs().write("shop-web-1", 10, "{\"msg\":\"m\",\"password\":\"abc\"}");
    bench.format = Output.Format.JSON;
    bench.outputFile = Optional.of(folder.resolve("logs.jsonl"));

    logs(settings(false, Optional.empty()));

    assertThat(shown()).hasSize(1);
    assertThat(shown().get(0))
        .startsWith("{\"timestamp\":\"1970-01-01T00:00:00.000000010Z\",\"service\":\"web\"")
        .contains("\"message\":\"m\"", "\"fields\":{\"password\":\"******\"}");
    assertThat(folder.resolve("logs.jsonl")).hasContent(shown().get(0));
  }

  @Test
  void a_search_looks_into_the_logs_of_removed_containers_too() throws IOException {
    up();
    bench.file("target/paws/logs/shop-web-1.log", "INFO a\nERROR lost\n\tat b\n");
    bench.file("target/paws/logs/other-web-1.log", "ERROR lost elsewhere\n");

    logs(settings(false, Optional.of("lost")));

    assertThat(shown())
        .containsExactly(
            "web-1 | earlier      ERROR ERROR lost", "web-1 |                    \tat b");
  }

  @Test
  void without_containers_the_saved_logs_are_shown() throws IOException {
    logs(settings(false, Optional.empty()));
    assertThat(bench.text()).contains("shop: there is no container and no saved log");
    bench.file("target/paws/logs/shop-web-1.log", "INFO a\n");

    logs(settings(false, Optional.empty()));

    assertThat(shown()).containsExactly("web-1 | earlier      INFO  INFO a");
  }

  @Test
  void an_unknown_service_is_refused_with_a_suggestion() {
    LogsSettings settings =
        new LogsSettings(
            bench.common(Optional.empty()),
            List.of("wep"),
            LogQuery.following(Optional.empty()).past(),
            new LogFilter(Optional.empty(), Optional.empty()),
            ZoneOffset.UTC);

    assertThatThrownBy(() -> logs(settings))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("did you mean web?");
  }

  @Test
  void following_ends_when_nothing_has_run_for_a_moment() {
    up();
    sim.engine.logs().write("shop-web-1", 10, "INFO one");
    sim.engine.crash("shop-web-1", 0);
    sim.engine.crash("shop-db-1", 0);

    logs(settings(true, Optional.empty()));

    assertThat(shown()).contains("web-1 | 00:00:00.000 INFO  INFO one");
    assertThat(bench.text()).contains("all containers have stopped");
    assertThat(sim.engine.streams()).isZero();
  }

  private void up() {
    bench.up(Optional.empty());
    bench.results.clear();
  }

  private void logs(LogsSettings settings) {
    new Logs(bench.ports()).run(settings);
  }

  private List<String> shown() {
    return String.join("", bench.results).lines().toList();
  }

  private LogsSettings settings(boolean follow, Optional<String> search) {
    return new LogsSettings(
        bench.common(Optional.empty()),
        List.of(),
        new LogQuery(Optional.empty(), Optional.empty(), Optional.empty(), follow),
        new LogFilter(Optional.empty(), search.map(LogSearch::of)),
        ZoneOffset.UTC);
  }
}
