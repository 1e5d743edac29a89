package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.file.FileAccess;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.run.ProjectLoader;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code diff} takes for what runs: never, unnoticed, what ran long ago. */
class DiffOfWhatRunsTest {
  private static final String CHANGED = "{name: shop, services: {web: {image: other}}}";

  private static final String DIFFERENT =
      "The container has web at container.image, its definition other";

  @TempDir Path folder;
  private final Sim sim = new Sim();
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    sim.image("web", Life.RUNS);
    sim.image("other", Life.RUNS);
    bench = anotherRun("first");
    bench.file("compose.yaml", "{name: shop, services: {web: {image: web}}}");
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void a_build_with_nothing_to_compare_says_so_in_one_line() {
    bench.inBuild = true;

    bench.diff(Optional.empty());

    assertThat(bench.said).hasSize(1);
    assertThat(bench.text()).contains("nothing to compare");
  }

  @Test
  void a_person_who_has_nothing_to_compare_is_told_what_to_do() {
    assertThatThrownBy(() -> bench.diff(Optional.empty()))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("PAWS-Y009");
  }

  @Test
  void a_build_judges_what_it_observed_itself() throws IOException {
    upAndDown();
    bench.file("compose.yaml", CHANGED);
    bench.inBuild = true;

    bench.diff(Optional.empty());

    assertThat(bench.text()).contains(DIFFERENT);
  }

  @Test
  void a_build_does_not_judge_what_an_earlier_one_observed() throws IOException {
    upAndDown();
    bench = anotherRun("second");
    bench.file("compose.yaml", CHANGED);
    bench.inBuild = true;

    bench.diff(Optional.empty());

    assertThat(bench.text())
        .contains("shop was last observed by an earlier run, at 2026-")
        .contains("nothing to compare");
  }

  @Test
  void a_module_whose_build_still_has_the_environment_up_compares_what_runs() throws IOException {
    bench.up(Optional.empty());
    bench.claims.remember(
        bench.common(Optional.empty()),
        TeardownTarget.of(
                ProjectLoader.load(bench.common(Optional.empty()).compose(), FileAccess.disk()))
            .orElseThrow());
    bench.file("compose.yaml", CHANGED);
    bench.inBuild = true;

    bench.diff(Optional.empty());

    assertThat(bench.text()).contains(DIFFERENT);
  }

  @Test
  void a_build_leaves_out_what_a_person_has_up() throws IOException {
    bench.up(Optional.empty());
    bench.file("compose.yaml", CHANGED);
    bench = anotherRun("second");
    bench.inBuild = true;

    bench.diff(Optional.empty());

    assertThat(bench.text()).contains("nothing to compare");
  }

  @Test
  void a_person_compares_what_runs_now_rather_than_what_ran_once() throws IOException {
    upAndDown();
    bench.file("compose.yaml", CHANGED);
    bench = anotherRun("second");
    bench.up(Optional.empty());

    bench.diff(Optional.empty());

    assertThat(bench.text()).doesNotContain(DIFFERENT).doesNotContain("PAWS-Y020");
  }

  @Test
  void a_person_is_told_of_what_time_an_observation_is() throws IOException {
    upAndDown();
    bench = anotherRun("second");

    bench.diff(Optional.empty());

    assertThat(bench.text()).contains("[PAWS-Y020] nothing of shop runs now").contains("2026-");
  }

  @Test
  void an_engine_that_does_not_answer_does_not_stop_a_comparison_of_files() throws IOException {
    upAndDown();
    bench = anotherRun("second");
    sim.engine.calls().fail("observe", new EngineFailure.Unreachable("observe", "gone"));

    bench.diff(Optional.empty());

    assertThat(bench.text()).contains("[PAWS-Y020]");
  }

  @Test
  void who_asks_for_what_runs_gets_an_error_if_nothing_does() {
    assertThatThrownBy(() -> bench.diff(Optional.empty(), ComparisonMode.RUNTIME))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("shop");
  }

  private void upAndDown() {
    bench.up(Optional.empty());
    bench.down(Optional.empty());
  }

  private AppBench anotherRun(String build) {
    AppBench another = new AppBench(folder, AppBench.Outside.of(sim));
    another.claims.build = build;
    another.failOn = Optional.empty();
    return another;
  }
}
