package dev.paws.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.Session;
import dev.paws.core.app.SessionSettings;
import dev.paws.core.app.WorkflowRecorder;
import dev.paws.core.model.StageTransition;
import dev.paws.core.model.WorkflowStage;
import dev.paws.core.sim.Sim;
import dev.paws.core.workflow.SessionDocument;
import dev.paws.files.DiskSession;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs of Surefire and Failsafe do to a developer's session. */
class TestStagesTest {
  private static final String SUREFIRE = "maven-surefire-plugin";
  private static final String FAILSAFE = "maven-failsafe-plugin";

  @TempDir private Path folder;
  private final Sim sim = new Sim();
  private final TestStages stages = new TestStages();
  private AppBench bench;
  private MavenProject module;

  @BeforeEach
  void session() throws IOException {
    bench = new AppBench(folder, AppBench.Outside.of(sim));
    bench.sessions = new DiskSession(folder, folder.resolve("locks"), "me");
    bench.file("compose.yaml", "{name: shop, services: {db: {image: db}}}");
    bench.up(Optional.empty());
    new Session(bench.ports())
        .run(
            new SessionSettings(
                bench.common(Optional.empty()),
                Optional.of(WorkflowStage.ACTIVE_DEVELOPMENT),
                Optional.empty(),
                Optional.empty(),
                ZoneOffset.UTC));
    module = MavenBuild.module(folder, "up", null, null);
    stages.follow(
        folder.toAbsolutePath(), new WorkflowRecorder(bench.ports(), Optional.empty(), "verify"));
  }

  @AfterEach
  void close() {
    sim.close();
  }

  private ExecutionEvent event(String artifact, String goal) {
    return event(module, artifact, goal);
  }

  private static ExecutionEvent event(MavenProject module, String artifact, String goal) {
    return new MavenBuild().begins(module, artifact, goal);
  }

  private List<WorkflowStage> reached() throws Exception {
    return SessionDocument.read(bench.sessions.read().orElseThrow(), "file")
        .session()
        .state()
        .stageHistory()
        .stream()
        .map(StageTransition::toStage)
        .toList();
  }

  @Test
  void surefires_tests_that_pass_lead_through_testing_to_ready() throws Exception {
    int before = reached().size();

    stages.began(event(SUREFIRE, "test"));
    assertThat(reached().get(reached().size() - 1)).isEqualTo(WorkflowStage.TESTING);
    stages.succeeded(event(SUREFIRE, "test"));

    assertThat(reached().size()).isGreaterThan(before + 1);
    assertThat(reached().get(reached().size() - 1)).isEqualTo(WorkflowStage.READY);
  }

  @Test
  void tests_that_fail_lead_to_debugging() throws Exception {
    stages.began(event(SUREFIRE, "test"));
    stages.failed(event(SUREFIRE, "test"));

    assertThat(reached().get(reached().size() - 1)).isEqualTo(WorkflowStage.DEBUGGING);
  }

  @Test
  void failsafes_tests_have_passed_only_once_their_results_are_verified() throws Exception {
    stages.began(event(FAILSAFE, "integration-test"));
    stages.succeeded(event(FAILSAFE, "integration-test"));
    assertThat(reached().get(reached().size() - 1)).isEqualTo(WorkflowStage.TESTING);

    stages.succeeded(event(FAILSAFE, "verify"));
    assertThat(reached().get(reached().size() - 1)).isEqualTo(WorkflowStage.READY);
  }

  @Test
  void other_goals_and_modules_in_which_no_goal_of_paws_has_run_change_nothing() throws Exception {
    List<WorkflowStage> before = reached();

    stages.began(event("maven-compiler-plugin", "compile"));
    stages.failed(event(SUREFIRE, "help"));
    stages.began(
        event(MavenBuild.module(folder.resolve("other"), "up", null, null), SUREFIRE, "test"));
    stages.began(event(MavenBuild.module("without-a-folder"), SUREFIRE, "test"));

    assertThat(reached()).isEqualTo(before);
  }
}
