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
 * An environment to work on even if its files are faulty or gone: once its name is known, labels
 * are enough.
 *
 * @param services all services of the files, including inactive profiles; empty if the files cannot
 *     be read
 * @param roles the role of each service, if the files name it
 * @param folder the project's folder; empty if the files cannot be read
 * @param own networks and volumes that the files declare as the project's; empty if the files
 *     cannot be read
 * @param external networks and volumes that do not belong to the project
 * @param secrets its values to mask
 * @param socket the address of its engine, if that is known and a socket
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

  /** Returns the environment that the files define; empty if they cannot be read. */
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

  /** Returns an environment of which only the name is known, and what does not belong to it. */
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

  /** Returns this environment with further resources that do not belong to it. */
  public TeardownTarget except(ResourceNames more) {
    return new TeardownTarget(
        project, desired, services, roles, folder, own, external.and(more), secrets, socket);
  }

  /** Returns this environment bound to its engine, which the settings may no longer select. */
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

  /** Returns settings that select the engine on which it was started. */
  public CommonSettings settings(CommonSettings settings) {
    return socket.map(settings::withEngine).orElse(settings);
  }

  /** Returns which networks and volumes belong to it. */
  public ResourceOwnership ownership() {
    return new ResourceOwnership(false, own, external);
  }
}
