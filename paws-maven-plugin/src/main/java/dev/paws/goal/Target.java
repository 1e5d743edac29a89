package dev.paws.goal;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.compose.FileAccess;
import dev.paws.core.desired.Desired;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.run.Loading;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An environment that a goal works on although its files may be broken or gone: labels are enough,
 * once its name is known.
 *
 * @param services all services of the files, those of inactive profiles too; empty where the files
 *     cannot be read
 * @param roles the role of each service, as far as the files tell it
 * @param folder the project's folder, where the files tell it
 */
record Target(
    String project,
    Optional<Desired> desired,
    Set<String> services,
    Map<String, String> roles,
    Optional<Path> folder) {

  /**
   * The environment that the settings lead to.
   *
   * @throws GoalFailure where neither files nor settings name it
   */
  static Target of(CommonSettings settings, Reporter reporter) {
    Loading.Loaded loaded = Loading.load(settings.compose(), FileAccess.disk());
    reporter.hide(loaded.secrets());
    if (loaded.project().isPresent()) {
      ComposeProject project = loaded.project().get();
      reporter.about(project.name());
      Set<String> services = new TreeSet<>(project.services().entries().keySet());
      services.addAll(project.disabledServices());
      return new Target(
          project.name(),
          loaded.desired(),
          services,
          loaded.roles(),
          Optional.of(project.workingDirectory()));
    }
    List<Finding> errors = loaded.findings().stream().filter(Finding::isError).toList();
    Optional<String> name =
        settings
            .compose()
            .projectName()
            .or(
                () ->
                    Optional.ofNullable(
                        settings.compose().environment().get("COMPOSE_PROJECT_NAME")))
            .filter(text -> !text.isEmpty());
    if (name.isEmpty()) {
      reporter.errors(errors, "the Compose files");
      throw GoalFailure.environment(GoalMessage.NO_PROJECT, settings.compose().baseDirectory());
    }
    reporter.about(name.get());
    reporter.warnings(
        List.of(
            GoalMessage.BY_LABELS.at(
                Position.NONE, "", errors.isEmpty() ? "none" : errors.get(0).fact())));
    return new Target(name.get(), Optional.empty(), Set.of(), Map.of(), Optional.empty());
  }
}
