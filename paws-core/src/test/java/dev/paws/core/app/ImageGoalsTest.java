package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pull}, {@code build} and {@code scale}. */
class ImageGoalsTest {
  @TempDir Path folder;
  private final Sim sim = new Sim();
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    sim.image("db", Life.RUNS).image("base", Life.RUNS);
    bench = new AppBench(folder, AppBench.Outside.of(sim));
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          db: {image: db}
          cache: {image: base, pull_policy: missing}
          local: {image: base, pull_policy: never}
          api: {image: registry/api, build: ., depends_on: [db]}
          web: {build: .}
        """);
    bench.file("Dockerfile", "FROM scratch\n");
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void a_pull_follows_the_policies_of_services_and_touches_no_container() {
    pull(Optional.empty(), false, false);

    assertThat(pulled()).containsExactlyInAnyOrder("db", "registry/api");
    assertThat(sim.engine.containers()).isEmpty();
    assertThat(bench.text()).contains("shop: images pulled after").contains(": 2");
  }

  @Test
  void a_policy_of_the_user_counts_for_all_services() {
    pull(Optional.of(PullSettings.Policy.ALWAYS), true, false);
    assertThat(pulled()).containsExactlyInAnyOrder("db", "base");
  }

  @Test
  void missing_images_only() {
    pull(Optional.of(PullSettings.Policy.MISSING), true, false);

    assertThat(pulled()).isEmpty();
    assertThat(bench.text()).contains("no image has to be pulled");
  }

  @Test
  void an_image_that_can_be_built_need_not_be_in_a_registry() {
    sim.engine.calls().fail("pull registry/api", missing("registry/api"));

    pull(Optional.empty(), false, false);

    assertThat(bench.text()).contains("PAWS-A024").contains("registry/api");
  }

  @Test
  void any_other_image_that_cannot_be_pulled_is_a_failure_after_all_were_tried()
      throws IOException {
    sim.engine.calls().fail("pull db", missing("db"));
    bench.outputFile = Optional.of(folder.resolve("pull.json"));

    assertThatThrownBy(() -> pull(Optional.empty(), false, false))
        .hasMessageContaining("not all images of shop were pulled");
    assertThat(pulled()).contains("registry/api");
    assertThat(Files.readString(folder.resolve("pull.json"))).contains("\"succeeded\" : false");

    pull(Optional.empty(), false, true);
    assertThat(bench.text()).contains("PAWS-A024");
  }

  @Test
  void named_services_only_or_with_what_they_depend_on() {
    pull(images(false, "api"), Optional.empty(), false, false);
    assertThat(pulled()).containsExactly("registry/api");

    pull(images(true, "api"), Optional.empty(), true, false);
    assertThat(pulled()).containsExactly("registry/api", "db");
  }

  @Test
  void a_build_builds_what_has_a_build_section() {
    build(images(false));

    assertThat(built()).containsExactlyInAnyOrder("registry/api", "shop-web");
    assertThat(sim.engine.containers()).isEmpty();
    assertThat(bench.text()).contains("shop: images built after").contains(": 2");
  }

  @Test
  void an_image_that_was_built_with_arguments_is_not_built_anew_by_up() throws IOException {
    bench.file("compose.yaml", "name: shop\nservices: {web: {build: .}}\n");
    build(images(false));

    bench.up(Optional.empty());

    assertThat(built()).containsExactly("shop-web");
  }

  @Test
  void a_service_without_a_build_section_cannot_be_built() {
    assertThatThrownBy(() -> build(images(false, "db"))).hasMessageContaining("PAWS-A023");
    build(images(false, "web", "db"));
    assertThat(built()).containsExactly("shop-web");
  }

  @Test
  void an_unknown_service_is_named() {
    assertThatThrownBy(() -> build(images(false, "wbe"))).hasMessageContaining("wbe");
  }

  @Test
  void a_service_is_scaled_up_and_down_and_others_stay() throws IOException {
    bench.file("compose.yaml", "name: shop\nservices: {db: {image: db}, cache: {image: base}}\n");
    bench.up(Optional.empty());

    scale(Map.of("db", 3));
    assertThat(sim.engine.containers())
        .containsExactly(
            "shop-cache-1 running", "shop-db-1 running", "shop-db-2 running", "shop-db-3 running");

    scale(Map.of("db", 0));
    assertThat(sim.engine.containers()).containsExactly("shop-cache-1 running");

    bench.up(Optional.empty());
    assertThat(sim.engine.containers()).contains("shop-db-1 running").hasSize(2);
  }

  @Test
  void what_cannot_be_scaled_is_refused() throws IOException {
    bench.file("compose.yaml", "name: shop\nservices: {db: {image: db, container_name: one}}\n");

    assertThatThrownBy(() -> scale(Map.of("db", 2)))
        .hasMessageContaining("PAWS-A020")
        .hasMessageContaining("one");
    assertThatThrownBy(() -> scale(Map.of("bd", 2))).hasMessageContaining("paws.scale");
  }

  private static EngineFailure missing(String image) {
    return new EngineFailure.ImageUnavailable(image, "no such image");
  }

  private void pull(
      Optional<PullSettings.Policy> policy, boolean ignoreBuildable, boolean ignoreFailures) {
    pull(images(false), policy, ignoreBuildable, ignoreFailures);
  }

  private void pull(
      ImageSettings images,
      Optional<PullSettings.Policy> policy,
      boolean ignoreBuildable,
      boolean ignoreFailures) {
    new PullImages(bench.ports())
        .run(new PullSettings(images, policy, ignoreBuildable, ignoreFailures));
  }

  private void build(ImageSettings images) {
    new BuildImages(bench.ports()).run(new BuildSettings(images, Map.of("A", "1"), true, true));
  }

  private ImageSettings images(boolean dependencies, String... services) {
    return new ImageSettings(
        bench.common(Optional.empty()),
        List.of(services),
        dependencies,
        Duration.ofMinutes(30),
        false);
  }

  private void scale(Map<String, Integer> numbers) {
    SortedMap<String, Integer> replicas = new TreeMap<>(numbers);
    UpSettings up = AppBench.upSettings(bench.common(Optional.empty()));
    bench.up(
        new UpSettings(
            up.common(),
            new UpSettings.Selection(List.copyOf(replicas.keySet()), false, replicas),
            up.creation(),
            up.limits(),
            up.lifetime(),
            up.tests(),
            up.version()),
        EnvironmentPublisher.NOBODY);
  }

  private List<String> pulled() {
    return sim.engine.calls().of("pull").stream().map(call -> call.target()).toList();
  }

  private List<String> built() {
    return sim.engine.calls().of("build").stream().map(call -> call.target()).toList();
  }
}
