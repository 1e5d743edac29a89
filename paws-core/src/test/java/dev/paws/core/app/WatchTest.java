package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.SimRuntime;
import dev.paws.core.watch.FileWatching;
import dev.paws.core.watch.PathPatterns;
import dev.paws.core.watch.PatternReader;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code watch}, in virtual time; a test says what changes when. */
class WatchTest {
  @TempDir Path folder;
  private final Sim sim = new Sim();
  private final SimRuntime runtime = new SimRuntime(sim.bench);
  private final Files files = new Files();
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    sim.image("web", Life.RUNS).image("db", Life.RUNS);
    AppBench.Outside machine = AppBench.Outside.of(sim);
    bench =
        new AppBench(
            folder,
            new AppBench.Outside(
                machine.engines(),
                runtime,
                machine.host(),
                machine.container(),
                machine.connector()));
    compose("{path: src, action: sync, target: /app}");
    bench.file("Dockerfile", "FROM scratch\n");
    bench.file("src/a", "1");
  }

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void a_saved_file_is_copied_and_a_removed_one_removed() {
    at(30, () -> change("src/a", "src/gone"));
    watch(40);

    assertThat(sim.engine.copied).containsExactly("shop-web-1 /app/a");
    assertThat(execs()).containsExactly("shop-web-1 rm -rf -- /app/gone");
    assertThat(bench.text())
        .contains("watching the files of shop for web", "shop-web-1: 1 file copied")
        .contains("watching has ended");
  }

  @Test
  void what_changes_while_the_environment_comes_up_is_copied_then() {
    files.changed.add(folder.resolve("src/a"));
    at(0, () -> files.listener.changed());
    watch(30);

    assertThat(sim.engine.copied).containsExactly("shop-web-1 /app/a");
  }

  @Test
  void a_restart_waits_until_nothing_changes_any_more_and_not_for_readiness() throws IOException {
    compose("{path: src, action: sync+restart, target: /app}");
    for (int i = 0; i < 5; i++) {
      atMillis(30_000 + i * 300, () -> change("src/a"));
    }
    watch(60);

    assertThat(sim.engine.copied).hasSize(5);
    assertThat(sim.engine.calls().of("stop")).hasSize(1);
    assertThat(sim.engine.calls().of("start")).hasSize(3);
    assertThat(bench.text()).contains("restarting web");
  }

  @Test
  void a_command_runs_after_the_copy_and_its_failure_ends_nothing() throws IOException {
    compose("{path: src, action: sync+exec, target: /app, exec: {command: [reload, now]}}");
    sim.engine.commands = command -> new ExecResult(3, "", false);
    at(30, () -> change("src/a"));
    at(40, () -> change("src/a"));
    watch(50);

    assertThat(sim.engine.copied).hasSize(2);
    assertThat(bench.text())
        .contains("running reload now in shop-web-1")
        .contains("PAWS-A014")
        .contains("ended with exit status 3");
  }

  @Test
  void a_rebuild_replaces_the_service_only_and_its_new_container_gets_other_files()
      throws IOException {
    compose(
        "{path: src, action: sync, target: /app}, {path: /elsewhere, action: sync, target: /x},"
            + " {path: pom.xml, action: rebuild}");
    bench.file("pom.xml", "1");
    at(30, () -> change("src/a"));
    at(40, () -> change("pom.xml"));
    watch(100);

    assertThat(sim.engine.calls().of("build")).hasSize(2);
    assertThat(sim.engine.copied).containsExactly("shop-web-1 /app/a");
    assertThat(sim.engine.containers()).containsExactly("shop-db-1 running", "shop-web-1 running");
    assertThat(sim.engine.calls().of("create").stream().map(Object::toString))
        .filteredOn(call -> call.contains("db"))
        .hasSize(1);
  }

  @Test
  void what_fails_is_shown_and_watching_goes_on() throws IOException {
    compose("{path: pom.xml, action: rebuild}, {path: src, action: sync, target: /app}");
    bench.file("pom.xml", "1");
    at(
        30,
        () -> {
          sim.engine
              .calls()
              .fail("build", new EngineFailure.BuildFailed("shop-web", "no such file"), 1);
          change("pom.xml");
        });
    at(60, () -> change("src/a"));
    watch(70);

    assertThat(bench.text()).contains("PAWS-A012").contains("no such file");
    assertThat(sim.engine.copied).containsExactly("shop-web-1 /app/a");
  }

  @Test
  void a_container_that_is_new_gets_what_has_changed_before() {
    at(30, () -> change("src/a"));
    at(40, () -> sim.engine.removeBehindTheBack("shop-web-1"));
    at(50, () -> bench.up(Optional.empty()));
    watch(70);

    assertThat(sim.engine.copied).containsExactly("shop-web-1 /app/a", "shop-web-1 /app/a");
    assertThat(bench.text()).contains("shop-web-1 is new; it gets what has changed before");
  }

  @Test
  void a_container_that_is_down_loses_files_when_it_starts() {
    at(30, () -> sim.engine.crash("shop-web-1", 1));
    at(31, () -> change("src/a", "src/gone"));
    at(40, () -> sim.engine.start(sim.engine.container("shop-web-1").orElseThrow().id()));
    watch(50);

    assertThat(bench.text()).contains("web does not run; changes are copied when it does");
    assertThat(sim.engine.copied).containsExactly("shop-web-1 /app/a");
    assertThat(execs()).containsExactly("shop-web-1 rm -rf -- /app/gone");
  }

  @Test
  void a_command_for_a_container_that_is_down_runs_when_it_starts() throws IOException {
    compose("{path: src, action: sync+exec, target: /app, exec: {command: [reload]}}");
    at(30, () -> sim.engine.crash("shop-web-1", 1));
    at(31, () -> change("src/a"));
    at(35, () -> assertThat(bench.text()).doesNotContain("running reload"));
    at(40, () -> sim.engine.start(sim.engine.container("shop-web-1").orElseThrow().id()));
    watch(50);

    assertThat(bench.text()).containsOnlyOnce("running reload in shop-web-1");
  }

  @Test
  void a_copy_that_fails_is_tried_again() {
    sim.engine
        .calls()
        .fail("copy", new EngineFailure.Rejected("copy", 500, "no space left on device"), 1);
    at(30, () -> change("src/a"));
    watch(40);

    assertThat(sim.engine.copied).containsExactly("shop-web-1 /app/a");
    assertThat(bench.text()).contains("PAWS-A009").contains("no space left");
  }

  @Test
  void events_that_are_lost_are_asked_for_again() {
    at(30, () -> sim.engine.loseEvents());
    at(40, () -> change("src/a"));
    watch(50);

    assertThat(bench.text()).contains("PAWS-A013");
    assertThat(sim.engine.copied).containsExactly("shop-web-1 /app/a");
    assertThat(sim.engine.streams()).isZero();
  }

  @Test
  void without_up_nothing_is_brought_up() {
    watch(5, true);

    assertThat(sim.engine.containers()).isEmpty();
  }

  @Test
  void nothing_to_watch_is_a_failure_that_shows_an_example() throws IOException {
    bench.file("compose.yaml", "name: shop\nservices: {web: {image: web}}\n");

    assertThatThrownBy(() -> watch(5))
        .hasMessageContaining("PAWS-A001")
        .hasMessageContaining("target/classes");
    assertThat(sim.engine.containers()).isEmpty();
  }

  @Test
  void wrong_rules_are_all_reported_before_anything_is_brought_up() throws IOException {
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          web:
            image: web
            develop:
              watch:
                - {path: src, action: rebuild}
                - {path: src, action: sync+exec, target: /x}
                - {path: src, action: sync, target: /x, ignore: ["[a"]}
        """);

    assertThatThrownBy(() -> watch(5)).hasMessageContaining("3 errors");
    assertThat(bench.text())
        .contains("compose.yaml:7:11: [PAWS-A002]", "compose.yaml:8:11: [PAWS-A003]")
        .contains("compose.yaml:9:11: [PAWS-A004]");
    assertThat(sim.engine.containers()).isEmpty();
  }

  @Test
  void a_path_that_is_mounted_already_is_not_copied() throws IOException {
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          web:
            image: web
            volumes: [./src:/app]
            develop:
              watch:
                - {path: src, action: sync, target: /app}
                - {path: src, action: restart}
        """);
    at(30, () -> change("src/a"));
    watch(60);

    assertThat(bench.text()).contains("PAWS-A005");
    assertThat(sim.engine.copied).isEmpty();
    assertThat(sim.engine.calls().of("stop")).hasSize(1);
  }

  @Test
  void an_unknown_service_is_named() {
    assertThatThrownBy(() -> watch(settings(false, "wbe")))
        .hasMessageContaining("paws.services")
        .hasMessageContaining("wbe");
  }

  private void compose(String rules) throws IOException {
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          db: {image: db}
          web:
            build: .
            depends_on: [db]
            develop: {watch: [%s]}
        """
            .formatted(rules));
  }

  private List<String> execs() {
    return sim.engine.calls().of("exec").stream().map(call -> call.target()).toList();
  }

  private void change(String... names) {
    for (String name : names) {
      files.changed.add(folder.resolve(name));
    }
    files.listener.changed();
  }

  private void at(int seconds, Runnable work) {
    atMillis(seconds * 1000, work);
  }

  private void atMillis(int millis, Runnable work) {
    sim.bench.after(Duration.ofMillis(millis), work);
  }

  private void watch(int seconds) {
    watch(seconds, false);
  }

  private void watch(int seconds, boolean noUp) {
    at(seconds, runtime::interrupt);
    watch(settings(noUp));
  }

  private void watch(WatchSettings settings) {
    new Watch(bench.ports(), new WatchMachine(files, new Patterns()), EnvironmentPublisher.NOBODY)
        .run(settings);
  }

  private WatchSettings settings(boolean noUp, String... services) {
    var common = bench.common(Optional.empty());
    UpSettings up = AppBench.upSettings(common);
    return new WatchSettings(
        new LifecycleSettings(
            new UpSettings(
                common,
                new UpSettings.Selection(List.of(services), false),
                up.creation(),
                up.limits(),
                up.lifetime(),
                up.tests(),
                up.version()),
            AppBench.downSettings(common)),
        noUp,
        true,
        false);
  }

  /** Reports what a test says. */
  private static final class Files implements FileWatching {
    final Set<Path> changed = new HashSet<>();
    Listener listener =
        new Listener() {
          @Override
          public void changed() {}

          @Override
          public void limited(Path folder, String reason) {}
        };

    @Override
    public Watch begin(Collection<Tree> trees, Listener newListener) {
      listener = newListener;
      return new Watch() {
        @Override
        public Set<Path> changes() {
          Set<Path> taken = Set.copyOf(changed);
          changed.clear();
          return taken;
        }

        @Override
        public Set<Path> present() {
          return Set.of();
        }

        @Override
        public void close() {}
      };
    }
  }

  /** Knows no pattern. */
  private static final class Patterns implements PatternReader {
    @Override
    public PathPatterns read(List<String> patterns) {
      if (patterns.contains("[a")) {
        throw new IllegalArgumentException("an open bracket");
      }
      return PathPatterns.NONE;
    }

    @Override
    public PathPatterns ofBuild(BuildSpec build) {
      return PathPatterns.NONE;
    }
  }
}
