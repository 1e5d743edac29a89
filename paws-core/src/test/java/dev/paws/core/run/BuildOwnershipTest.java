package dev.paws.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.engine.spec.VolumeSpec;
import dev.paws.core.execute.RunListener;
import dev.paws.core.reconcile.DownOptions;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.KeptResource;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.reconcile.Owner;
import dev.paws.core.reconcile.ResourceNames;
import dev.paws.core.reconcile.ResourceOwnership;
import dev.paws.core.reconcile.UpOptions;
import dev.paws.core.sim.Sim;
import dev.paws.core.sim.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A build takes down what it created, and leaves what it found. The project is {@code p}. */
class BuildOwnershipTest {
  private static final Owner OWNER =
      new Owner("build", 7, "ci", Instant.parse("2026-01-01T12:00:00Z"));
  private static final Owner DEAD =
      new Owner("dead", 8, "ci", Instant.parse("2026-01-01T12:00:00Z"));

  private final Sim sim = new Sim();
  private boolean volumesGo;

  @AfterEach
  void close() {
    sim.close();
  }

  @Test
  void what_a_person_brought_up_is_used_and_left_with_its_data() {
    byHand(dbAndWeb("1"));
    List<String> before = sim.engine.containers();
    UpResult up = inBuild(dbAndWeb("1"));
    DownResult down = down(true);

    assertThat(up.found()).containsExactly("p-db-1", "p-web-1");
    assertThat(down.found()).containsExactly("p-db-1", "p-web-1");
    assertThat(down.plan().steps()).isEmpty();
    assertThat(down.kept())
        .containsExactly(
            new KeptResource(KeptResource.Kind.VOLUME, "p_data", KeptResource.Reason.NOT_CREATED));
    assertThat(down.before().containers()).as("for the parity check").hasSize(2);
    assertThat(sim.engine.containers()).isEqualTo(before);
  }

  @Test
  void replicas_and_orphans_of_a_person_stay_although_the_files_ask_for_fewer() {
    byHand(
        Stack.empty().service("web", it -> it.replicas(2)).service("old", it -> it.image("old:1")));
    List<String> before = sim.engine.containers();
    inBuild(Stack.empty().service("web", it -> it.replicas(1)));
    down(true);

    assertThat(sim.engine.containers()).isEqualTo(before);
  }

  @Test
  void what_a_build_adds_to_a_persons_environment_goes() {
    byHand(Stack.empty().volume("data", "local", false).service("db", it -> db(it, "1")));
    inBuild(
        dbAndWeb("1").volume("cache", "local", false).service("x", it -> it.volume("cache", "/c")));
    assertThat(sim.engine.containers()).hasSize(3);
    DownResult down = down(true);

    assertThat(down.outcome().succeeded()).isTrue();
    assertThat(sim.engine.containers()).containsExactly("p-db-1 running");
    assertThat(sim.engine.resources().volumeNames()).containsExactly("p_data");
    assertThat(sim.engine.resources().networkNames()).contains("p_default");
  }

  @Test
  void what_a_build_replaces_in_a_persons_environment_stays_the_persons() {
    byHand(dbAndWeb("1"));
    String old = sim.engine.container("p-db-1").orElseThrow().id();
    inBuild(
        Stack.empty()
            .volume("data", "local", false)
            .volume("more", "local", false)
            .service("db", it -> db(it, "2").volume("more", "/more"))
            .service("web", it -> it.afterHealthy("db")));
    assertThat(sim.engine.container("p-db-1").orElseThrow().id()).isNotEqualTo(old);
    assertThat(sim.engine.container("p-db-1").orElseThrow().labels())
        .doesNotContainKeys(
            Labels.OWNER_BUILD, Labels.OWNER_PID, Labels.OWNER_HOST, Labels.OWNER_STARTED);
    down(true);

    assertThat(sim.engine.containers()).containsExactly("p-db-1 running", "p-web-1 running");
    assertThat(sim.engine.resources().volumeNames()).contains("p_data", "p_more");
  }

  @Test
  void what_a_build_created_goes_whole_also_what_it_replaced_itself() {
    inBuild(dbAndWeb("1"));
    inBuild(dbAndWeb("2"));
    DownResult down = down(true);

    assertThat(down.found()).isEmpty();
    assertThat(down.kept()).isEmpty();
    assertThat(sim.engine.containers()).isEmpty();
    assertThat(sim.engine.resources().volumeNames()).isEmpty();
  }

  @Test
  void what_is_to_keep_running_can_still_go_in_the_same_build_and_is_a_persons_afterwards() {
    up(dbAndWeb("1"), "build", Optional.empty());
    assertThat(Owner.of(sim.engine.container("p-db-1").orElseThrow().labels())).isEmpty();

    assertThat(up(dbAndWeb("1"), "next", Optional.of(OWNER)).found()).hasSize(2);
    down(true);
    assertThat(sim.engine.containers()).isEmpty();
  }

  @Test
  void a_volume_of_a_dead_build_goes_only_if_that_build_would_have_removed_it() {
    up(dbAndWeb("1"), "dead", Optional.of(DEAD));
    inBuild(dbAndWeb("1"));
    assertThat(down(true).kept()).extracting(KeptResource::name).containsExactly("p_data");
    assertThat(sim.engine.resources().volumeNames()).containsExactly("p_data");
    down(false);

    volumesGo = true;
    up(dbAndWeb("1"), "dead", Optional.of(DEAD));
    inBuild(dbAndWeb("1"));
    assertThat(down(true).kept()).isEmpty();
    assertThat(sim.engine.resources().volumeNames()).isEmpty();
  }

  @Test
  void a_volume_of_a_dead_build_stays_while_a_persons_container_has_it() {
    volumesGo = true;
    up(dbAndWeb("1"), "dead", Optional.of(DEAD));
    byHand(dbAndWeb("1"));
    inBuild(dbAndWeb("1"));
    DownResult down = down(true);

    assertThat(down.kept())
        .containsExactly(
            new KeptResource(KeptResource.Kind.VOLUME, "p_data", KeptResource.Reason.NOT_CREATED));
    assertThat(sim.engine.containers()).hasSize(2);
  }

  @Test
  void a_volume_of_a_dead_build_stays_after_a_person_has_used_it() {
    volumesGo = true;
    up(dbAndWeb("1"), "dead", Optional.of(DEAD));
    byHand(dbAndWeb("1"));
    sim.engine.removeBehindTheBack("p-db-1");
    sim.engine.removeBehindTheBack("p-web-1");
    inBuild(dbAndWeb("1"));
    down(true);

    assertThat(sim.engine.containers()).isEmpty();
    assertThat(sim.engine.resources().volumeNames()).containsExactly("p_data");
  }

  @Test
  void a_volume_of_a_dead_build_stays_while_a_container_of_somebody_else_has_it() {
    volumesGo = true;
    up(dbAndWeb("1"), "dead", Optional.of(DEAD));
    byHandIn("q");
    inBuild(dbAndWeb("1"));
    down(true);

    assertThat(sim.engine.containers()).containsExactly("q-db-1 running");
    assertThat(sim.engine.resources().volumeNames()).contains("p_data");
  }

  @Test
  void what_the_build_created_goes_though_another_folder_has_joined_the_project() {
    inBuild(dbAndWeb("1"));
    sim.engine.createContainer(
        Stack.empty()
            .service("web", it -> it)
            .desired()
            .services()
            .get(0)
            .container()
            .with(
                "p-extra-1", "web", Map.of(Labels.PROJECT, "p", Labels.WORKING_DIR, "/elsewhere")));
    sim.engine.start("p-extra-1");
    DownResult down = down(true, folder -> folder.equals("/src"));

    assertThat(down.leftAlone()).isEmpty();
    assertThat(down.found()).containsExactly("p-extra-1");
    assertThat(sim.engine.containers()).containsExactly("p-extra-1 running");
  }

  @Test
  void a_person_takes_all_of_it_down() {
    byHand(dbAndWeb("1"));
    inBuild(dbAndWeb("2"));
    down(false);

    assertThat(sim.engine.containers()).isEmpty();
    assertThat(sim.engine.resources().volumeNames()).isEmpty();
  }

  @Test
  void a_network_of_a_dead_build_that_is_external_by_now_stays() {
    up(dbAndWeb("1").network("shared", false), "dead", Optional.of(DEAD));
    Observed left = sim.engine.observe("p");
    assertThat(ProjectOwnership.of("p", left, self()).abandoned().networks()).isNotEmpty();

    ProjectOwnership now =
        ProjectOwnership.of("p", left, self())
            .except(new ResourceNames(Set.of("p_default"), Set.of()));
    assertThat(now.abandoned().networks()).extracting(it -> it.name()).doesNotContain("p_default");
    assertThat(now.abandoned().containers()).hasSize(2);
  }

  @Test
  void anonymous_volumes_without_a_container_are_found_by_whose_they_were() {
    anonymous("1", "p", Map.of());
    anonymous("2", "p", DEAD.labels());
    anonymous("3", "p", OWNER.labels());
    anonymous("4", "q", Map.of());
    PruneRun prune = new PruneRun(sim.engine, sim.bench);

    assertThat(prune.strayVolumes())
        .isEqualTo(Map.of("p", List.of("1".repeat(64)), "q", List.of("4".repeat(64))));
    assertThat(prune.find(self(), false))
        .containsExactly(
            new StaleEnvironment(
                "p", DEAD, List.of(), List.of(), List.of(), List.of(), List.of("2".repeat(64))));
    prune.remove("p", self(), false, Duration.ofSeconds(9), RunListener.NONE, sim.cancellation);
    assertThat(sim.engine.resources().volumeNames()).doesNotContain("2".repeat(64)).hasSize(3);
  }

  @Test
  void those_of_the_build_go_with_it_though_their_container_is_gone() {
    inBuild(dbAndWeb("1"));
    anonymous("1", "p", OWNER.labels());
    anonymous("2", "p", Map.of());
    down(true);

    assertThat(sim.engine.observeAll().volumes())
        .extracting(ObservedVolume::name)
        .containsExactly("2".repeat(64));
  }

  @Test
  void prune_keeps_what_a_container_of_somebody_else_has_or_calls_external() {
    up(dbAndWeb("1"), "dead", Optional.of(DEAD));
    sim.engine.removeBehindTheBack("p-db-1");
    byHandIn("q");
    PruneRun prune = new PruneRun(sim.engine, sim.bench);
    prune.remove("p", self(), true, Duration.ofSeconds(99), RunListener.NONE, sim.cancellation);

    assertThat(sim.engine.resources().volumeNames()).contains("p_data");
    assertThat(sim.engine.containers()).containsExactly("q-db-1 running");
  }

  private void anonymous(String digit, String project, Map<String, String> owner) {
    Map<String, String> labels = new java.util.HashMap<>(owner);
    labels.put(Labels.ANONYMOUS, project);
    sim.engine.resources().add(new VolumeSpec(digit.repeat(64), "local", Map.of(), labels));
  }

  private static Stack dbAndWeb(String version) {
    return Stack.empty()
        .volume("data", "local", false)
        .service("db", it -> db(it, version))
        .service("web", it -> it.afterHealthy("db"));
  }

  private static dev.paws.core.sim.ServiceOf db(dev.paws.core.sim.ServiceOf it, String version) {
    return it.checked(Duration.ofSeconds(1)).volume("data", "/data").env("VERSION", version);
  }

  /** A container of another project that has the same volume. */
  private void byHandIn(String project) {
    sim.engine.createContainer(
        Stack.empty()
            .service("db", it -> it.volume("data", "/data"))
            .desired()
            .services()
            .get(0)
            .container()
            .with(project + "-db-1", "db", Map.of(Labels.PROJECT, project)));
    sim.engine.start(project + "-db-1");
  }

  private UpResult byHand(Stack stack) {
    return up(stack, "", Optional.empty());
  }

  private UpResult inBuild(Stack stack) {
    return up(stack, "build", Optional.of(OWNER));
  }

  private static ProjectOwnership.Self self() {
    return new ProjectOwnership.Self(
        "build",
        "/src",
        owner -> owner.build().equals("dead") ? Owner.Life.ENDED : Owner.Life.RUNS,
        false,
        folder -> true);
  }

  private UpResult up(Stack stack, String build, Optional<Owner> owner) {
    UpResult result =
        new UpRun(
                sim.engine,
                sim.bench,
                sim.connector.here(),
                (request, engine, observed) -> List.of())
            .run(request(stack, build, owner), RunListener.NONE, sim.cancellation);
    assertThat(result.succeeded()).isTrue();
    return result;
  }

  private DownResult down(boolean createdOnly) {
    return down(createdOnly, folder -> true);
  }

  private DownResult down(boolean createdOnly, Predicate<String> sameFolder) {
    return new DownRun(sim.engine, sim.bench)
        .run(
            new DownRequest(
                "p",
                Optional.empty(),
                new DownOptions(
                    true,
                    true,
                    true,
                    Set.of(),
                    Map.of(),
                    Optional.empty(),
                    ResourceOwnership.EVERYTHING),
                Duration.ofSeconds(30),
                new ProjectOwnership.Self(
                    self().build(), self().folder(), self().census(), false, sameFolder),
                createdOnly),
            observed -> {},
            RunListener.NONE,
            sim.cancellation);
  }

  private UpRequest request(Stack stack, String build, Optional<Owner> owner) {
    return new UpRequest(
        Definitions.of(stack, "compose.yaml"),
        new UpRequest.Creation(
            ImagePlanner.Build.MISSING,
            UpOptions.Recreate.CHANGED,
            false,
            Optional.empty(),
            Instant.EPOCH),
        new UpRequest.Limits(Duration.ofSeconds(60), Duration.ofSeconds(1), Optional.empty()),
        new UpRequest.Creator(
            "1.0",
            Optional.of(build).filter(it -> !it.isEmpty()),
            owner,
            volumesGo,
            false,
            new ProjectOwnership.Self(
                build.isEmpty() ? "person" : build,
                "/src",
                who -> who.build().equals("dead") ? Owner.Life.ENDED : Owner.Life.RUNS,
                false,
                folder -> true)),
        true);
  }
}
