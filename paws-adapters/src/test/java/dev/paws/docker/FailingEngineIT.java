package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineEvent;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.EventListener;
import dev.paws.core.engine.EventSubscription;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.LogLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real engine that goes away, falls silent, or is asked for much at once. */
class FailingEngineIT {
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Deadlines DEADLINES =
      new Deadlines(Duration.ofSeconds(10), SHORT, SHORT, SHORT, SHORT, SHORT);

  @TempDir Path folder;

  private EngineFixture fixture;
  private Front front;
  private Engine engine;

  @BeforeEach
  void open() throws IOException {
    fixture = new EngineFixture();
    Path behind = Path.of(fixture.engine.info().address().substring("unix://".length()));
    Path socket = folder.resolve("front.sock");
    front = new Front(socket, behind);
    engine =
        DockerEngines.open(
            new EngineSettings(
                Optional.of("unix://" + socket),
                System.getenv(),
                folder,
                DEADLINES,
                Machine.here()));
  }

  @AfterEach
  void clean() throws IOException {
    engine.close();
    front.close();
    fixture.close();
  }

  @Test
  void every_call_to_an_engine_that_fell_silent_ends_at_its_deadline() {
    String id = fixture.started(fixture.spec("silent"));
    engine.info();
    front.fallSilent();
    List<CompletableFuture<Throwable>> calls = new ArrayList<>();
    long start = System.nanoTime();
    calls.add(failure(() -> engine.observe(fixture.project)));
    calls.add(failure(() -> engine.observeAll()));
    calls.add(failure(() -> engine.start(id)));
    calls.add(failure(() -> engine.stop(id, Optional.of(Duration.ofSeconds(1)))));
    calls.add(failure(() -> engine.removeContainer(id, true)));
    calls.add(failure(() -> engine.logTail(id, LogLimit.ofReport(5))));
    calls.add(failure(() -> engine.createContainer(fixture.spec("x").build())));
    calls.add(failure(() -> engine.events(fixture.project, new Heard())));
    calls.add(failure(() -> engine.exec(id, ExecSpec.of(List.of("true")), SHORT)));

    assertThat(calls)
        .allSatisfy(
            call ->
                assertThat(call.get(20, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                        EngineException.class,
                        e -> assertThat(e.failure()).isInstanceOf(EngineFailure.Silent.class)));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void a_lost_event_stream_is_told_once_and_a_closed_one_is_not() throws Exception {
    Heard heard = new Heard();
    EventSubscription lost = engine.events(fixture.project, heard);
    front.cut();

    assertThat(heard.broken.poll(10, TimeUnit.SECONDS)).isInstanceOf(EngineFailure.Broken.class);
    lost.close();
    assertThat(heard.broken).isEmpty();

    Heard quiet = new Heard();
    engine.events(fixture.project, quiet).close();
    front.cut();
    assertThat(quiet.broken).isEmpty();
    assertThat(engine.observe(fixture.project).isEmpty()).isTrue();
  }

  @Test
  void an_engine_that_ends_in_the_middle_of_a_call_breaks_it() {
    Specs spec = fixture.spec("broken");
    spec.process =
        Specs.process(List.of("sh", "-c", "trap 'echo no' TERM; while :; do sleep 0.1; done"));
    String id = fixture.started(spec);
    CompletableFuture<Throwable> stop =
        failure(() -> engine.stop(id, Optional.of(Duration.ofSeconds(20))));
    // Until the call is under way: its container is asked to stop, and does not.
    while (!fixture.engine.logTail(id, LogLimit.ofReport(1)).contains("no")) {
      assertThat(stop).isNotDone();
    }

    front.cut();

    assertThat(stop.join())
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.failure()).isInstanceOf(EngineFailure.Broken.class));
  }

  @Test
  void thirty_blocking_calls_go_on_at_once() {
    String id = fixture.started(fixture.spec("many"));
    long start = System.nanoTime();
    List<CompletableFuture<Boolean>> calls = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      calls.add(
          CompletableFuture.supplyAsync(
              () ->
                  fixture
                      .engine
                      .exec(id, ExecSpec.of(List.of("sleep", "3")), Duration.ofSeconds(60))
                      .succeeded(),
              work -> new Thread(work).start()));
    }

    assertThat(calls).allSatisfy(call -> assertThat(call.join()).isTrue());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
  }

  private static CompletableFuture<Throwable> failure(Runnable call) {
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              call.run();
              thrown.complete(new AssertionError("succeeded"));
            });
    thread.setUncaughtExceptionHandler((where, error) -> thrown.complete(error));
    thread.start();
    return thrown;
  }

  private static final class Heard implements EventListener {
    final BlockingQueue<EngineFailure> broken = new LinkedBlockingQueue<>();

    @Override
    public void happened(EngineEvent event) {
      // Not what these tests are about.
    }

    @Override
    public void broken(EngineFailure failure) {
      broken.add(failure);
    }
  }
}
