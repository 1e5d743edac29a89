package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.engine.ContainerState.Status;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ResourceUsage;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lifecycle goals, from settings to what is changed, said and written. */
class LifecycleTest {
  @TempDir Path folder;
  private final Sim sim = new Sim();
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    sim.image("db", Life.RUNS).image("web", Life.RUNS);
    bench = new AppBench(folder, AppBench.Outside.of(sim));
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          db: {image: db, volumes: ["data:/data"]}
          web: {image: web, build: {context: .}, depends_on: [db]}
        volumes: {data: {}}
        """);
    bench.file("Dockerfile", "FROM scratch\n");
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void a_stop_keeps_containers_and_data_and_a_start_brings_them_back() {
    bench.up(Optional.empty());
    Map<String, String> before = ids();

    run(LifecycleAction.STOP);
    assertThat(states())
        .containsOnly(Map.entry("db", Status.EXITED), Map.entry("web", Status.EXITED));
    assertThat(bench.text()).contains("shop is stopped after").contains("data are kept");

    run(LifecycleAction.START);
    assertThat(states())
        .containsOnly(Map.entry("db", Status.RUNNING), Map.entry("web", Status.RUNNING));
    assertThat(ids()).isEqualTo(before);
    assertThat(bench.text()).contains("shop is started and ready after");

    run(LifecycleAction.START);
    assertThat(bench.text()).contains("shop runs already; nothing had to be started");
    assertThat(bench.claims.dropped).isEmpty();
  }

  @Test
  void a_stop_needs_no_files_if_the_name_is_known() throws IOException {
    bench.up(Optional.empty());
    bench.file("compose.yaml", "services: [");
    bench.environment = Map.of("COMPOSE_PROJECT_NAME", "shop");

    run(LifecycleAction.STOP, "web");

    assertThat(states())
        .containsOnly(Map.entry("db", Status.RUNNING), Map.entry("web", Status.EXITED));
  }

  @Test
  void a_pause_reports_what_was_measured() throws IOException {
    bench.up(Optional.empty());
    AtomicLong reading = new AtomicLong();
    sim.engine.usage =
        name ->
            Optional.of(
                new ResourceUsage(
                    bench.ports().runtime().timeOfDay(), reading.getAndIncrement(), 8L << 20));
    bench.outputFile = Optional.of(folder.resolve("paused.json"));

    run(LifecycleAction.PAUSE, "web");

    assertThat(states())
        .containsOnly(Map.entry("db", Status.RUNNING), Map.entry("web", Status.PAUSED));
    assertThat(bench.text())
        .contains("web of shop is paused after")
        .contains("memory 8 MiB before, 8 MiB after");
    assertThat(Files.readString(folder.resolve("paused.json")))
        .contains("\"memory_bytes_before\" : 8388608");

    run(LifecycleAction.RESUME);
    assertThat(states().values()).containsOnly(Status.RUNNING);
  }

  @Test
  void a_rebuild_replaces_what_is_built_and_keeps_the_rest() {
    bench.up(Optional.empty());
    Map<String, String> before = ids();

    run(LifecycleAction.REBUILD);

    assertThat(ids().get("db")).isEqualTo(before.get("db"));
    assertThat(ids().get("web")).isNotEqualTo(before.get("web"));
    assertThat(bench.text()).contains("shop is rebuilt and ready after");
  }

  @Test
  void only_services_with_a_build_section_can_be_rebuilt() {
    bench.up(Optional.empty());

    assertThatThrownBy(() -> run(LifecycleAction.REBUILD, "db"))
        .isInstanceOf(GoalFailure.class)
        .hasMessageContaining("PAWS-W003")
        .hasMessageContaining("services that are built: web");
  }

  @Test
  void nothing_to_start_is_a_failure_that_says_what_to_do() {
    assertThatThrownBy(() -> run(LifecycleAction.START))
        .hasMessageContaining("PAWS-W001")
        .hasMessageContaining("mvn paws:up");
    run(LifecycleAction.STOP);
    assertThat(bench.text()).contains("shop: nothing runs");
  }

  @Test
  void a_service_that_was_never_up_or_is_unknown_is_named() {
    bench.up(Optional.empty());
    ObservedContainer web = sim.engine.container("shop-web-1").orElseThrow();
    sim.engine.removeContainer(web.id(), true);

    assertThatThrownBy(() -> run(LifecycleAction.RESTART, "web"))
        .hasMessageContaining("PAWS-W002")
        .hasMessageContaining("web has no container");
    assertThatThrownBy(() -> run(LifecycleAction.STOP, "wob"))
        .hasMessageContaining("PAWS-G005")
        .hasMessageContaining("wob");
    assertThat(states()).containsOnly(Map.entry("db", Status.RUNNING));
  }

  @Test
  void an_environment_of_another_folder_is_left_alone() throws IOException {
    bench.up(Optional.empty());
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.copy(folder.resolve("compose.yaml"), other.resolve("compose.yaml"));
    AppBench neighbour = new AppBench(other, AppBench.Outside.of(sim));

    for (LifecycleAction action : LifecycleAction.values()) {
      assertThatThrownBy(
              () ->
                  new Lifecycle(neighbour.ports(), EnvironmentPublisher.NOBODY)
                      .run(action, settings(neighbour, false)))
          .as(action.goal())
          .isInstanceOf(GoalFailure.class);
    }
    assertThat(neighbour.text()).contains("PAWS-N003");
    assertThat(states().values()).containsOnly(Status.RUNNING);
  }

  @Test
  void a_reset_asks_first_and_then_starts_with_empty_volumes() {
    bench.up(Optional.empty());
    Map<String, String> before = ids();

    assertThatThrownBy(() -> reset(Confirmation.Answer.NOBODY, false))
        .hasMessageContaining("PAWS-W004")
        .hasMessageContaining("shop_data");
    assertThat(reset(Confirmation.Answer.NO, false)).isEmpty();
    assertThat(ids()).isEqualTo(before);
    assertThat(bench.text()).contains("nothing was changed");

    assertThat(reset(Confirmation.Answer.YES, false)).isPresent();
    assertThat(ids().get("db")).isNotEqualTo(before.get("db"));
    assertThat(reset(Confirmation.Answer.NOBODY, true)).isPresent();
    assertThat(sim.engine.observe("shop").volumes()).hasSize(1);
  }

  @Test
  void a_reset_with_unsound_files_removes_nothing() throws IOException {
    bench.up(Optional.empty());
    Map<String, String> before = ids();
    bench.file("compose.yaml", "name: shop\nservices: {web: {imag: web}}\n");

    assertThatThrownBy(() -> reset(Confirmation.Answer.YES, true)).isInstanceOf(GoalFailure.class);

    assertThat(ids()).isEqualTo(before);
  }

  private Optional<Up.Result> reset(Confirmation.Answer answer, boolean confirmed) {
    return new Reset(bench.ports(), EnvironmentPublisher.NOBODY, question -> answer)
        .run(settings(bench, true), confirmed);
  }

  private void run(LifecycleAction action, String... services) {
    new Lifecycle(bench.ports(), EnvironmentPublisher.NOBODY)
        .run(action, settings(bench, true, services));
  }

  private static LifecycleSettings settings(AppBench of, boolean anyFolder, String... services) {
    UpSettings up = AppBench.upSettings(of.common(Optional.empty()));
    DownSettings down = AppBench.downSettings(of.common(Optional.empty()));
    return new LifecycleSettings(
        new UpSettings(
            up.common(),
            new UpSettings.Selection(List.of(services), false),
            up.creation(),
            up.limits(),
            up.lifetime(),
            up.tests(),
            up.version()),
        new DownSettings(down.common(), down.removal(), down.limits(), anyFolder, false));
  }

  private Map<String, String> ids() {
    Map<String, String> ids = new TreeMap<>();
    containers().forEach(it -> ids.put(service(it), it.id()));
    return ids;
  }

  private Map<String, Status> states() {
    Map<String, Status> states = new TreeMap<>();
    containers().forEach(it -> states.put(service(it), it.state().status()));
    return states;
  }

  private List<ObservedContainer> containers() {
    return sim.engine.observe("shop").containers();
  }

  private static String service(ObservedContainer container) {
    return container.label("com.docker.compose.service");
  }
}
