package dev.paws.core.app;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredProvider;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.Engine;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.WatchMessage;
import dev.paws.core.reconcile.ImagePlanner;
import dev.paws.core.reconcile.OwnImages;
import dev.paws.core.reconcile.Owner;
import dev.paws.core.reconcile.UpOptions;
import dev.paws.core.run.ProjectLoader;
import dev.paws.core.run.ProjectOwnership;
import dev.paws.core.run.UpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns the settings of {@code up} and the files into a request. */
record UpRequests(UpSettings settings, DownSettings cleanUp, Ports ports) {

  /**
   * Returns the request.
   *
   * @param shared whether the build started the environment before; then it is left as it is
   * @throws GoalFailure if a selected service is not in the files
   */
  UpRequest of(ProjectLoader.Loaded definition, Engine engine, boolean shared) {
    UpSettings.Lifetime lifetime = settings.lifetime();
    ComposeProject project = definition.project().orElseThrow();
    Optional<Owner> owner =
        lifetime.endsWithBuild() ? Optional.of(ports.claims().owner()) : Optional.empty();
    List<String> services = withContainers(definition);
    Desired named = definition.desired().orElseThrow().scaled(settings.selection().replicas());
    Desired desired = lifetime.isolated() ? OwnImages.marked(named, owner) : named;
    return new UpRequest(
        new UpRequest.Definition(
            project, desired, services, definition.roles(), definition.readAs()),
        creation(engine, shared),
        new UpRequest.Limits(
            settings.limits().timeout(), settings.limits().settle(), Optional.empty()),
        new UpRequest.Creator(
            settings.version(),
            lifetime.inBuild() ? Optional.of(ports.claims().build()) : Optional.empty(),
            owner,
            cleanUp.removal().volumes(),
            lifetime.isolated(),
            self(project)),
        lifetime.rollsBack());
  }

  private UpRequest.Creation creation(Engine engine, boolean shared) {
    UpSettings.Creation creation = settings.creation();
    return new UpRequest.Creation(
        shared ? ImagePlanner.Build.MISSING : creation.build(),
        shared ? UpOptions.Recreate.CHANGED : creation.recreate(),
        creation.removeOrphans(),
        randomPorts(engine),
        ports.runtime().timeOfDay());
  }

  private ProjectOwnership.Self self(ComposeProject project) {
    return new ProjectOwnership.Self(
        ports.claims().build(),
        project.workingDirectory().toString(),
        ports.claims()::life,
        settings.lifetime().takeOver(),
        Folders.same(project.workingDirectory(), ports.files()));
  }

  /** Random ports are published on this machine only, unless the engine runs on another one. */
  private Optional<String> randomPorts(Engine engine) {
    if (settings.creation().ports() != UpSettings.Ports.RANDOM) {
      return Optional.empty();
    }
    boolean here =
        engine.info().local()
            && !PublishedHost.of(settings.tests().host(), engine, ports.machine().container())
                .elsewhere();
    return Optional.of(here ? "127.0.0.1" : "");
  }

  /**
   * Returns the services that the user asks for, with and without containers; none: all.
   *
   * @throws GoalFailure if one of them is not in the files or cannot have so many containers, or if
   *     none has a container
   */
  List<String> services(ProjectLoader.Loaded definition) {
    Desired desired = definition.desired().orElseThrow();
    List<String> known =
        Stream.concat(
                desired.services().stream().map(DesiredService::name),
                desired.providers().stream().map(DesiredProvider::name))
            .toList();
    Map<String, Integer> replicas = settings.selection().replicas();
    ServiceNames.requireKnown("paws.scale", replicas.keySet(), known);
    ServiceNames.requireKnown(ServiceNames.SERVICES, settings.selection().services(), known);
    refuseNamedReplicas(desired, replicas);
    List<String> asked = settings.selection().services();
    if (settings.selection().coreOnly()) {
      asked = CoreServices.of(definition.project().orElseThrow());
      if (asked.isEmpty()) {
        throw GoalFailure.environment(GoalMessage.NO_CORE_SERVICES);
      }
    }
    if (!asked.isEmpty() && asked.stream().noneMatch(it -> desired.service(it).isPresent())) {
      throw GoalFailure.environment(GoalMessage.ONLY_PROVIDED, String.join(", ", asked));
    }
    return asked;
  }

  private static void refuseNamedReplicas(Desired desired, Map<String, Integer> replicas) {
    for (DesiredService service : desired.services()) {
      int count = replicas.getOrDefault(service.name(), 1);
      if (count > 1 && service.customName().isPresent()) {
        throw GoalFailure.environment(
            WatchMessage.NAMED_REPLICAS, service.name(), count, service.customName().get());
      }
    }
  }

  private List<String> withContainers(ProjectLoader.Loaded definition) {
    Desired desired = definition.desired().orElseThrow();
    return services(definition).stream().filter(it -> desired.service(it).isPresent()).toList();
  }
}
