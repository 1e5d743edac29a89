package dev.paws.goal;

import dev.paws.core.compose.ComposeLoader;
import dev.paws.core.compose.ConfigRenderer;
import dev.paws.core.compose.LoadResult;
import dev.paws.core.report.Results;
import dev.paws.core.run.Loading;
import dev.paws.files.DiskFiles;

/** {@code config}: the resolved Compose model; needs no engine. */
public final class ConfigGoal {
  private final Console console;

  public ConfigGoal(Console console) {
    this.console = console;
  }

  /**
   * Prints the model as JSON; with an output file only there, unless JSON is asked for.
   *
   * @throws GoalFailure where the files cannot be read
   */
  public void run(CommonSettings settings) {
    Reporter reporter = new Reporter(settings, console);
    LoadResult loaded = new ComposeLoader(new DiskFiles()).load(settings.compose());
    reporter.hide(Loading.secrets(loaded, settings.compose(), new DiskFiles()));
    reporter.warnings(loaded.findings());
    if (loaded.project().isEmpty()) {
      reporter.result(
          Results.findings(
              settings.environment(), settings.compose().projectName(), loaded.findings()));
      throw reporter.errors(loaded.findings(), "the Compose files");
    }
    reporter.text(ConfigRenderer.json(loaded.project().get()));
  }
}
