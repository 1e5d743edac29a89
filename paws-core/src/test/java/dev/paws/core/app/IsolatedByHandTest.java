package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.sim.Sim;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person starts with {@code paws.isolate} has a name that only that run knew. */
class IsolatedByHandTest {
  private static final String REMOVAL = "down -Dpaws.projectName=shop-x1 -Dpaws.volumes=true";

  @TempDir Path folder;
  private final Sim sim = new Sim();
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    bench = new AppBench(folder, AppBench.Outside.of(sim));
    bench.file("compose.yaml", "name: shop-x1\nservices: {web: {image: web}}\n");
  }

  @AfterEach
  void close() {
    sim.close();
  }

  private void up(boolean isolated, boolean inBuild) {
    UpSettings base = AppBench.upSettings(bench.common(Optional.empty()));
    bench.up(
        new UpSettings(
            base.common(),
            base.selection(),
            base.creation(),
            base.limits(),
            new UpSettings.Lifetime(inBuild, false, true, isolated, false),
            base.tests(),
            "0"),
        EnvironmentPublisher.NOBODY);
  }

  private void prune() {
    CommonSettings common = bench.common(Optional.empty());
    new Prune(bench.ports())
        .run(new PruneSettings(common, true, false, false, Duration.ofMinutes(1)));
  }

  @Test
  void up_prints_the_command_that_removes_it_and_prune_lists_it_without_touching_it() {
    up(true, false);
    assertThat(bench.text()).contains("[PAWS-N022]").contains(REMOVAL);

    bench.said.clear();
    prune();
    assertThat(bench.text()).contains("[PAWS-N022]").contains("shop-x1").contains(REMOVAL);
    assertThat(sim.engine.containers()).containsExactly("shop-x1-web-1 running");
  }

  @Test
  void an_ordinary_environment_is_not_listed() {
    up(false, false);
    prune();

    assertThat(bench.text()).doesNotContain("PAWS-N022");
  }
}
