package dev.paws.goal;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.desired.Desired;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.reconcile.ResourceNames;
import dev.paws.core.reconcile.ResourceOwnership;
import dev.paws.core.run.ProjectLoader;
import dev.paws.core.secret.SecretValues;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * An environment that a goal works on although its files may be broken or gone: labels are enough,
 * once its name is known.
 *
 * @param services all services of the files, those of inactive profiles too; empty where the files
 *     cannot be read
 * @param roles the role of each service, as far as the files tell it
 * @param folder the project's folder, where the files tell it
 * @param own networks and volumes that the files declare as the project's; empty where the files
 *     cannot be read
 * @param external networks and volumes that are not the project's
 * @param secrets what must not be shown of it
 * @param socket the address of the engine that it is on, if that is known and a socket
 */
public record TeardownTarget(
    String project,
    Optional<Desired> desired,
    Set<String> services,
    Map<String, String> roles,
    Optional<Path> folder,
    Optional<ResourceNames> own,
    ResourceNames external,
    SecretValues secrets,
    Optional<String> socket) {

  public TeardownTarget {
    services = Set.copyOf(services);
    roles = Map.copyOf(roles);
  }

  /** The environment that files define; empty if they cannot be read. */
  static Optional<TeardownTarget> of(ProjectLoader.Loaded loaded) {
    return loaded.project().map(project -> of(project, loaded));
  }

  private static TeardownTarget of(ComposeProject project, ProjectLoader.Loaded loaded) {
    Set<String> services = new TreeSet<>(project.services().entries().keySet());
    services.addAll(project.disabledServices());
    return new TeardownTarget(
        project.name(),
        loaded.desired(),
        services,
        loaded.roles(),
        Optional.of(project.workingDirectory()),
        Optional.of(ResourceNames.own(project)),
        loaded.external(),
        loaded.secrets(),
        Optional.empty());
  }

  /**
   * The environment that the settings lead to.
   *
   * @throws GoalFailure where neither files nor settings name it
   */
  static TeardownTarget of(CommonSettings settings, Reporter reporter) {
    return of(settings, reporter, TreeSet::new);
  }

  /**
   * The environment that the settings lead to, or the only one that came up from their folder.
   *
   * @param fromFolder gives the projects that came up from the folder
   * @throws GoalFailure if neither files nor settings name it, and not exactly one came up from the
   *     folder
   */
  static TeardownTarget of(
      CommonSettings settings, Reporter reporter, Supplier<SortedSet<String>> fromFolder) {
    ProjectLoader.Loaded loaded = ProjectLoader.load(settings.compose(), FileAccess.disk());
    reporter.hide(loaded.secrets());
    Optional<TeardownTarget> readable = of(loaded);
    if (readable.isPresent()) {
      reporter.about(readable.get().project());
      return readable.get();
    }
    List<Finding> errors = loaded.findings().stream().filter(Finding::isError).toList();
    Optional<String> named =
        settings
            .compose()
            .projectName()
            .or(
                () ->
                    Optional.ofNullable(
                        settings.compose().environment().get("COMPOSE_PROJECT_NAME")))
            .filter(text -> !text.isEmpty());
    String name =
        named.isPresent() ? named.get() : only(settings, errors, reporter, fromFolder.get());
    reporter.about(name);
    reporter.warnings(
        List.of(
            GoalMessage.BY_LABELS.at(
                Position.NONE, "", errors.isEmpty() ? "none" : errors.get(0).fact())));
    return new TeardownTarget(
        name,
        Optional.empty(),
        Set.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        loaded.external(),
        loaded.secrets(),
        Optional.empty());
  }

  private static String only(
      CommonSettings settings, List<Finding> errors, Reporter reporter, SortedSet<String> found) {
    Path folder = settings.compose().baseDirectory();
    if (found.size() == 1) {
      reporter.warnings(
          List.of(NeighbourMessage.BY_FOLDER.at(Position.NONE, "", found.first(), folder)));
      return found.first();
    }
    reporter.errors(errors, "the Compose files");
    throw found.isEmpty()
        ? GoalFailure.environment(GoalMessage.NO_PROJECT, folder)
        : GoalFailure.environment(NeighbourMessage.SEVERAL_NAMES, String.join(", ", found), folder);
  }

  /** The same, where more is known not to be the project's. */
  TeardownTarget except(ResourceNames more) {
    return new TeardownTarget(
        project, desired, services, roles, folder, own, external.and(more), secrets, socket);
  }

  /** The same on the engine that it came up on, which the settings may not lead to any more. */
  TeardownTarget on(EngineInfo engine) {
    return new TeardownTarget(
        project,
        desired,
        services,
        roles,
        folder,
        own,
        external,
        secrets,
        Optional.of(engine.address()).filter(address -> address.startsWith("unix://")));
  }

  /** Settings that lead to the engine that it came up on. */
  CommonSettings settings(CommonSettings settings) {
    return socket.map(settings::withEngine).orElse(settings);
  }

  /** Whose its networks and volumes are. */
  ResourceOwnership ownership() {
    return new ResourceOwnership(false, own, external);
  }
}
