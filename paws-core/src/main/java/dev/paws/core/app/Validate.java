package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.report.Results;
import dev.paws.core.run.ProjectLoader;

/** {@code validate}: checks the Compose files; needs no engine. */
public final class Validate {
  private final Ports ports;

  public Validate(Ports ports) {
    this.ports = ports;
  }

  /**
   * Checks the files, and reports all findings.
   *
   * @param exports variables for tests
   * @throws GoalFailure if an error was found
   */
  public void run(CommonSettings settings, ExportSettings exports) {
    Reporter reporter = new Reporter(settings, ports);
    ProjectLoader.Loaded loaded = ProjectLoader.validate(settings.compose(), ports.files());
    reporter.hide(loaded.secrets());
    reporter.result(
        Results.findings(
            settings.environment(), loaded.project().map(it -> it.name()), loaded.findings()));
    reporter.warnings(loaded.findings());
    if (loaded.hasErrors()) {
      throw reporter.errors(loaded.findings(), GoalPhrase.IN_DEFINITION.text());
    }
    ExportedVariables.check(exports, loaded, reporter);
    loaded
        .project()
        .ifPresent(
            project ->
                ports
                    .console()
                    .info(
                        GoalPhrase.VALID.text(
                            project.name(), project.services().entries().size())));
  }
}
