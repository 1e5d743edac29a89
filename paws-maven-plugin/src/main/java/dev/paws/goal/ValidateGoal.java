package dev.paws.goal;

import dev.paws.core.file.FileAccess;
import dev.paws.core.report.Results;
import dev.paws.core.run.ProjectLoader;
import java.util.Map;

/** {@code validate}: the static checks of the Compose files; needs no engine. */
public final class ValidateGoal {
  private final Console console;

  public ValidateGoal(Console console) {
    this.console = console;
  }

  /**
   * Checks, and says what was found.
   *
   * @param exports variables for tests, each with its template
   * @throws GoalFailure where an error was found
   */
  public void run(CommonSettings settings, Map<String, String> exports) {
    Reporter reporter = new Reporter(settings, console);
    ProjectLoader.Loaded loaded = ProjectLoader.validate(settings.compose(), FileAccess.disk());
    reporter.hide(loaded.secrets());
    reporter.result(
        Results.findings(
            settings.environment(), loaded.project().map(it -> it.name()), loaded.findings()));
    reporter.warnings(loaded.findings());
    if (loaded.hasErrors()) {
      throw reporter.errors(loaded.findings(), "the environment's definition");
    }
    ExportedVariables.check(exports, loaded, reporter);
    loaded
        .project()
        .ifPresent(
            project ->
                console.info(
                    project.name()
                        + " is valid: "
                        + project.services().entries().size()
                        + " services"));
  }
}
