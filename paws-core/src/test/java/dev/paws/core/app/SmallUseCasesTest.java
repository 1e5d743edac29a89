package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Output;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.run.ServiceStatus;
import dev.paws.core.run.StaleEnvironment;
import dev.paws.core.sim.Sim;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code status}, {@code prune}, {@code snapshot}, {@code config} and {@code validate}. */
class SmallUseCasesTest {
  @TempDir Path folder;
  private final Sim sim = new Sim();
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    bench = new AppBench(folder, AppBench.Outside.of(sim));
    bench.file(
        "compose.yaml",
        "name: shop\nservices: {web: {image: web, depends_on: [db]}, db: {image: db}}\n");
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void status_of_nothing_says_how_to_bring_it_up() {
    List<ServiceStatus> rows = new Status(bench.ports()).run(common());

    assertThat(rows).extracting(ServiceStatus::state).containsOnly(Optional.empty());
    assertThat(bench.text()).contains("shop: there is no container; bring it up with mvn paws:up");
  }

  @Test
  void status_has_a_row_for_each_service_and_is_a_result() {
    bench.up(Optional.empty());
    bench.format = Output.Format.JSON;

    List<ServiceStatus> rows = new Status(bench.ports()).run(common());

    assertThat(rows).extracting(ServiceStatus::service).containsExactly("db", "web");
    assertThat(rows)
        .extracting(ServiceStatus::state)
        .containsOnly(Optional.of(ContainerState.Status.RUNNING));
    assertThat(bench.results).hasSize(1);
    assertThat(bench.results.get(0)).contains("\"shop\"");
  }

  @Test
  void prune_lists_what_a_dead_build_left_and_then_removes_it() {
    leftByBuild("dead");

    assertThat(prune(true).found()).extracting(StaleEnvironment::project).containsExactly("shop");
    assertThat(names()).isNotEmpty();
    assertThat(bench.text()).contains("1 abandoned; remove them with mvn paws:prune");

    assertThat(prune(false).left()).isEmpty();
    assertThat(names()).isEmpty();
    assertThat(bench.text()).contains("1 of 1 abandoned environments removed");
  }

  @Test
  void prune_leaves_what_a_person_brought_up() {
    bench.up(Optional.empty());

    assertThat(prune(false).found()).isEmpty();
    assertThat(names()).hasSize(2);
    assertThat(bench.text()).contains("no abandoned environments");
  }

  @Test
  void a_snapshot_of_nothing_is_refused_and_one_of_what_runs_is_a_file() throws IOException {
    assertThatThrownBy(() -> bench.snapshot()).isInstanceOf(GoalFailure.class);
    bench.up(Optional.empty());

    Path file = bench.snapshot();

    assertThat(file).isEqualTo(folder.resolve("target/paws/snapshot.json"));
    assertThat(Files.readString(file)).contains("web");
    assertThat(bench.text()).contains("2 services of shop in " + file);
  }

  @Test
  void config_prints_the_model_a_list_or_why_a_value_is_what_it_is() {
    assertThat(config(Optional.empty(), Optional.empty())).contains("\"image\"");
    assertThat(config(Optional.of(ConfigSettings.Listing.SERVICES), Optional.empty()))
        .isEqualTo("db\nweb");
    assertThat(config(Optional.empty(), Optional.of("services.web.image")))
        .contains("compose.yaml");
    assertThatThrownBy(() -> config(Optional.empty(), Optional.of("services.web.imag")))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("image");
    assertThat(bench.results).hasSize(3);
  }

  @Test
  void config_refuses_a_service_that_no_file_has() {
    ConfigSettings settings =
        new ConfigSettings(
            common(),
            List.of("none"),
            ConfigSettings.Form.JSON,
            Optional.empty(),
            Optional.empty());

    assertThatThrownBy(() -> new Config(bench.ports()).run(settings))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("db, web");
  }

  @Test
  void validate_counts_the_services_or_lists_what_is_wrong() throws IOException {
    new Validate(bench.ports()).run(common(), ExportSettings.NONE);
    assertThat(bench.text()).contains("shop is valid, services: 2");

    bench.file("compose.yaml", "name: shop\nservices: {web: {image: web, depends_on: [none]}}\n");
    assertThatThrownBy(() -> new Validate(bench.ports()).run(common(), ExportSettings.NONE))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("1 error in the environment's definition");
  }

  @Test
  void an_isolated_build_removes_what_dead_builds_of_the_same_project_left() throws IOException {
    bench.file("compose.yaml", "name: shop-dead\nservices: {web: {image: web}}\n");
    leftByBuild("dead");
    bench.file("compose.yaml", "name: shop-bench\nservices: {web: {image: web}}\n");

    bench.up(inBuild(true), EnvironmentPublisher.NOBODY);

    assertThat(sim.engine.observe("shop-dead").isEmpty()).isTrue();
    assertThat(sim.engine.observe("shop-bench").containers()).hasSize(1);
  }

  private void leftByBuild(String build) {
    bench.claims.build = build;
    bench.up(inBuild(false), EnvironmentPublisher.NOBODY);
    bench.claims.build = "bench";
  }

  private UpSettings inBuild(boolean isolated) {
    UpSettings base = AppBench.upSettings(common());
    return new UpSettings(
        base.common(),
        base.selection(),
        base.creation(),
        base.limits(),
        new UpSettings.Lifetime(true, false, true, isolated, false),
        base.tests(),
        "0");
  }

  private Prune.Result prune(boolean dryRun) {
    return new Prune(bench.ports())
        .run(new PruneSettings(common(), true, false, dryRun, Duration.ofMinutes(1)));
  }

  private String config(Optional<ConfigSettings.Listing> list, Optional<String> explain) {
    return new Config(bench.ports())
        .run(new ConfigSettings(common(), List.of(), ConfigSettings.Form.JSON, list, explain));
  }

  private CommonSettings common() {
    return bench.common(Optional.empty());
  }

  private List<String> names() {
    return sim.engine.observe("shop").containers().stream().map(ObservedContainer::name).toList();
  }
}
