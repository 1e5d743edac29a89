package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.Observed;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.source.engine.EngineSource;
import dev.paws.core.parity.source.snapshot.SnapshotFile;
import dev.paws.core.report.ObservedReport;
import java.nio.file.Path;
import java.time.Duration;

/** Records what is observed of an environment before it is taken down. */
record ObservedCapture(
    Ports ports, CommonSettings settings, TeardownTarget target, Reporter reporter) {
  /** How long recording may delay the teardown. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** Records it. If the record cannot be written, the teardown goes on. */
  void attempt(Engine engine, Observed observed) {
    if (ports.runtime().forceStop().isAsked()) {
      return;
    }
    ports
        .runtime()
        .attempt(
            "capture",
            LONGEST,
            () -> write(engine, observed),
            reason -> ports.console().warn(GoalPhrase.NOT_RECORDED.text(reason)));
  }

  private void write(Engine engine, Observed observed) {
    if (observed.containers().isEmpty()) {
      return; // what an earlier run recorded says more
    }
    Path file = ObservedFile.of(settings, target.project(), ports.claims().build());
    String text = text(engine, observed, file);
    reporter.write(file, text);
    reporter.write(ObservedFile.last(settings), text);
  }

  private String text(Engine engine, Observed observed, Path file) {
    EngineInfo info = engine.info();
    ParityEnvironment environment =
        EngineSource.of(
            settings.environment(),
            target.project() + " in " + info.title(),
            target.project(),
            observed,
            EngineSource.images(engine, observed));
    return reporter.compact(
        ObservedReport.of(
            settings.environment(), target.project(), info, ports.runtime().timeOfDay(), observed),
        "parity",
        SnapshotFile.tree(
            environment.hiding(reporter.hidden()), ReplacedSalt.of(ports.files(), file)));
  }
}
