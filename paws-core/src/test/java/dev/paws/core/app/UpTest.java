package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.UpSettings.Creation;
import dev.paws.core.app.UpSettings.ForTests;
import dev.paws.core.app.UpSettings.Lifetime;
import dev.paws.core.app.UpSettings.Selection;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.reconcile.UpOptions;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bringing an environment up, from its files to what is said and written at the end. */
class UpTest {
  private static final Lifetime PERSON = new Lifetime(false, false, true, false, false);
  private static final Lifetime BUILD = new Lifetime(true, false, true, false, false);

  @TempDir Path folder;
  private final Sim sim = new Sim();
  private final SimHost host = new SimHost();
  private final SimRuntime runtime = new SimRuntime(sim.bench);
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    AppBench.Outside simulated = AppBench.Outside.of(sim);
    bench =
        new AppBench(
            folder,
            new AppBench.Outside(
                new SimEngines(sim.engine), runtime, host, simulated.container(), sim.connector));
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          db: {image: db, x-paws: {core: true}}
          web: {image: web, depends_on: [db], ports: ["8080:80"]}
        """);
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void a_person_gets_all_services_and_a_file_with_their_ports() throws IOException {
    Up.Result result = up(settings(PERSON));

    assertThat(result.project()).isEqualTo("shop");
    assertThat(result.variables().properties()).containsEntry("paws.web.host", "127.0.0.1");
    assertThat(Files.readString(folder.resolve("target/paws/environment.properties")))
        .contains("paws.web.host=127.0.0.1");
    assertThat(bench.said).contains("db RUNNING", "web RUNNING");
    assertThat(bench.text()).contains("shop is up after");
    assertThat(bench.claims.claimed).containsExactly("up shop");
    assertThat(bench.claims.atEnd).as("a person takes it down").isEmpty();
  }

  @Test
  void what_is_up_already_is_left_alone() {
    up(settings(PERSON));
    int before = sim.engine.calls().changes().size();

    up(settings(PERSON));

    assertThat(bench.text()).contains("shop is up already; nothing had to be changed");
    assertThat(sim.engine.calls().changes()).hasSize(before);
  }

  @Test
  void a_new_environment_names_what_the_folder_has_up_under_a_former_name() throws IOException {
    up(settings(PERSON));
    assertThat(bench.text()).doesNotContain("PAWS-N021");
    bench.file("compose.yaml", "{name: stall, services: {db: {image: db}}}");

    up(settings(PERSON));

    assertThat(bench.text())
        .contains("stall is a new environment, and shop, started from the same folder")
        .contains(":down -Dpaws.projectName=shop");
  }

  @Test
  void a_build_does_not_warn_of_what_a_person_has_up_under_another_name() throws IOException {
    up(settings(PERSON));
    bench.file("compose.yaml", "{name: stall, services: {db: {image: db}}}");

    up(settings(BUILD));

    assertThat(bench.text()).contains("stall is up after").doesNotContain("PAWS-N021");
  }

  @Test
  void what_a_build_brings_up_goes_down_when_the_build_ends_before_down() throws IOException {
    up(settings(BUILD));
    assertThat(sim.engine.container("shop-web-1").orElseThrow().labels())
        .containsEntry(Labels.OWNER_BUILD, "bench");
    Files.delete(folder.resolve("compose.yaml"));

    bench.claims.atEnd.forEach(Runnable::run);

    assertThat(names()).isEmpty();
    assertThat(bench.claims.dropped).containsExactly("shop");
    assertThat(bench.text()).contains("the build ends before paws:down", "shop is down after");
  }

  @Test
  void what_is_to_be_kept_stays_when_the_build_ends_and_the_command_is_said() {
    up(settings(new Lifetime(true, true, true, false, false)));

    bench.claims.atEnd.forEach(Runnable::run);

    assertThat(names()).containsExactlyInAnyOrder("shop-db-1", "shop-web-1");
    assertThat(bench.text()).contains(":down -Dpaws.projectName=shop");
  }

  @Test
  void files_that_are_wrong_are_a_result_and_change_nothing() throws IOException {
    bench.file("compose.yaml", "name: shop\nservices: {web: {image: web, depends_on: [none]}}\n");
    bench.outputFile = Optional.of(folder.resolve("out.json"));

    assertThatThrownBy(() -> up(settings(PERSON)))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("the environment's definition");

    assertThat(sim.engine.calls().changes()).isEmpty();
    assertThat(bench.claims.claimed).isEmpty();
    assertThat(Files.readString(folder.resolve("out.json"))).contains("depends_on");
  }

  @Test
  void a_service_that_no_file_has_is_refused_with_those_that_there_are() {
    assertThatThrownBy(() -> up(selecting(new Selection(List.of("shop"), false))))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("db, web");
    assertThat(sim.engine.calls().changes()).isEmpty();
  }

  @Test
  void only_core_services_come_up_if_asked_for() {
    up(selecting(new Selection(List.of(), true)));

    assertThat(names()).containsExactly("shop-db-1");
  }

  @Test
  void without_core_services_none_can_be_asked_for() throws IOException {
    bench.file("compose.yaml", "name: shop\nservices: {web: {image: web}}\n");

    assertThatThrownBy(() -> up(selecting(new Selection(List.of(), true))))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("x-paws");
  }

  @Test
  void a_port_that_somebody_has_is_found_before_anything_is_created() {
    host.take(8080);

    assertThatThrownBy(() -> up(settings(PERSON)))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("nothing was created");
    assertThat(sim.engine.calls().of("create")).isEmpty();
    assertThat(bench.text()).contains("8080");
  }

  @Test
  void what_a_failed_run_created_is_removed_and_its_logs_are_kept() throws IOException {
    sim.image("web", Life.exits(Duration.ofMillis(10), 3).saying("", "cannot listen"));

    assertThatThrownBy(() -> up(settings(PERSON)))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("shop did not come up and what it created was removed");

    assertThat(names()).isEmpty();
    assertThat(folder.resolve("target/paws/logs/shop-web-1.log")).hasContent("cannot listen");
    assertThat(folder.resolve("target/paws/environment.properties")).doesNotExist();
  }

  @Test
  void what_a_failed_run_created_is_kept_if_asked_for() {
    sim.image("web", Life.exits(Duration.ofMillis(10), 3));

    assertThatThrownBy(() -> up(settings(new Lifetime(false, true, true, false, false))))
        .hasMessageContaining("what it created is kept (paws.keepRunning)");

    assertThat(names()).contains("shop-db-1");
    assertThat(bench.text()).contains("mvn dev.paws:paws-maven-plugin:0:down");
  }

  @Test
  void an_engine_that_fails_is_the_tools_failure() {
    sim.engine.calls().fail("create shop-db", new EngineFailure.TimedOut("create", Duration.ZERO));

    assertThatThrownBy(() -> up(settings(PERSON)))
        .isInstanceOfSatisfying(
            GoalFailure.class, e -> assertThat(e.blame()).isEqualTo(GoalFailure.Blame.TOOL));
  }

  @Test
  void the_build_knows_of_an_environment_before_a_full_disk_could_stop_it() throws IOException {
    bench.outputFile =
        Optional.of(Files.writeString(folder.resolve("full"), "").resolve("up.json"));
    List<String> published = new ArrayList<>();

    assertThatThrownBy(
            () ->
                bench.up(
                    settings(BUILD),
                    (project, variables) -> {
                      published.add(project);
                      return variables;
                    }))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("up.json");

    assertThat(published).containsExactly("shop");
    assertThat(bench.claims.atEnd).hasSize(1);
    assertThat(names()).as("it is up all the same").hasSize(2);
    assertThat(folder.resolve("target/paws/environment.properties")).exists();
  }

  @Test
  void the_files_hold_what_is_known_of_all_environments_of_the_module() throws IOException {
    BuildVariables all =
        new BuildVariables(
            Map.of("paws.other.host", "h"), new ExportedVariables(Map.of("URL", "u"), Set.of()));
    bench.up(settings(PERSON), (project, variables) -> all);

    assertThat(Files.readString(folder.resolve("target/paws/environment.properties")))
        .contains("paws.other.host=h")
        .doesNotContain("paws.web");
    assertThat(Files.readString(folder.resolve("target/paws/environment.env"))).contains("URL");
  }

  @Test
  void a_template_that_is_wrong_stops_it_before_anything_is_created() {
    assertThatThrownBy(() -> up(exporting(Map.of("URL", "http://{nobody.host}"))))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("nothing was created");
    assertThat(sim.engine.calls().changes()).isEmpty();
  }

  @Test
  void variables_for_tests_are_filled_in() {
    Up.Result result = up(exporting(Map.of("URL", "http://{web.host}/")));

    assertThat(result.variables().exports().values()).containsEntry("URL", "http://127.0.0.1/");
  }

  @Test
  void an_environment_that_another_module_brought_up_is_not_replaced() {
    up(settings(BUILD));
    bench.claims.shared = true;
    int before = sim.engine.calls().of("create").size();
    UpSettings base = settings(BUILD);
    up(
        new UpSettings(
            base.common(),
            base.selection(),
            new Creation(
                ImagePlanner.Build.ALWAYS,
                UpOptions.Recreate.ALWAYS,
                UpSettings.Ports.DECLARED,
                false),
            base.limits(),
            base.lifetime(),
            base.tests(),
            "0"));

    assertThat(sim.engine.calls().of("create")).hasSize(before);
  }

  @Test
  void an_interrupted_run_removes_what_it_created() {
    sim.image("db", Life.RUNS);
    sim.bench.after(Duration.ofMillis(5300), runtime::interrupt);

    assertThatThrownBy(() -> up(settings(PERSON)))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("interrupted after");
    assertThat(names()).isEmpty();
  }

  private UpSettings settings(Lifetime lifetime) {
    return AppBench.upSettings(bench.common(Optional.empty()), lifetime, Duration.ofSeconds(1));
  }

  private UpSettings selecting(Selection selection) {
    UpSettings base = settings(PERSON);
    return new UpSettings(
        base.common(), selection, base.creation(), base.limits(), PERSON, base.tests(), "0");
  }

  private UpSettings exporting(Map<String, String> exports) {
    UpSettings base = settings(PERSON);
    ForTests tests = new ForTests(ExportSettings.of(exports), Optional.empty());
    return new UpSettings(
        base.common(), base.selection(), base.creation(), base.limits(), PERSON, tests, "0");
  }

  private Up.Result up(UpSettings settings) {
    return bench.up(settings, EnvironmentPublisher.NOBODY);
  }

  private List<String> names() {
    return sim.engine.observe("shop").containers().stream().map(ObservedContainer::name).toList();
  }
}
