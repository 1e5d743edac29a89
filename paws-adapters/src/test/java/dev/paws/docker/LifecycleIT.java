package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.paws.core.engine.ContainerState.Health;
import dev.paws.core.engine.ContainerState.Status;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineEvent;
import dev.paws.core.engine.EngineEvent.Kind;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.EventListener;
import dev.paws.core.engine.EventSubscription;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.LogLimit;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedContainer.BoundPort;
import dev.paws.core.engine.ProcessSignals;
import dev.paws.core.engine.spec.InjectedFile;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.engine.spec.NetworkingSpec.Publish;
import dev.paws.core.engine.spec.VolumeSpec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the port promises about containers, networks and volumes, on a real engine. */
class LifecycleIT {
  private static final Duration SOON = Duration.ofSeconds(10);

  private EngineFixture fixture;
  private Engine engine;

  @BeforeEach
  void open() {
    fixture = fixture();
    engine = fixture.engine;
  }

  EngineFixture fixture() {
    return new EngineFixture();
  }

  @AfterEach
  void clean() {
    fixture.close();
  }

  @Test
  void an_engine_tells_what_it_is() {
    EngineInfo info = engine.info();

    assertThat(info.version()).isNotEmpty();
    assertThat(info.apiVersion()).matches("1\\.\\d+");
    assertThat(info.cpus()).isPositive();
    assertThat(info.memoryBytes()).isGreaterThan(1 << 28);
    assertThat(info.rootDirectory()).startsWith("/");
    assertThat(info.logDrivers()).isNotEmpty();
    assertThat(info.title()).contains(info.version());
  }

  @Test
  void a_container_is_observed_as_it_was_made() {
    String net = fixture.freeNet();
    engine.createNetwork(Specs.bridge(fixture.name("front"), fixture.labels(), net + ".0/24"));
    engine.createNetwork(Specs.bridge(fixture.name("back"), fixture.labels()));
    engine.createVolume(new VolumeSpec(fixture.name("data"), "", Map.of(), fixture.labels()));
    int port = EngineFixture.freePort();
    Specs spec = fixture.spec("web");
    spec.network =
        Specs.network(
            List.of(
                Specs.endpoint(fixture.name("front"), Optional.of(net + ".9"), "web", "www"),
                Specs.endpoint(fixture.name("back"), "web")),
            List.of(new Publish("127.0.0.1", Integer.toString(port), 80, "tcp")));
    spec.mounts.add(
        new MountSpec.Volume("/data", fixture.name("data"), false, false, Optional.empty()));

    String id = fixture.started(spec);
    Observed observed = engine.observe(fixture.project);

    assertThat(observed.containers()).hasSize(1);
    ObservedContainer container = observed.containers().get(0);
    assertThat(container.id()).isEqualTo(id);
    assertThat(container.name()).isEqualTo(fixture.name("web"));
    assertThat(container.state().status()).isEqualTo(Status.RUNNING);
    assertThat(container.state().startedAt()).isPresent();
    assertThat(container.ports()).containsExactly(new BoundPort("127.0.0.1", port, 80, "tcp"));
    assertThat(container.volumes()).containsExactly(fixture.name("data"));
    assertThat(container.endpoints())
        .extracting(ObservedContainer.Endpoint::network)
        .containsExactlyInAnyOrder(fixture.name("front"), fixture.name("back"));
    assertThat(container.endpoints())
        .anySatisfy(
            endpoint -> {
              assertThat(endpoint.ipAddress()).isEqualTo(net + ".9");
              assertThat(endpoint.aliases()).contains("web", "www");
            });
    assertThat(observed.networks())
        .hasSize(2)
        .allSatisfy(network -> assertThat(network.containers()).containsExactly(id))
        .anySatisfy(network -> assertThat(network.subnets()).containsExactly(net + ".0/24"));
    assertThat(observed.volumes()).hasSize(1);
    assertThat(engine.observeAll().containers())
        .filteredOn(other -> other.id().equals(id))
        .singleElement()
        .satisfies(
            listed -> {
              assertThat(listed.ports()).isEqualTo(container.ports());
              assertThat(listed.name()).isEqualTo(container.name());
            });
  }

  @Test
  void files_are_there_before_the_start_with_owner_and_mode() {
    Specs spec = fixture.spec("files");
    spec.files.add(
        new InjectedFile("/run/secrets/key", "s3cret é\n", Optional.of(33), Optional.of(34), 0440));
    spec.process =
        Specs.process(
            List.of("sh", "-c", "stat -c '%u %g %a' /run/secrets/key; cat /run/secrets/key"));

    String id = fixture.started(spec);
    fixture.awaitExit(id);

    assertThat(engine.logTail(id, LogLimit.ofReport(10))).containsExactly("33 34 440", "s3cret é");
  }

  @Test
  void a_container_whose_files_cannot_be_written_is_not_left_behind() {
    Specs spec = fixture.spec("half");
    spec.files.add(
        new InjectedFile("/etc/passwd/file", "x", Optional.empty(), Optional.empty(), 0444));

    assertThatThrownBy(() -> engine.createContainer(spec.build()))
        .isInstanceOf(EngineException.class);
    assertThat(engine.observe(fixture.project).containers()).isEmpty();
  }

  @Test
  void a_missing_image_is_not_found_and_a_name_in_use_is_a_conflict() {
    Specs missing = fixture.spec("missing");
    missing.image = "paws.invalid/none:1";
    assertFails(() -> engine.createContainer(missing.build()), EngineFailure.NotFound.class);

    Specs twice = fixture.spec("twice");
    engine.createContainer(twice.build());
    assertFails(() -> engine.createContainer(twice.build()), EngineFailure.Conflict.class);
  }

  @Test
  void a_port_in_use_is_told_as_such() {
    String port = Integer.toString(EngineFixture.freePort());
    Specs first = fixture.spec("first");
    first.network = Specs.network(List.of(), List.of(new Publish("", port, 80, "tcp")));
    fixture.started(first);
    Specs second = fixture.spec("second");
    second.network = Specs.network(List.of(), List.of(new Publish("", port, 80, "tcp")));
    String id = engine.createContainer(second.build());

    assertFails(() -> engine.start(id), EngineFailure.PortTaken.class);
  }

  @Test
  void stopping_killing_and_removing_what_is_gone_succeeds() {
    String id = fixture.started(fixture.spec("gone"));

    engine.kill(id, "SIGKILL");
    fixture.awaitExit(id);
    engine.kill(id, "SIGKILL");
    engine.stop(id, Optional.empty());
    engine.removeContainer(id, true);
    engine.removeContainer(id, true);
    engine.removeNetwork(fixture.name("none"));
    engine.removeVolume(fixture.name("none"));

    assertThat(engine.container(id)).isEmpty();
  }

  @Test
  void only_what_does_not_run_is_removed_as_stopped() {
    String created = engine.createContainer(fixture.spec("created").build());
    String running = fixture.started(fixture.spec("running"));
    String paused = fixture.started(fixture.spec("paused"));
    engine.pause(paused);

    assertThat(engine.removeStopped(created, true)).isTrue();
    assertThat(engine.removeStopped(created, true)).as("it is gone").isTrue();
    assertThat(engine.removeStopped(running, true)).isFalse();
    assertThat(engine.removeStopped(paused, true)).isFalse();
    assertThat(engine.container(running).orElseThrow().state().isRunning()).isTrue();
    engine.kill(running, "SIGKILL");
    fixture.awaitExit(running);
    assertThat(engine.removeStopped(running, true)).isTrue();
  }

  @Test
  void removing_twice_at_once_ends_with_the_container_gone() throws Exception {
    String id = fixture.started(fixture.spec("race"));
    List<Thread> removers = new ArrayList<>();
    BlockingQueue<Throwable> thrown = new LinkedBlockingQueue<>();
    for (int i = 0; i < 4; i++) {
      Thread remover = new Thread(() -> engine.removeContainer(id, true));
      remover.setUncaughtExceptionHandler((thread, error) -> thrown.add(error));
      removers.add(remover);
      remover.start();
    }
    for (Thread remover : removers) {
      remover.join();
      assertThat(engine.container(id)).isEmpty();
    }
    assertThat(thrown).isEmpty();
  }

  @Test
  void a_stop_waits_for_the_grace_period_that_it_is_given() {
    String id = fixture.started(fixture.spec("deaf"));

    long start = System.nanoTime();
    engine.stop(id, Optional.of(Duration.ofSeconds(2)));

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(8));
    assertThat(engine.container(id).orElseThrow().state().status()).isEqualTo(Status.EXITED);
  }

  @Test
  @SuppressWarnings("try")
  void the_events_of_a_project_are_told_from_the_subscription_on() throws Exception {
    Heard heard = new Heard();
    Specs spec = fixture.spec("events");
    spec.health = Optional.of(Specs.health("exit 0", Duration.ofSeconds(1)));
    spec.process = Specs.process(List.of("sh", "-c", "trap 'exit 7' TERM; sleep 60 & wait"));
    try (EventSubscription subscription = engine.events(fixture.project, heard)) {
      String id = fixture.started(spec);
      assertThat(heard.next()).isEqualTo(new EngineEvent(Kind.CREATED, id, 0));
      assertThat(heard.next()).isEqualTo(new EngineEvent(Kind.STARTED, id, 0));
      if (engine.info().runsHealthChecks()) {
        assertThat(heard.next()).isEqualTo(new EngineEvent(Kind.HEALTHY, id, 0));
        assertThat(engine.container(id).orElseThrow().state().health()).isEqualTo(Health.HEALTHY);
      }
      engine.pause(id);
      engine.unpause(id);
      assertThat(heard.next().kind()).isEqualTo(Kind.PAUSED);
      assertThat(heard.next().kind()).isEqualTo(Kind.UNPAUSED);
      engine.stop(id, Optional.empty());
      assertThat(heard.next()).isEqualTo(new EngineEvent(Kind.DIED, id, 7));
      engine.removeContainer(id, true);
      assertThat(heard.next()).isEqualTo(new EngineEvent(Kind.REMOVED, id, 0));
    }
    assertThat(heard.broken).isEmpty();
    awaitNoReader();
  }

  /** The thread that reads events lets go a moment after the subscription is closed. */
  private static void awaitNoReader() throws InterruptedException {
    long end = System.nanoTime() + SOON.toNanos();
    while (Thread.getAllStackTraces().values().stream()
        .flatMap(Stream::of)
        .anyMatch(frame -> frame.getClassName().contains("EventStream"))) {
      assertThat(System.nanoTime()).as("a thread still reads events").isLessThan(end);
      Thread.sleep(10);
    }
  }

  @Test
  void commands_run_in_a_container() {
    String id = fixture.started(fixture.spec("exec"));

    ExecResult both = exec(id, "echo out; echo err >&2; exit 3");
    assertThat(both.exitCode()).isEqualTo(3);
    assertThat(both.output()).contains("out\n", "err\n");
    assertThat(both.timedOut()).isFalse();

    assertThat(exec(id, "yes é | head -c 100000").output().getBytes(StandardCharsets.UTF_8))
        .hasSizeBetween(4093, 4096);

    long start = System.nanoTime();
    ExecResult late =
        engine.exec(
            id, ExecSpec.of(List.of("sh", "-c", "echo a; sleep 60")), Duration.ofSeconds(5));
    assertThat(late.timedOut()).isTrue();
    assertThat(late.output()).isEqualTo("a\n");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    if (engine.info().local()) {
      String shells = "cat /proc/[0-9]*/comm | grep -c '^sh$'";
      long end = System.nanoTime() + SOON.toNanos();
      while (!exec(id, shells).output().equals("1\n")) {
        assertThat(System.nanoTime()).as("the late command still runs").isLessThan(end);
      }
    }
  }

  @Test
  void log_lines_are_whole_however_long_and_whatever_they_hold() {
    // Podman 4.3 mixes the parts of long lines up in a tail.
    assumeTrue(engine.info().kind() == EngineInfo.Kind.DOCKER);
    Specs spec = fixture.spec("logs");
    spec.process =
        Specs.process(
            List.of(
                "sh",
                "-c",
                "for i in 1 2 3; do yes é | head -n 20000 | tr -d '\\n'; echo \" $i\"; done; printf"
                    + " end"));
    String id = fixture.started(spec);
    fixture.awaitExit(id);

    List<String> lines = engine.logTail(id, LogLimit.ofReport(3));

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo("é".repeat(20000) + " 2");
    assertThat(lines.get(2)).isEqualTo("end");
  }

  @Test
  void a_process_without_a_handler_is_told_from_one_with() {
    String deaf = fixture.started(fixture.spec("deaf"));
    Specs listening = fixture.spec("listening");
    listening.process =
        Specs.process(List.of("sh", "-c", "trap 'exit 0' TERM; while :; do sleep 0.1; done"));
    String hearing = fixture.started(listening);
    exec(hearing, "sleep 0.3");

    ProcessSignals none = engine.signals(engine.container(deaf).orElseThrow()).orElseThrow();
    ProcessSignals term = engine.signals(engine.container(hearing).orElseThrow()).orElseThrow();

    assertThat(none.mayDrop(15)).isTrue();
    assertThat(none.firstOfNamespace()).isTrue();
    assertThat(none.program()).isEqualTo("sleep");
    assertThat(term.mayDrop(15)).isFalse();
  }

  private ExecResult exec(String id, String line) {
    return engine.exec(id, ExecSpec.of(List.of("sh", "-c", line)), SOON);
  }

  private static void assertFails(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call,
      Class<? extends EngineFailure> failure) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            EngineException.class, e -> assertThat(e.failure()).isInstanceOf(failure));
  }

  private static final class Heard implements EventListener {
    final BlockingQueue<EngineEvent> events = new LinkedBlockingQueue<>();
    final List<EngineFailure> broken = new ArrayList<>();

    @Override
    public void happened(EngineEvent event) {
      events.add(event);
    }

    @Override
    public void broken(EngineFailure failure) {
      broken.add(failure);
    }

    EngineEvent next() throws InterruptedException {
      EngineEvent event = events.poll(15, TimeUnit.SECONDS);
      assertThat(event).isNotNull();
      return event;
    }
  }
}
