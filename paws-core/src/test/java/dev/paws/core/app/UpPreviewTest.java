package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.json.JsonReader;
import dev.paws.core.run.UpRun;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.SimEngines;
import dev.paws.core.sim.SimHost;
import dev.paws.core.sim.SimRuntime;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpPreviewTest {
  @TempDir Path folder;
  private final Sim sim = new Sim();
  private final SimHost host = new SimHost();
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    AppBench.Outside simulated = AppBench.Outside.of(sim);
    bench =
        new AppBench(
            folder,
            new AppBench.Outside(
                new SimEngines(sim.engine),
                new SimRuntime(sim.bench),
                host,
                simulated.container(),
                sim.connector));
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          db: {image: db}
          web: {image: web, depends_on: [db], ports: ["8080:80"]}
        """);
  }

  @AfterEach
  void close() {
    sim.close();
  }

  private UpRun.Preview preview() {
    UpSettings settings = AppBench.upSettings(bench.common(Optional.empty()));
    return new UpPreview(bench.ports()).run(settings, AppBench.downSettings(settings.common()));
  }

  @Test
  void the_plan_is_printed_and_nothing_is_changed() throws IOException {
    bench.outputFile = Optional.of(folder.resolve("plan.json"));
    preview();

    assertThat(bench.text())
        .contains("pull image db")
        .contains("1 create network shop_default: does not exist")
        .contains("await shop-web-1 ready: service web must be ready")
        .contains("this is the plan for shop; nothing was changed");
    assertThat(sim.engine.calls().changes()).isEmpty();
    assertThat(folder.resolve("target")).doesNotExist();
    Map<?, ?> json = (Map<?, ?>) JsonReader.read(Files.readString(folder.resolve("plan.json")));
    assertThat(json.get("dry_run")).isEqualTo(true);
    assertThat((List<?>) json.get("steps")).hasSizeGreaterThan(6);
  }

  @Test
  void of_what_is_up_only_the_waits_are_left() {
    bench.up(Optional.empty());
    int changes = sim.engine.calls().changes().size();

    assertThat(preview().plan().orElseThrow().changesNothing()).isTrue();
    assertThat(sim.engine.calls().changes()).hasSize(changes);
  }

  @Test
  void what_would_stop_it_fails_the_preview_too() {
    host.take(8080);

    assertThatThrownBy(this::preview).isInstanceOf(GoalFailure.class);
    assertThat(bench.text()).contains("8080");
    assertThat(sim.engine.calls().changes()).isEmpty();
  }
}
