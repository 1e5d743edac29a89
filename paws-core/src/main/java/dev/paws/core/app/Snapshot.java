package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Output;
import dev.paws.core.app.port.Ports;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.source.snapshot.SnapshotFile;
import java.nio.file.Path;

/** {@code snapshot}: writes what runs into a file that can be compared later and elsewhere. */
public final class Snapshot {
  /** The default file. */
  static final String SNAPSHOT = "snapshot.json";

  private final Ports ports;

  public Snapshot(Ports ports) {
    this.ports = ports;
  }

  /**
   * Takes a snapshot, and returns its file.
   *
   * @throws GoalFailure if nothing runs
   */
  public Path run(CommonSettings settings) {
    Reporter reporter = new Reporter(settings, ports);
    String project = new TeardownTargets(ports, settings, reporter).named().project();
    ParitySources sources = new ParitySources(settings, reporter, ports);
    ParityEnvironment running =
        sources
            .running(settings.environment(), project)
            .orElseThrow(
                () ->
                    GoalFailure.environment(
                        ParityMessage.NOTHING_RUNS,
                        project,
                        settings.engine().host().orElse(GoalPhrase.THIS_MACHINE.text())));
    Path file = settings.output().file().orElse(settings.workFolder().resolve(SNAPSHOT));
    String salt = ReplacedSalt.of(ports.files(), file);
    String json = JsonWriter.pretty(SnapshotFile.tree(running.hiding(reporter.hidden()), salt));
    reporter.write(file, json + "\n");
    if (settings.output().format() == Output.Format.JSON) {
      ports.console().result(json);
    }
    ports.console().info(GoalPhrase.SNAPSHOT_TAKEN.text(running.services().size(), project, file));
    return file;
  }
}
