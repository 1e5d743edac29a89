package dev.paws.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.desired.Desired;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.Progress;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.execute.Outcome;
import dev.paws.core.execute.RunListener;
import dev.paws.core.finding.Position;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.OwnImages;
import dev.paws.core.reconcile.Owner;
import dev.paws.core.reconcile.UpOptions;
import dev.paws.core.sim.Life;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import dev.paws.core.tree.MappingNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Images of a project that one build alone has. The project is {@code p}. */
class OwnImagesTest {
  private static final Owner OWNER =
      new Owner("dead", 7, "ci", Instant.parse("2026-01-01T12:00:00Z"));

  private final Sim sim = new Sim();
  private boolean isolated = true;
  private boolean rollback = true;
  private ProjectOwnership.Self self = self("dead");

  @AfterEach
  void close() {
    sim.close();
  }

  /** Who is called so; of the owners, those that are called dead have ended. */
  private static ProjectOwnership.Self self(String build) {
    return new ProjectOwnership.Self(
        build,
        "/src",
        owner -> owner.build().equals("dead") ? Owner.Life.ENDED : Owner.Life.RUNS,
        false,
        folder -> true);
  }

  /** {@code web} is built under the project's name, {@code api} under one of the user's own. */
  private static Stack stack() {
    return Stack.empty()
        .service("web", it -> it.image("p-web").built())
        .service("api", it -> it.image("shop-api").built())
        .service("db");
  }

  @Test
  void down_removes_what_was_built_for_the_environment_alone_and_no_other_image() {
    up(stack());
    assertThat(sim.engine.images().references()).containsExactly("db", "p-web", "shop-api");
    DownResult down = down();

    assertThat(down.outcome().succeeded()).isTrue();
    assertThat(down.plan().text())
        .contains("remove image p-web:latest: it was built for this environment alone [after");
    assertThat(sim.engine.images().references()).containsExactly("db", "shop-api");
    assertThat(down().plan().steps()).isEmpty();
  }

  @Test
  void an_image_of_a_project_that_several_builds_may_have_stays() {
    isolated = false;
    up(stack());
    down();

    assertThat(sim.engine.images().references()).containsExactly("db", "p-web", "shop-api");
  }

  @Test
  void an_image_that_only_inherits_the_labels_stays() {
    BuildSpec web = marked(stack()).services().get(0).build().orElseThrow();
    BuildSpec theirs = marked(named("theirs")).services().get(0).build().orElseThrow();
    sim.engine.build(theirs.with(web.labels()), Progress.NONE);
    down();

    assertThat(sim.engine.images().references()).containsExactly("theirs");
  }

  @Test
  void an_image_that_somebody_else_uses_stays_with_a_warning() {
    up(stack());
    sim.engine.createContainer(
        Stack.empty()
            .service("other", it -> it.image("p-web"))
            .desired()
            .services()
            .get(0)
            .container());
    DownResult down = down();

    assertThat(down.outcome().succeeded()).isTrue();
    assertThat(down.outcome().warnings()).extracting(it -> it.name()).hasSize(1);
    assertThat(sim.engine.images().references()).contains("p-web");
  }

  @Test
  void an_image_that_the_engine_does_not_remove_is_a_failure() {
    up(stack());
    sim.engine.calls().fail("remove image", new EngineFailure.Rejected("remove image", 500, "no"));

    assertThat(down().outcome().end()).isEqualTo(Outcome.End.FAILED);
  }

  @Test
  void a_failed_up_removes_what_it_built_and_keeps_what_was_there() {
    sim.image("db", Life.exits(Duration.ofMillis(100), 1));
    assertThat(up(stack()).rolledBack()).isTrue();
    assertThat(sim.engine.images().references()).containsExactly("db", "shop-api");

    sim.image("db", Life.RUNS);
    up(stack());
    sim.image("new", Life.exits(Duration.ofMillis(100), 1));
    assertThat(up(stack().service("new")).rolledBack()).isTrue();
    assertThat(sim.engine.images().references()).contains("p-web");
    assertThat(sim.engine.containers()).contains("p-web-1 running");
  }

  @Test
  void where_a_later_image_cannot_be_had_those_built_before_go_unless_told_to_stay() {
    sim.engine.calls().fail("build shop-api", new EngineFailure.ImageUnavailable("api", "no"));
    up(stack());
    assertThat(sim.engine.images().references()).doesNotContain("p-web");

    rollback = false;
    up(stack());
    assertThat(sim.engine.images().references()).contains("p-web");
  }

  @Test
  void prune_finds_and_removes_images_of_a_build_that_has_ended_also_where_nothing_else_is_left() {
    up(stack());
    sim.engine.containers().forEach(name -> sim.engine.removeBehindTheBack(name.split(" ")[0]));
    sim.engine.resources().drop("p_default");
    PruneRun prune = new PruneRun(sim.engine, sim.bench);

    assertThat(prune.find(self("dead"), false)).as("one's own").isEmpty();
    assertThat(prune.find(self("me"), false))
        .containsExactly(
            new StaleEnvironment("p", OWNER, List.of(), List.of(), List.of(), List.of("p-web")));
    prune.remove("p", self("me"), false, Duration.ofSeconds(9), RunListener.NONE, sim.cancellation);
    assertThat(sim.engine.images().references()).containsExactly("db", "shop-api");
    assertThat(prune.find(self("me"), true)).isEmpty();
  }

  @Test
  void the_next_up_of_the_project_removes_them_with_the_containers_of_the_dead_build() {
    up(stack());
    self = self("me");
    isolated = false;
    UpResult result = up(stack());

    assertThat(result.succeeded()).isTrue();
    assertThat(sim.engine.calls().of("remove image")).hasSize(1);
    assertThat(sim.engine.calls().changes()).filteredOn("build p-web"::equals).hasSize(2);
  }

  private UpResult up(Stack stack) {
    return new UpRun(
            sim.engine, sim.bench, sim.connector.here(), (request, engine, observed) -> List.of())
        .run(
            request(isolated ? marked(stack) : stack.desired()),
            RunListener.NONE,
            sim.cancellation);
  }

  private static Desired marked(Stack stack) {
    return OwnImages.marked(stack.desired(), Optional.of(OWNER));
  }

  private static Stack named(String image) {
    return Stack.empty().service("web", it -> it.image(image).built());
  }

  private DownResult down() {
    return new DownRun(sim.engine, sim.bench)
        .run(
            new DownRequest(
                "p",
                Optional.empty(),
                new DownOptions(true, true, Set.of(), Map.of(), Optional.empty()),
                Duration.ofSeconds(30),
                self),
            observed -> {},
            RunListener.NONE,
            sim.cancellation);
  }

  private UpRequest request(Desired desired) {
    return new UpRequest(
        new UpRequest.Definition(
            new ComposeProject(
                "p",
                Path.of("/src"),
                List.of(),
                List.of(),
                Map.of(),
                new MappingNode(Map.of(), Map.of(), Position.NONE),
                List.of()),
            desired,
            List.of(),
            Map.of(),
            version -> Optional.empty()),
        new UpRequest.Creation(
            ImagePlanner.Build.MISSING,
            UpOptions.Recreate.CHANGED,
            false,
            Optional.empty(),
            Instant.EPOCH),
        new UpRequest.Limits(Duration.ofSeconds(60), Duration.ofSeconds(3), Optional.empty()),
        UpRequest.Creator.of("1.0", Optional.of(OWNER), self),
        rollback);
  }
}
