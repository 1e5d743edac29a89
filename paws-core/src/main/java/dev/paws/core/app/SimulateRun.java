package dev.paws.core.app;

import dev.paws.core.app.SimulateSettings.Measure;
import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.Ports;
import dev.paws.core.drill.DrillKind;
import dev.paws.core.drill.DrillRecord;
import dev.paws.core.drill.DrillRecord.Outcome;
import dev.paws.core.drill.Fault;
import dev.paws.core.drill.OpenDrill;
import dev.paws.core.engine.Engine;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.SimulateMessage;
import dev.paws.core.message.SimulatePhrase;
import dev.paws.core.report.StatusText;
import dev.paws.core.report.history.DrillRows;
import dev.paws.core.run.drill.AckWriter;
import dev.paws.core.run.drill.DrillWatch;
import dev.paws.core.run.drill.DrillWatch.Waited;
import dev.paws.core.run.drill.FaultExecutor;
import dev.paws.core.run.drill.RecoveryRule;
import dev.paws.core.run.health.HealthReport;
import dev.paws.core.run.health.HealthRequest;
import dev.paws.core.run.health.HealthRun;
import dev.paws.core.workflow.WorkflowEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One drill from its beginning to its end. It is written down before anything is done; whatever
 * happens then, the fault is put back, unless it is to be kept.
 */
final class SimulateRun {
  /** How long writes go on before the fault, so that some are acknowledged just before it. */
  private static final Duration WARM_UP = Duration.ofSeconds(2);

  private final Ports ports;
  private final Scene scene;
  private final DrillLedger ledger;
  private final OpenDrill drill;
  private final FaultExecutor executor;
  private final RecoveryRule rule;
  private final DrillWatch watch;
  private final DrillMeasurement measured = new DrillMeasurement();
  private Optional<AckWriter> writer;

  /** Where a drill takes place. */
  record Scene(
      Engine engine,
      OpenRunEnvironment run,
      Cancellation cancellation,
      HealthRequest request,
      SimulateSettings settings,
      Reporter reporter,
      PublishedAgain published) {}

  SimulateRun(
      Ports ports,
      Scene scene,
      DrillLedger ledger,
      OpenDrill drill,
      HealthReport before,
      FaultExecutor executor,
      DrillWrites writes) {
    this.ports = ports;
    this.scene = scene;
    this.ledger = ledger;
    this.drill = drill;
    this.executor = executor;
    this.writer = writes.writer();
    Set<String> targets = drill.faults().stream().map(Fault::container).collect(Collectors.toSet());
    this.rule = new RecoveryRule(drill.kind(), targets, before);
    this.watch =
        new DrillWatch(
            new HealthRun(scene.engine(), scene.run(), ports.endpoints(), ports.files()),
            scene.run(),
            scene.cancellation(),
            missing ->
                say(SimulatePhrase.WAITING.text(drill.project(), String.join("; ", missing))));
  }

  /**
   * Carries out the drill.
   *
   * @throws GoalFailure if it could not be done or undone, or did not show what it should
   */
  DrillRecord run() {
    say(SimulatePhrase.BEGINS.text(drill.project(), drill.kind().value()));
    ledger.begin(drill);
    Optional<Measure> measure = scene.settings().measure();
    boolean completed = false;
    try {
      writer.ifPresent(this::beginWrites);
      cause();
      measure.ifPresent(this::measure);
      completed = true;
    } finally {
      if (!completed) {
        abandon();
      }
    }
    if (measure.isEmpty() || (measure.get().keep() && !scene.cancellation().isCancelled())) {
      return leave(measure);
    }
    return conclude(measure.get());
  }

  private void beginWrites(AckWriter begun) {
    Optional<String> refused = begun.prepare();
    if (refused.isPresent()) {
      warn(
          SimulateMessage.WRITER_REFUSED.at(
              Position.NONE, "", drill.writes().map(it -> it.cluster()).orElse(""), refused.get()));
      writer = Optional.empty();
      return;
    }
    watch.keepWriting(begun);
    watch.rest(scene.run().now() + WARM_UP.toNanos());
  }

  private void cause() {
    for (Fault fault : drill.faults()) {
      if (scene.cancellation().isCancelled()) {
        throw interrupted();
      }
      say("  " + DrillTexts.of(fault));
      Optional<Finding> problem = executor.cause(fault);
      if (problem.isPresent()) {
        throw GoalFailure.environment(problem.get().text());
      }
    }
    boolean ends =
        drill.faults().stream()
            .anyMatch(it -> it.action() == Fault.Action.KILL || it.action() == Fault.Action.STOP);
    new WorkflowRecorder(ports, Optional.of(drill.project()), "paws:simulate")
        .record(
            WorkflowEvent.Kind.CHANGED,
            SimulatePhrase.CAUSE_BEGUN.text(drill.kind().value()),
            halted -> {
              TreeSet<String> more = new TreeSet<>(halted);
              more.addAll(ends ? drill.services() : List.of());
              return more;
            });
    measured.faultAt = scene.run().now();
    writer.ifPresent(it -> it.faultIsThere(rule.kind().isolates() ? rule.targets() : Set.of()));
  }

  /** Waits for what is to be measured while the fault lasts. */
  private void measure(Measure measure) {
    if (measure.hold().isPresent()) {
      Duration hold = measure.hold().get();
      say(SimulatePhrase.HOLDING.text(drill.project(), StatusText.duration(hold)));
      watch.rest(measured.faultAt + hold.toNanos());
      return;
    }
    Set<String> cutOff = drill.kind() == DrillKind.PARTITION ? rule.targets() : Set.of();
    Waited recovery =
        watch.recovery(
            rule,
            scene.request(),
            new HashSet<>(drill.services()),
            cutOff,
            measured.faultAt + measure.within().toNanos());
    measured.unrecovered = recovery.missing();
    if (recovery.succeeded()) {
      measured.recovered = Optional.of(Duration.ofNanos(recovery.at() - measured.faultAt));
      say(
          SimulatePhrase.RECOVERED.text(
              drill.project(),
              StatusText.duration(measured.recovered.get()),
              rule.newLeaders(recovery.report())));
    }
  }

  /** Puts back what was done of a drill that failed; its failure matters more than what is said. */
  private void abandon() {
    watch.stopWriting();
    writer.ifPresent(AckWriter::faultIsOver);
    if (putBack().failures().isEmpty()) {
      writer.ifPresent(this::removeWrites);
      ledger.end(record(Outcome.INTERRUPTED));
    }
  }

  private DrillUndo putBack() {
    say(SimulatePhrase.PUTTING_BACK.text(drill.project()));
    DrillUndo undo = new DrillUndo(ports, drill.project(), "simulate", executor);
    undo.undo(drill);
    return undo;
  }

  private DrillRecord leave(Optional<Measure> measure) {
    watch.stopWriting();
    writer.ifPresent(it -> measured.count(it, ports));
    writer.ifPresent(this::removeWrites);
    say(SimulatePhrase.LEFT_OPEN.text(drill.project()));
    DrillRecord record = record(Outcome.OPEN);
    ledger.remember(record);
    result(record);
    measure.ifPresent(it -> measured.check(it, drill));
    return record;
  }

  private DrillRecord conclude(Measure measure) {
    writer.ifPresent(AckWriter::faultIsOver);
    DrillUndo undo = putBack();
    if (!undo.failures().isEmpty()) {
      throw GoalFailure.environment(undo.failures().get(0).text());
    }
    if (measure.hold().isEmpty()) {
      watch.stopWriting();
    }
    long putBackAt = scene.run().now();
    Duration limit = measure.hold().isPresent() ? measure.within() : measure.timeout();
    Waited healthy = watch.health(rule, scene.request(), putBackAt + limit.toNanos());
    if (healthy.succeeded()) {
      Duration took = Duration.ofNanos(healthy.at() - putBackAt);
      measured.healthy = Optional.of(took);
      if (measure.hold().isPresent()) {
        measured.recovered = Optional.of(took);
      }
      say(SimulatePhrase.HEALTHY_AFTER.text(drill.project(), StatusText.duration(took)));
    }
    scene.published().refresh(scene.engine(), scene.run(), scene.reporter());
    watch.stopWriting();
    writer.ifPresent(it -> measured.count(it, ports));
    writer.ifPresent(this::removeWrites);
    DrillRecord record =
        record(measured.outcome(measure, healthy, scene.cancellation().isCancelled()));
    ledger.end(record);
    result(record);
    if (scene.cancellation().isCancelled()) {
      throw interrupted();
    }
    measured.check(measure, drill);
    if (!healthy.succeeded()) {
      throw GoalFailure.environment(
          SimulateMessage.NOT_HEALTHY_AFTER,
          drill.project(),
          limit.toSeconds(),
          DrillTexts.indented(healthy.missing()));
    }
    return record;
  }

  private void removeWrites(AckWriter done) {
    Optional<String> problem = done.remove();
    problem.ifPresent(
        it ->
            warn(
                SimulateMessage.WRITES_LEFT.at(
                    Position.NONE,
                    "",
                    drill.writes().map(writes -> writes.name()).orElse(""),
                    drill.writes().map(writes -> writes.cluster()).orElse(""),
                    it)));
  }

  private DrillRecord record(Outcome outcome) {
    return measured.record(DrillRecord.begun(drill), outcome, ports.runtime().timeOfDay());
  }

  private void result(DrillRecord record) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("environment", scene.settings().common().environment());
    tree.put("project_name", drill.project());
    tree.put("drill", DrillRows.tree(record));
    tree.put("faults", drill.faults().stream().map(DrillTexts::of).toList());
    scene.reporter().result(tree);
  }

  private GoalFailure interrupted() {
    return GoalFailure.environment(
        SimulateMessage.INTERRUPTED, drill.project(), drill.kind().value());
  }

  private void warn(Finding finding) {
    ports.console().warn(finding.text());
  }

  private void say(String text) {
    ports.console().info(text);
  }
}
