package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.run.ProjectLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Finds the environment that the settings name, even if its files are faulty or gone. */
record TeardownTargets(Ports ports, CommonSettings settings, Reporter reporter) {

  /**
   * Returns what the build started from these files, without what they declare external by now;
   * empty if it started nothing.
   */
  Optional<TeardownTarget> remembered() {
    Optional<TeardownTarget> remembered = ports.claims().remembered(settings);
    remembered.ifPresent(
        target -> {
          reporter.about(target.project());
          reporter.hide(target.secrets());
        });
    return remembered.map(
        target -> target.except(ProjectLoader.external(settings.compose(), ports.files())));
  }

  /**
   * Returns the environment that files or settings name, for a goal that only looks at it.
   *
   * @throws GoalFailure if neither names an environment
   */
  TeardownTarget named() {
    return target(ProjectLoader.loadToLook(settings.compose(), ports.files()), TreeSet::new);
  }

  /**
   * Returns the environment that files or settings name, otherwise the only one that was started
   * from their folder.
   *
   * @param fromFolder returns the names of the projects that were started from the folder
   * @throws GoalFailure if neither files nor settings name it, and the folder does not have exactly
   *     one
   */
  TeardownTarget namedOrFrom(Supplier<SortedSet<String>> fromFolder) {
    return target(ProjectLoader.load(settings.compose(), ports.files()), fromFolder);
  }

  private TeardownTarget target(
      ProjectLoader.Loaded loaded, Supplier<SortedSet<String>> fromFolder) {
    reporter.hide(loaded.secrets());
    Optional<TeardownTarget> readable = TeardownTarget.of(loaded);
    if (readable.isPresent()) {
      reporter.about(readable.get().project());
      return readable.get();
    }
    List<Finding> errors = loaded.findings().stream().filter(Finding::isError).toList();
    String name = typed().orElseGet(() -> only(fromFolder.get(), errors));
    reporter.about(name);
    String reason = errors.isEmpty() ? "none" : errors.get(0).fact();
    reporter.warnings(List.of(GoalMessage.BY_LABELS.at(Position.NONE, "", reason)));
    return TeardownTarget.named(name, loaded);
  }

  private Optional<String> typed() {
    return settings
        .compose()
        .projectName()
        .or(() -> Optional.ofNullable(settings.compose().environment().get("COMPOSE_PROJECT_NAME")))
        .filter(text -> !text.isEmpty());
  }

  private String only(SortedSet<String> found, List<Finding> errors) {
    Path folder = settings.compose().baseDirectory();
    if (found.size() == 1) {
      reporter.warnings(
          List.of(NeighbourMessage.BY_FOLDER.at(Position.NONE, "", found.first(), folder)));
      return found.first();
    }
    reporter.errors(errors, GoalPhrase.IN_COMPOSE_FILES.text());
    throw found.isEmpty()
        ? GoalFailure.environment(GoalMessage.NO_PROJECT, folder)
        : GoalFailure.environment(NeighbourMessage.SEVERAL_NAMES, String.join(", ", found), folder);
  }
}
