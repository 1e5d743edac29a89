package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.engine.Engine;
import dev.paws.core.model.HealthCheckResult.TriggeredBy;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.mapping.EndpointAccess;
import dev.paws.core.model.mapping.EnvironmentFacts;
import dev.paws.core.model.mapping.EnvironmentMapper;
import dev.paws.core.run.ProjectLoader;
import dev.paws.core.run.health.HealthRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what health checks have to look at, even if its files are faulty or gone. */
record HealthTargets(Ports ports, CommonSettings settings, Reporter reporter) {

  /** The environment as its files define it, as far as they can be read. */
  record Definition(TeardownTarget target, Optional<ComposeProject> project) {}

  /**
   * Returns the environment that files or settings name.
   *
   * @throws GoalFailure if neither names one
   */
  Definition read() {
    ProjectLoader.Loaded loaded = ProjectLoader.loadToLook(settings.compose(), ports.files());
    reporter.hide(loaded.secrets());
    Optional<TeardownTarget> readable = TeardownTarget.of(loaded);
    if (readable.isEmpty()) {
      TeardownTarget named = new TeardownTargets(ports, settings, reporter).named();
      return new Definition(named, Optional.empty());
    }
    reporter.about(readable.get().project());
    return new Definition(readable.get(), loaded.project());
  }

  /**
   * Returns what to check.
   *
   * @param services the only services to check; empty: all
   * @param host the host that the user names for published ports; empty: find out
   * @throws GoalFailure if the files have no service of that name
   */
  HealthRequest request(
      Definition definition,
      Engine engine,
      List<String> services,
      Optional<String> host,
      TriggeredBy triggeredBy,
      HealthRequest.Scope scope) {
    check(definition, services);
    List<ServiceDefinition> defined =
        definition.project().map(HealthTargets::services).orElse(List.of());
    return new HealthRequest(
        definition.target().project(),
        defined,
        definition.target().desired(),
        definition.project().map(EndpointAccess::of).orElse(Map.of()),
        new HashSet<>(services),
        PublishedHost.of(host, engine, ports.machine().container()).address(),
        triggeredBy,
        definition.target().folder().orElse(settings.compose().baseDirectory()),
        settings.compose().environment(),
        scope,
        Set.of());
  }

  /** Returns the services of a project, as the data model describes them. */
  static List<ServiceDefinition> services(ComposeProject project) {
    return EnvironmentMapper.map(project, EnvironmentFacts.none(project.name()))
        .environment()
        .services();
  }

  private static void check(Definition definition, List<String> services) {
    if (definition.project().isPresent()) {
      ServiceNames.requireKnown(
          ServiceNames.SERVICES,
          services,
          definition.target().services().stream().sorted().toList());
    }
  }
}
