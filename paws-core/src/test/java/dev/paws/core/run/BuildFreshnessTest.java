package dev.paws.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.execute.RunListener;
import dev.paws.core.finding.Finding;
import dev.paws.core.reconcile.ImagePlanner.Build;
import dev.paws.core.reconcile.UpOptions;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Images that the engine has, and contexts that changed since. */
class BuildFreshnessTest {
  private final Sim sim = new Sim();
  private Build build = Build.MISSING;

  @AfterEach
  void close() {
    sim.close();
  }

  private static Stack stack() {
    return Stack.empty().service("web", it -> it.built()).service("db");
  }

  @Test
  void an_image_whose_context_changed_is_built_again_and_its_container_replaced() {
    sim.engine.images().context("web", "one");
    up();
    String before = sim.engine.container("p-web-1").orElseThrow().imageId();
    sim.engine.images().context("web", "two");
    UpResult result = up();

    assertThat(result.succeeded()).isTrue();
    assertThat(result.findings()).isEmpty();
    assertThat(sim.engine.calls().of("build")).hasSize(2);
    assertThat(sim.engine.container("p-web-1").orElseThrow().imageId())
        .isNotEqualTo(before)
        .endsWith("two");
  }

  @Test
  void an_image_whose_context_is_the_same_is_left() {
    sim.engine.images().context("web", "one");
    up();
    UpResult result = up();

    assertThat(result.findings()).isEmpty();
    assertThat(sim.engine.calls().of("build")).hasSize(1);
    assertThat(sim.engine.calls().of("create")).hasSize(2);
  }

  @Test
  void an_image_that_paws_did_not_build_is_used_with_a_warning() {
    sim.engine.images().add("web", Life.RUNS);
    UpResult result = up();

    assertThat(result.succeeded()).isTrue();
    assertThat(sim.engine.calls().of("build")).isEmpty();
    assertThat(result.findings())
        .singleElement()
        .satisfies(it -> assertThat(it.isError()).isFalse())
        .extracting(Finding::fact)
        .asString()
        .contains("image web", "Paws did not build it");
  }

  @Test
  void whoever_never_builds_is_neither_warned_nor_made_to_wait_for_a_comparison() {
    build = Build.NEVER;
    sim.engine.images().add("web", Life.RUNS);

    assertThat(up().findings()).isEmpty();
    assertThat(sim.engine.calls().of("hash")).isEmpty();
  }

  @Test
  void a_context_that_cannot_be_read_is_a_warning_with_its_reason() {
    sim.engine.images().context("web", "one");
    up();
    sim.engine
        .calls()
        .fail("hash web", new EngineFailure.BuildFailed("web", "line 3: syntax error in pattern"));
    UpResult result = up();

    assertThat(result.succeeded()).isTrue();
    assertThat(result.findings())
        .singleElement()
        .extracting(Finding::fact)
        .asString()
        .contains("syntax error in pattern");
  }

  private UpResult up() {
    return new UpRun(
            sim.engine, sim.bench, sim.connector.here(), (request, engine, observed) -> List.of())
        .run(request(), RunListener.NONE, sim.cancellation);
  }

  private UpRequest request() {
    return new UpRequest(
        Definitions.of(stack(), "compose.yaml"),
        new UpRequest.Creation(
            build, UpOptions.Recreate.CHANGED, false, Optional.empty(), Instant.EPOCH),
        new UpRequest.Limits(Duration.ofSeconds(60), Duration.ofSeconds(3), Optional.empty()),
        UpRequest.Creator.of("1.0", Optional.empty(), ProjectOwnership.Self.ALONE),
        true);
  }
}
