package dev.paws.store;

import static dev.paws.store.HistoryEntries.NOON;
import static dev.paws.store.HistoryEntries.check;
import static dev.paws.store.HistoryEntries.event;
import static dev.paws.store.HistoryEntries.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.port.HistoryArchive.Durability;
import dev.paws.core.finding.Finding;
import dev.paws.core.history.CheckPoint;
import dev.paws.core.history.EnvironmentStart;
import dev.paws.core.history.HistoryEntry;
import dev.paws.core.history.HistoryStore;
import dev.paws.core.history.ResultQuery;
import dev.paws.core.lifecycle.EnvironmentEvent.Kind;
import dev.paws.core.model.EnvironmentState;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.HealthCheckResult.Status;
import dev.paws.core.model.PipelineRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a history promises, no matter which database keeps it. */
abstract class HistoryContract {
  private static final Duration LONG = Duration.ofDays(36_500);

  @TempDir Path folder;
  final List<Finding> warnings = new ArrayList<>();

  /** Returns a history; {@code keep} is how long it keeps results. */
  abstract DiskHistory history(Duration keep);

  DiskHistory history() {
    return history(LONG);
  }

  static void append(DiskHistory history, HistoryEntry... entries) {
    assertThat(history.append(List.of(entries), Durability.DISK)).isEmpty();
  }

  HistoryStore open(DiskHistory history) {
    return history.open(warnings::add).orElseThrow();
  }

  private static ResultQuery query(String... services) {
    return new ResultQuery("shop", List.of(services), Optional.empty(), Instant.EPOCH, 100);
  }

  @Test
  void a_result_comes_back_as_it_was_recorded() {
    DiskHistory history = history();
    HistoryEntry entry = check("1", "web", NOON, Status.UNHEALTHY);
    append(history, entry);

    try (HistoryStore store = open(history)) {
      assertThat(store.results(query())).containsExactly(((HistoryEntry.Check) entry).result());
    }
    assertThat(warnings).isEmpty();
  }

  @Test
  void results_are_found_by_service_by_status_and_by_time_newest_first() {
    DiskHistory history = history();
    append(
        history,
        check("1", "web", NOON, Status.HEALTHY),
        check("2", "db", NOON.plusSeconds(1), Status.UNHEALTHY),
        check("3", "web", NOON.plusSeconds(2), Status.UNHEALTHY),
        check("4", "web", NOON.plusSeconds(3), Status.HEALTHY));

    try (HistoryStore store = open(history)) {
      assertThat(ids(store, query())).containsExactly("4", "3", "2", "1");
      assertThat(ids(store, query("web"))).containsExactly("4", "3", "1");
      assertThat(ids(store, query("web", "db").only(Status.UNHEALTHY, 9)))
          .containsExactly("3", "2");
      assertThat(ids(store, query().only(Status.UNHEALTHY, 1))).containsExactly("3");
      assertThat(
              ids(
                  store,
                  new ResultQuery("shop", List.of(), Optional.empty(), NOON.plusSeconds(2), 100)))
          .containsExactly("4", "3");
    }
  }

  private static List<String> ids(HistoryStore store, ResultQuery query) {
    return store.results(query).stream().map(HealthCheckResult::id).toList();
  }

  @Test
  void checks_pass_by_service_and_oldest_first() {
    DiskHistory history = history();
    append(
        history,
        check("1", "web", NOON.plusSeconds(9), Status.HEALTHY),
        check("2", "web", NOON, Status.UNHEALTHY),
        check("3", "db", NOON.plusSeconds(5), Status.STARTING));

    List<CheckPoint> points = new ArrayList<>();
    try (HistoryStore store = open(history)) {
      store.checks(query(), points::add);
    }

    assertThat(points)
        .containsExactly(
            new CheckPoint("db", NOON.plusSeconds(5), Status.STARTING, Optional.of(12L)),
            new CheckPoint("web", NOON, Status.UNHEALTHY, Optional.of(12L)),
            new CheckPoint("web", NOON.plusSeconds(9), Status.HEALTHY, Optional.of(12L)));
  }

  @Test
  void another_environment_of_the_database_is_not_shown() {
    DiskHistory history = history();
    append(history, check("1", "web", NOON, Status.HEALTHY));

    try (HistoryStore store = open(history)) {
      ResultQuery other = new ResultQuery("blog", List.of(), Optional.empty(), Instant.EPOCH, 100);
      assertThat(store.results(other)).isEmpty();
    }
  }

  @Test
  void events_become_legal_transitions_across_processes() {
    append(history(), event(NOON, Kind.UP_BEGAN));
    open(history()).close();
    append(history(), event(NOON.plusSeconds(8), Kind.SEEN_FAILED));
    append(history(), event(NOON.plusSeconds(9), Kind.DOWN_REMOVED_ALL));

    try (HistoryStore store = open(history())) {
      assertThat(store.transitions("shop", Instant.EPOCH))
          .extracting(it -> it.from().value() + " " + it.to().value())
          .containsExactly(
              "uninitialized provisioning",
              "provisioning failed",
              "failed stopped",
              "stopped terminated")
          .hasSameSizeAs(store.transitions("shop", NOON));
      assertThat(store.lastTransition("shop").orElseThrow().to())
          .isEqualTo(EnvironmentState.TERMINATED);
      assertThat(store.lastTransition("shop").orElseThrow().cause()).isEqualTo("because of a test");
      assertThat(store.transitions("shop", NOON.plusSeconds(9))).hasSize(2);
    }
  }

  @Test
  void starts_come_back_with_their_services_and_steps_newest_first() {
    DiskHistory history = history();
    HistoryEntry first = start("a", NOON, Duration.ofSeconds(4));
    HistoryEntry second = start("b", NOON.plusSeconds(60), Duration.ofSeconds(3));
    append(history, first, second);

    try (HistoryStore store = open(history)) {
      List<EnvironmentStart> starts = store.starts("shop", Instant.EPOCH, 10);
      assertThat(starts)
          .containsExactly(
              ((HistoryEntry.Start) second).start(), ((HistoryEntry.Start) first).start());
      assertThat(store.starts("shop", Instant.EPOCH, 1)).hasSize(1);
    }
  }

  @Test
  void stages_of_a_session_come_back_oldest_first_and_only_from_a_time_on() {
    DiskHistory history = history();
    append(
        history,
        HistoryEntries.stage("2", NOON.plusSeconds(60)),
        HistoryEntries.stage("1", NOON),
        HistoryEntries.stage("1", NOON));

    try (HistoryStore store = open(history)) {
      assertThat(store.stages("shop", Instant.EPOCH))
          .extracting(it -> it.id())
          .containsExactly("1", "2");
      assertThat(store.stages("shop", NOON.plusSeconds(1))).hasSize(1);
      assertThat(store.stages("other", Instant.EPOCH)).isEmpty();
    }
  }

  @Test
  void a_run_of_the_pipeline_comes_back_in_its_last_progress_newest_first() {
    DiskHistory history = history();
    append(history, HistoryEntries.pipeline("1", NOON, PipelineRun.Status.RUNNING));
    append(
        history,
        HistoryEntries.pipeline("1", NOON, PipelineRun.Status.PASSED),
        HistoryEntries.pipeline("2", NOON.plusSeconds(60), PipelineRun.Status.FAILED));

    try (HistoryStore store = open(history)) {
      assertThat(store.pipelines("shop", 10))
          .extracting(PipelineRun::status)
          .containsExactly(PipelineRun.Status.FAILED, PipelineRun.Status.PASSED);
      assertThat(store.pipelines("shop", 1)).hasSize(1);
    }
  }

  @Test
  void a_journal_that_could_not_be_removed_is_not_taken_in_twice() throws Exception {
    DiskHistory history = history();
    append(history, event(NOON, Kind.UP_BEGAN), event(NOON.plusSeconds(1), Kind.UP_FAILED));
    Path journal = new Journals(folder.resolve(".paws")).files().get(0);
    byte[] text = java.nio.file.Files.readAllBytes(journal);
    open(history).close();
    assertThat(journal).doesNotExist();

    java.nio.file.Files.write(journal, text);
    try (HistoryStore store = open(history)) {
      assertThat(store.transitions("shop", Instant.EPOCH)).hasSize(2);
    }
    assertThat(journal).doesNotExist();
  }

  @Test
  void a_damaged_line_is_skipped_and_reported_and_all_others_are_taken_in() throws Exception {
    DiskHistory history = history();
    append(history, check("1", "web", NOON, Status.HEALTHY));
    Path journal = new Journals(folder.resolve(".paws")).files().get(0);
    java.nio.file.Files.writeString(
        journal, "{\"kind\": \"check\"\n\u0000\n" + java.nio.file.Files.readString(journal));

    try (HistoryStore store = open(history)) {
      assertThat(ids(store, query())).containsExactly("1");
    }
    assertThat(warnings).extracting(Finding::code).containsExactly("PAWS-S005");
  }

  @Test
  void results_that_are_too_old_go_and_states_stay() {
    Instant now = Instant.now();
    DiskHistory history = history(Duration.ofDays(2));
    append(
        history,
        event(now.minus(Duration.ofDays(3)), Kind.UP_SUCCEEDED),
        check("old", "web", now.minus(Duration.ofDays(3)), Status.HEALTHY),
        check("new", "web", now.minus(Duration.ofDays(1)), Status.HEALTHY));

    try (HistoryStore store = open(history)) {
      assertThat(ids(store, query())).containsExactly("new");
      assertThat(store.lastTransition("shop")).isPresent();
    }
  }
}
