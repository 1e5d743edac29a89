package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.ProcessRuntime;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.Observed;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.source.engine.EngineSource;
import dev.paws.core.parity.source.snapshot.SnapshotFile;
import dev.paws.core.report.ObservedReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records what is observed of an environment before it is taken down. What is asked of the engine
 * is asked at once; sealing the secrets and writing the files, which keep the processor busy, go on
 * while containers stop.
 */
final class ObservedCapture implements AutoCloseable {
  /** How long each half of recording may take. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Ports ports;
  private final CommonSettings settings;
  private final TeardownTarget target;
  private final Reporter reporter;
  private ProcessRuntime.Attempt writing = ProcessRuntime.Attempt.NONE;

  ObservedCapture(Ports ports, CommonSettings settings, TeardownTarget target, Reporter reporter) {
    this.ports = ports;
    this.settings = settings;
    this.target = target;
    this.reporter = reporter;
  }

  private record Capture(Map<String, @Nullable Object> observed, ParityEnvironment environment) {}

  /** Begins to record it. If it cannot be recorded, the teardown goes on. */
  void begin(Engine engine, Observed observed) {
    // If nothing is there, what an earlier run recorded says more.
    if (ports.runtime().forceStop().isAsked() || observed.containers().isEmpty()) {
      return;
    }
    List<Capture> captured = new ArrayList<>();
    ports
        .runtime()
        .attempt(
            "capture", LONGEST, () -> captured.add(capture(engine, observed)), this::notRecorded);
    for (Capture capture : captured) {
      writing = ports.runtime().begin("record", LONGEST, () -> write(capture), this::notRecorded);
    }
  }

  /** Waits until the record is written, or cannot be. */
  @Override
  public void close() {
    writing.close();
  }

  private void notRecorded(String reason) {
    ports.console().warn(GoalPhrase.NOT_RECORDED.text(reason));
  }

  private Capture capture(Engine engine, Observed observed) {
    EngineInfo info = engine.info();
    ParityEnvironment environment =
        EngineSource.of(
            settings.environment(),
            ParityPhrase.PROJECT_IN.text(target.project(), info.title()),
            target.project(),
            observed,
            EngineSource.images(engine, observed));
    return new Capture(
        ObservedReport.of(
            settings.environment(),
            target.project(),
            info,
            new ObservedReport.Capture(ports.runtime().timeOfDay(), ports.claims().build()),
            observed),
        environment.hiding(reporter.hidden()));
  }

  private void write(Capture capture) {
    Path file = ObservedFile.of(settings, target.project(), ports.claims().build());
    String text =
        reporter.compact(
            capture.observed(),
            "parity",
            SnapshotFile.tree(capture.environment(), ReplacedSalt.of(ports.files(), file)));
    reporter.write(file, text);
    reporter.write(ObservedFile.last(settings), text);
  }
}
