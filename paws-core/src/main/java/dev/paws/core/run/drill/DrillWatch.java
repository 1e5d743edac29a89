package dev.paws.core.run.drill;

import dev.paws.core.drill.DrillKind;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.execute.RunEvent;
import dev.paws.core.message.SimulatePhrase;
import dev.paws.core.run.health.HealthReport;
import dev.paws.core.run.health.HealthRequest;
import dev.paws.core.run.health.HealthRequest.Scope;
import dev.paws.core.run.health.HealthRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Looks at an environment until it has recovered, while writes go on. */
public final class DrillWatch {
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** A look asks every container, which a machine that is just starting some must not feel. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  /** While a recovery is measured, looks are as frequent as its figure is exact. */
  private static final Duration MEASURING_PAUSE = Duration.ofSeconds(1);

  private final HealthRun checks;
  private final RunEnvironment environment;
  private final Cancellation cancellation;
  private final Consumer<List<String>> waiting;
  private Optional<AckWriter> writer = Optional.empty();

  /**
   * Creates a watch.
   *
   * @param waiting receives what is missing, each time that this changes
   */
  public DrillWatch(
      HealthRun checks,
      RunEnvironment environment,
      Cancellation cancellation,
      Consumer<List<String>> waiting) {
    this.checks = checks;
    this.environment = environment;
    this.cancellation = cancellation;
    this.waiting = waiting;
  }

  /** Keeps a writer at work from now on, whatever is waited for. */
  public void keepWriting(AckWriter toWork) {
    writer = Optional.of(toWork);
    toWork.tick();
  }

  /** Lets the writer rest from now on. */
  public void stopWriting() {
    writer.ifPresent(AckWriter::finish);
    writer = Optional.empty();
  }

  /**
   * What was waited for.
   *
   * @param at the monotonic time at which it was seen, or at which waiting ended
   * @param atOnce whether the first look showed it
   * @param missing what was still missing; empty if nothing was
   */
  public record Waited(HealthReport report, long at, boolean atOnce, List<String> missing) {
    public Waited {
      missing = List.copyOf(missing);
    }

    /** Returns whether nothing was missing. */
    public boolean succeeded() {
      return missing.isEmpty();
    }
  }

  /**
   * Waits before a drill until the environment is healthy: on a busy machine, many checks at once
   * may be slow, and none of them is wrong.
   *
   * @return the last look, which may show that it is not
   */
  public HealthReport before(HealthRequest request, long until) {
    HealthReport nothing =
        new HealthReport(
            request.project(), environment.timeOfDay(), Duration.ZERO, List.of(), List.of());
    RecoveryRule all = new RecoveryRule(DrillKind.STOP, Set.of(), nothing);
    return await(request, all::missing, until, LONGEST_PAUSE).report();
  }

  /**
   * Waits while the fault lasts until everything else works, which two looks must show. Clusters of
   * the targets are looked at first, because that is quicker, and nothing works before they do.
   *
   * @param services the services of the targets
   * @param cutOff the containers that others do not reach
   */
  public Waited recovery(
      RecoveryRule rule,
      HealthRequest request,
      Set<String> services,
      Set<String> cutOff,
      long until) {
    HealthRequest all = request.only(Set.of(), Scope.ALL, cutOff);
    Waited clusters =
        await(
            request.only(services, Scope.CLUSTERS, cutOff), rule::missing, until, MEASURING_PAUSE);
    boolean steady = true;
    while (clusters.succeeded()) {
      Waited whole = await(all, rule::missing, until, MEASURING_PAUSE);
      if (!whole.succeeded()) {
        return whole;
      }
      rest(environment.now() + PAUSE.toNanos());
      HealthReport again = checks.run(all);
      if (missing(rule::missing, again).isEmpty()) {
        long at = steady && whole.atOnce() ? clusters.at() : whole.at();
        return new Waited(again, at, false, List.of());
      }
      steady = false;
    }
    return clusters;
  }

  /** Waits after everything was put back until all is as healthy as before. */
  public Waited health(RecoveryRule rule, HealthRequest request, long until) {
    return await(
        request.only(Set.of(), Scope.ALL, Set.of()), rule::missingAfter, until, LONGEST_PAUSE);
  }

  private Waited await(
      HealthRequest request,
      Function<HealthReport, List<String>> rule,
      long until,
      Duration longest) {
    List<String> said = List.of();
    Duration pause = PAUSE;
    for (int looks = 1; ; looks++) {
      HealthReport report = checks.run(request);
      List<String> missing = missing(rule, report);
      long now = environment.now();
      if (missing.isEmpty() || now >= until || cancellation.isCancelled()) {
        return new Waited(report, now, looks == 1, missing);
      }
      if (!missing.equals(said)) {
        waiting.accept(missing);
        said = missing;
      }
      rest(Math.min(until, now + pause.toNanos()));
      pause = pause.multipliedBy(3).dividedBy(2);
      pause = pause.compareTo(longest) < 0 ? pause : longest;
    }
  }

  private List<String> missing(Function<HealthReport, List<String>> rule, HealthReport report) {
    List<String> missing = new ArrayList<>(rule.apply(report));
    if (writer.filter(it -> it.isAwaited()).isPresent()) {
      missing.add(SimulatePhrase.NO_WRITE_YET.text());
    }
    return missing;
  }

  /** Lets time pass, while writes go on. */
  public void rest(long until) {
    while (environment.now() < until && !cancellation.isCancelled()) {
      writer.ifPresent(AckWriter::tick);
      long next = writer.map(AckWriter::nextAt).orElse(Long.MAX_VALUE);
      environment.await(Math.min(until, next)).ifPresent(RunEvent::handle);
    }
  }
}
