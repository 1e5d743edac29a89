package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.EngineChoice;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.SimEngines;
import dev.paws.core.sim.SimHost;
import dev.paws.core.sim.SimRuntime;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking an environment down: which one, by whom, and what is said and written. */
class DownTest {
  @TempDir Path folder;
  private final Sim sim = new Sim();
  private final SimEngines engines = new SimEngines(sim.engine);
  private final SimRuntime runtime = new SimRuntime(sim.bench);
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    sim.image("web", Life.RUNS.saying("", "served"));
    bench =
        new AppBench(
            folder,
            new AppBench.Outside(
                engines,
                runtime,
                new SimHost(),
                AppBench.Outside.of(sim).container(),
                sim.connector));
    bench.file(
        "compose.yaml",
        """
        name: shop
        services: {web: {image: web, volumes: ["data:/data"]}}
        volumes: {data: {}}
        """);
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void all_is_removed_and_what_was_there_is_recorded() throws IOException {
    bench.up(Optional.empty());

    assertThat(down(person(true)).project()).isEqualTo("shop");

    assertThat(sim.engine.observe("shop").isEmpty()).isTrue();
    assertThat(bench.claims.dropped).containsExactly("shop");
    assertThat(bench.text()).contains("shop is down after");
    assertThat(Files.readString(folder.resolve("target/paws/observed.json")))
        .contains("shop-web-1")
        .isEqualTo(Files.readString(folder.resolve("target/paws/observed/shop.json")));
    assertThat(folder.resolve("target/paws/logs")).as("nobody reads them by hand").doesNotExist();
  }

  @Test
  void volumes_stay_unless_asked_for() {
    bench.up(Optional.empty());

    down(person(false));

    assertThat(names()).isEmpty();
    assertThat(sim.engine.observe("shop").volumes()).hasSize(1);
  }

  @Test
  void nothing_to_take_down_is_no_failure_and_leaves_the_record_of_before() throws IOException {
    bench.up(Optional.empty());
    down(person(true));
    String before = Files.readString(folder.resolve("target/paws/observed.json"));

    down(person(true));

    assertThat(bench.text()).contains("shop: nothing to take down");
    assertThat(Files.readString(folder.resolve("target/paws/observed.json"))).isEqualTo(before);
  }

  @Test
  void in_a_build_logs_are_saved() {
    upInBuild();

    down(build());

    assertThat(names()).isEmpty();
    assertThat(folder.resolve("target/paws/logs/shop-web-1.log")).hasContent("served");
  }

  @Test
  void it_stays_up_while_another_module_needs_it() {
    upInBuild();
    bench.claims.user = Optional.of("module other");

    down(build());

    assertThat(names()).containsExactly("shop-web-1");
    assertThat(bench.claims.dropped).isEmpty();
    assertThat(bench.text()).contains("shop stays up for module other");
  }

  @Test
  void what_the_build_brought_up_goes_down_whatever_became_of_its_files() throws IOException {
    upInBuild();
    bench.file("compose.yaml", "services: [\n");

    down(build());

    assertThat(names()).isEmpty();
  }

  @Test
  void without_files_the_name_is_enough() throws IOException {
    bench.up(Optional.empty());
    Files.delete(folder.resolve("compose.yaml"));
    bench.environment = Map.of("COMPOSE_PROJECT_NAME", "shop");

    down(person(true));

    assertThat(names()).isEmpty();
    assertThat(bench.console.warnings()).anyMatch(it -> it.contains("label"));
  }

  @Test
  void without_files_and_name_the_only_environment_of_the_folder_is_meant() throws IOException {
    bench.up(Optional.empty());
    Files.delete(folder.resolve("compose.yaml"));

    assertThat(down(person(true)).project()).isEqualTo("shop");

    assertThat(names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone", "services: [\n", "x: {\n"})
  void another_project_of_the_folder_is_not_taken_for_the_one_that_cannot_be_read(String spoiled)
      throws IOException {
    bench.file("tools.yaml", "name: tools\nservices: {web: {image: web}}\n");
    bench.composeFiles = List.of(Path.of("tools.yaml"));
    bench.up(Optional.empty());
    bench.composeFiles = List.of();
    if (spoiled.equals("gone")) {
      Files.delete(folder.resolve("compose.yaml"));
    } else {
      bench.file("compose.yaml", spoiled);
    }

    assertThatThrownBy(() -> down(person(true))).isInstanceOf(GoalFailure.class);

    assertThat(sim.engine.containers()).containsExactly("tools-web-1 running");
    bench.environment = Map.of("COMPOSE_FILE", "gone.yaml:tools.yaml");
    assertThat(down(person(true)).project()).isEqualTo("tools");
  }

  @Test
  void without_files_name_and_environment_it_fails_and_says_so() throws IOException {
    Files.delete(folder.resolve("compose.yaml"));

    assertThatThrownBy(() -> down(person(true)))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void what_came_up_from_another_folder_is_left_alone() throws IOException {
    AppBench other = new AppBench(folder.resolve("other"), AppBench.Outside.of(sim));
    other.file("compose.yaml", "name: shop\nservices: {web: {image: web}}\n");
    other.up(Optional.empty());

    down(fromThisFolder());

    assertThat(names()).containsExactly("shop-web-1");
    assertThat(bench.text()).contains(folder.resolve("other").toString());
  }

  @Test
  void a_renamed_project_is_said_to_be_still_up() throws IOException {
    bench.up(Optional.empty());
    bench.file("compose.yaml", "name: store\nservices: {web: {image: web}}\n");

    down(person(true));

    assertThat(bench.text()).contains("mvn paws:down -Dpaws.projectName=shop");
  }

  @Test
  void what_cannot_be_removed_is_a_failure_and_the_claim_is_kept() {
    bench.up(Optional.empty());
    sim.engine.calls().fail("remove shop-web", new EngineFailure.Conflict("remove", "busy"));

    assertThatThrownBy(() -> down(person(true)))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("shop did not go down");
    assertThat(bench.claims.dropped).isEmpty();
  }

  @Test
  void a_forced_shutdown_records_and_saves_nothing() {
    upInBuild();
    runtime.forceStop().ask();

    down(build());

    assertThat(names()).isEmpty();
    assertThat(folder.resolve("target/paws/observed.json")).doesNotExist();
    assertThat(folder.resolve("target/paws/logs")).doesNotExist();
  }

  @Test
  void keeping_says_how_to_remove_it_and_removes_nothing() {
    upInBuild();

    new Down(bench.ports()).keep(build(), "1");

    assertThat(names()).containsExactly("shop-web-1");
    assertThat(bench.text())
        .contains("mvn dev.paws:paws-maven-plugin:1:down -Dpaws.projectName=shop");
    assertThat(bench.claims.dropped).containsExactly("shop");
  }

  @Test
  void the_engine_of_the_settings_is_opened() {
    new Down(bench.ports()).run(AppBench.downSettings(bench.common(Optional.of("tcp://other:1"))));

    assertThat(engines.asked())
        .extracting(EngineChoice::host)
        .contains(Optional.of("tcp://other:1"));
  }

  private void upInBuild() {
    UpSettings base = AppBench.upSettings(bench.common(Optional.empty()));
    bench.up(
        new UpSettings(
            base.common(),
            base.selection(),
            base.creation(),
            base.limits(),
            new UpSettings.Lifetime(true, false, true, false, false),
            base.tests(),
            "0"),
        EnvironmentPublisher.NOBODY);
  }

  private DownSettings person(boolean volumes) {
    return settings(volumes, true, false);
  }

  private DownSettings fromThisFolder() {
    return settings(true, false, false);
  }

  private DownSettings build() {
    return settings(false, false, true);
  }

  private DownSettings settings(boolean volumes, boolean anyFolder, boolean inBuild) {
    CommonSettings common = bench.common(Optional.empty());
    return new DownSettings(
        common,
        new DownSettings.Removal(volumes, true),
        new DownSettings.Limits(Optional.empty(), Duration.ofMinutes(1)),
        anyFolder,
        inBuild);
  }

  private TeardownTarget down(DownSettings settings) {
    return new Down(bench.ports()).run(settings);
  }

  private List<String> names() {
    return sim.engine.observe("shop").containers().stream().map(ObservedContainer::name).toList();
  }
}
