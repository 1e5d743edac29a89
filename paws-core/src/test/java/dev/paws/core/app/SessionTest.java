package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.SessionStore;
import dev.paws.core.model.StageTransition;
import dev.paws.core.model.StageTransition.Trigger;
import dev.paws.core.model.WorkflowStage;
import dev.paws.core.model.json.ModelFormatException;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.workflow.SessionDocument;
import dev.paws.core.workflow.WorkflowEvent.Kind;
import dev.paws.core.workflow.WorkflowSession;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A developer's day: what goals record in the session, and what the session shows. */
class SessionTest {
  @TempDir Path folder;
  private final Sim sim = new Sim();
  private AppBench bench;
  private final Memory file = new Memory();

  /** A session's file in memory. */
  private static final class Memory implements SessionStore {
    private Optional<String> text = Optional.empty();

    @Override
    public String developer() {
      return "ryan";
    }

    @Override
    public String file() {
      return "contexts/sessions/ryan/current-session.yml";
    }

    @Override
    public Optional<String> read() {
      return text;
    }

    @Override
    public void update(Change change) {
      text = change.of(text).or(() -> text);
    }
  }

  @BeforeEach
  void project() throws IOException {
    sim.image("db", Life.RUNS).image("web", Life.RUNS);
    bench = new AppBench(folder, AppBench.Outside.of(sim));
    bench.sessions = file;
    bench.file(
        "compose.yaml",
        "name: shop\nservices: {db: {image: db}, web: {image: web, depends_on: [db]}}\n");
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void without_a_session_no_goal_writes_one() {
    bench.up(Optional.empty());
    act(LifecycleAction.STOP);
    bench.down(Optional.empty());

    assertThat(file.text).isEmpty();
    assertThat(show()).isEmpty();
    assertThat(bench.text()).contains("shop: no session has begun");
  }

  @Test
  void a_day_is_recorded_with_its_triggers_and_commands() {
    change(Optional.empty(), Optional.of("SCRUM-84"), Optional.of("login"));
    bench.up(Optional.empty());
    change(Optional.of(WorkflowStage.ACTIVE_DEVELOPMENT), Optional.empty(), Optional.empty());
    tests(Kind.TESTS_BEGAN);
    tests(Kind.TESTS_FAILED);
    tests(Kind.TESTS_BEGAN);
    tests(Kind.TESTS_PASSED);
    act(LifecycleAction.PAUSE);
    act(LifecycleAction.RESUME);
    act(LifecycleAction.RESTART, "web");
    act(LifecycleAction.STOP);
    act(LifecycleAction.START);
    bench.down(Optional.empty());

    assertThat(history())
        .containsExactly(
            "automatic provisioning mvn paws:up",
            "automatic ready mvn paws:up",
            "manual active_development mvn paws:session",
            "automatic testing mvn verify",
            "failure debugging mvn verify",
            "automatic testing mvn verify",
            "automatic active_development mvn verify",
            "automatic ready mvn verify",
            "automatic paused mvn paws:pause",
            "automatic ready mvn paws:resume",
            "automatic stopped mvn paws:stop",
            "automatic ready mvn paws:start",
            "automatic stopped mvn paws:down");
    WorkflowSession session = show().orElseThrow();
    assertThat(session.state().metadata().totalRestarts()).isEqualTo(2);
    assertThat(session.state().metadata().lastSuccessfulTestRun()).isPresent();
    assertThat(bench.text())
        .contains("shop: stopped for")
        .contains("task: SCRUM-84, login")
        .contains("may follow: ready, failed");
  }

  @Test
  void an_illegal_stage_is_refused_with_the_legal_ones_and_nothing_is_written() {
    assertThatThrownBy(() -> change(Optional.of(WorkflowStage.TESTING)))
        .hasMessageContaining("PAWS-W010")
        .hasMessageContaining("one of provisioning");
    assertThat(file.text).isEmpty();
  }

  @Test
  void a_session_that_begins_later_knows_that_the_environment_is_up() {
    bench.up(Optional.empty());

    change(Optional.of(WorkflowStage.ACTIVE_DEVELOPMENT));

    assertThat(history())
        .containsExactly(
            "automatic provisioning mvn paws:session",
            "automatic ready mvn paws:session",
            "manual active_development mvn paws:session");
  }

  @Test
  void a_container_that_died_is_noticed_by_the_next_goal_but_not_one_that_was_stopped() {
    change(Optional.empty(), Optional.empty(), Optional.of("work"));
    bench.up(Optional.empty());
    sim.image("web", Life.RUNS.stopping(false, Duration.ZERO));
    act(LifecycleAction.STOP, "web");
    new Status(bench.ports()).run(bench.common(Optional.empty()));
    assertThat(show().orElseThrow().stage()).isEqualTo(WorkflowStage.READY);
    act(LifecycleAction.START, "web");

    sim.engine.kill(sim.engine.container("shop-db-1").orElseThrow().id(), "SIGKILL");

    new Status(bench.ports()).run(bench.common(Optional.empty()));
    StageTransition last = last();
    assertThat(last.toStage()).isEqualTo(WorkflowStage.DEBUGGING);
    assertThat(last.trigger()).isEqualTo(Trigger.FAILURE);
    assertThat(last.triggerDetails()).contains("ended by itself: db (137)");
    assertThat(last.metadata().associatedCommand()).contains("mvn paws:status");
  }

  @Test
  void a_failed_up_is_a_failure() {
    change(Optional.empty(), Optional.empty(), Optional.of("work"));
    sim.image("web", Life.exits(Duration.ZERO, 3));

    assertThatThrownBy(() -> bench.up(Optional.empty())).isInstanceOf(RuntimeException.class);

    assertThat(last().toStage()).isEqualTo(WorkflowStage.FAILED);
    assertThat(last().trigger()).isEqualTo(Trigger.FAILURE);
    assertThat(last().triggerDetails().orElseThrow()).contains("web");
  }

  @Test
  void a_damaged_file_is_reported_and_never_overwritten() {
    file.text = Optional.of("version: 1\ncurrent_stage: [\n");

    bench.up(Optional.empty());
    assertThat(bench.text()).contains("PAWS-W012").contains(file.file() + ":3:");
    assertThatThrownBy(() -> change(Optional.of(WorkflowStage.READY)))
        .hasMessageContaining(file.file() + ":3:");
    assertThat(file.text).contains("version: 1\ncurrent_stage: [\n");
  }

  @Test
  void the_branch_offers_its_ticket() throws IOException {
    bench.file(".git/HEAD", "ref: refs/heads/feature/SCRUM-84-login\n");
    show();
    assertThat(bench.text()).contains("-Dpaws.ticket=SCRUM-84");

    change(Optional.empty(), Optional.of("SCRUM-84"), Optional.empty());
    bench.said.clear();
    show();
    assertThat(bench.text()).doesNotContain("the branch names");
  }

  @Test
  void a_session_of_another_environment_is_left_alone() {
    change(Optional.empty(), Optional.empty(), Optional.of("work"));
    String before = file.text.orElseThrow();

    new WorkflowRecorder(bench.ports(), Optional.of("shop-isolated"), "verify")
        .record(Kind.UP_BEGAN, "");

    assertThat(file.text).contains(before);
  }

  private void tests(Kind kind) {
    new WorkflowRecorder(bench.ports(), Optional.empty(), "verify").record(kind, "");
  }

  private void change(Optional<WorkflowStage> stage) {
    change(stage, Optional.empty(), Optional.empty());
  }

  private void change(
      Optional<WorkflowStage> stage, Optional<String> ticket, Optional<String> task) {
    new Session(bench.ports())
        .run(
            new SessionSettings(
                bench.common(Optional.empty()), stage, ticket, task, ZoneOffset.UTC));
  }

  private Optional<WorkflowSession> show() {
    return new Session(bench.ports())
        .run(
            new SessionSettings(
                bench.common(Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ZoneOffset.UTC));
  }

  private void act(LifecycleAction action, String... services) {
    UpSettings up = AppBench.upSettings(bench.common(Optional.empty()));
    new Lifecycle(bench.ports(), EnvironmentPublisher.NOBODY)
        .run(
            action,
            new LifecycleSettings(
                new UpSettings(
                    up.common(),
                    new UpSettings.Selection(List.of(services), false),
                    up.creation(),
                    up.limits(),
                    up.lifetime(),
                    up.tests(),
                    up.version()),
                AppBench.downSettings(bench.common(Optional.empty()))));
  }

  private StageTransition last() {
    List<StageTransition> all = transitions();
    return all.get(all.size() - 1);
  }

  private List<String> history() {
    return transitions().stream()
        .map(
            it ->
                it.trigger().value()
                    + " "
                    + it.toStage().value()
                    + " "
                    + it.metadata().associatedCommand().orElse(""))
        .toList();
  }

  private List<StageTransition> transitions() {
    try {
      return SessionDocument.read(file.text.orElseThrow(), file.file())
          .session()
          .state()
          .stageHistory();
    } catch (ModelFormatException e) {
      throw new AssertionError(e);
    }
  }
}
