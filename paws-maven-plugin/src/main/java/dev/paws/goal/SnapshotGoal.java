package dev.paws.goal;

import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.source.snapshot.SnapshotFile;
import java.nio.file.Path;

/** {@code snapshot}: what runs, into a file that can be compared later and elsewhere. */
public final class SnapshotGoal {
  /** The file where none is asked for. */
  static final String SNAPSHOT = "snapshot.json";

  private final Goals goals;

  public SnapshotGoal(Goals goals) {
    this.goals = goals;
  }

  /**
   * Takes a snapshot.
   *
   * @throws GoalFailure where nothing runs
   */
  public void run(CommonSettings settings) {
    Reporter reporter = new Reporter(settings, goals.console());
    String project = TeardownTarget.of(settings, reporter).project();
    ParitySources sources = new ParitySources(settings, reporter);
    ParityEnvironment running =
        sources
            .running(settings.environment(), project)
            .orElseThrow(
                () ->
                    GoalFailure.environment(
                        ParityMessage.NOTHING_RUNS,
                        project,
                        settings.dockerHost().orElse("of this machine")));
    Path file = settings.outputFile().orElse(settings.workFolder().resolve(SNAPSHOT));
    String salt = ReplacedSalt.of(file);
    String json = JsonWriter.pretty(SnapshotFile.tree(running.hiding(reporter.hidden()), salt));
    reporter.write(file, json + "\n");
    if (settings.format() == CommonSettings.Format.JSON) {
      goals.console().result(json);
    }
    goals.console().info(running.services().size() + " services of " + project + " in " + file);
  }
}
