package dev.paws.core.app.port;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.desired.Desired;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.reconcile.ResourceNames;
import dev.paws.core.reconcile.ResourceOwnership;
import dev.paws.core.run.ProjectLoader;
import dev.paws.core.secret.SecretValues;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An environment that a use case works on although its files may be broken or gone: labels are
 * enough, once its name is known.
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

  /** Returns the environment that files define; empty if they cannot be read. */
  public static Optional<TeardownTarget> of(ProjectLoader.Loaded loaded) {
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

  /** Returns the environment of which only the name is known, and what is not its own. */
  public static TeardownTarget named(String project, ProjectLoader.Loaded loaded) {
    return new TeardownTarget(
        project,
        Optional.empty(),
        Set.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        loaded.external(),
        loaded.secrets(),
        Optional.empty());
  }

  /** Returns this environment with more that is not its own. */
  public TeardownTarget except(ResourceNames more) {
    return new TeardownTarget(
        project, desired, services, roles, folder, own, external.and(more), secrets, socket);
  }

  /** Returns this environment on its engine, which the settings may not lead to any more. */
  public TeardownTarget on(EngineInfo engine) {
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

  /** Returns settings that lead to the engine that it came up on. */
  public CommonSettings settings(CommonSettings settings) {
    return socket.map(settings::withEngine).orElse(settings);
  }

  /** Returns whose its networks and volumes are. */
  public ResourceOwnership ownership() {
    return new ResourceOwnership(false, own, external);
  }
}
