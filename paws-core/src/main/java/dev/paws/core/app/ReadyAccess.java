package dev.paws.core.app;

import dev.paws.core.app.port.Ports;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.engine.Engine;
import dev.paws.core.execute.PortAccess;
import dev.paws.core.model.HealthCheckResult.TriggeredBy;
import dev.paws.core.model.mapping.EndpointAccess;
import dev.paws.core.run.health.EndpointReadiness;
import dev.paws.core.run.health.HealthRequest;
import java.util.Optional;
import java.util.Set;

/** Makes the way on which a run finds out whether services are ready. */
final class ReadyAccess {
  private ReadyAccess() {}

  /** Returns the way to the ports and endpoints of a project. */
  static PortAccess of(UpSettings settings, ComposeProject project, Engine engine, Ports ports) {
    PublishedHost host =
        PublishedHost.of(settings.tests().host(), engine, ports.machine().container());
    PortAccess access = host.access(ports.machine().connector());
    // Most projects name no endpoints; then there is nothing to prepare.
    return EndpointAccess.of(project).isEmpty()
        ? access
        : access.with(
            new EndpointReadiness(
                engine,
                request(settings, project, host.address()),
                ports.endpoints(),
                ports.files()));
  }

  private static HealthRequest request(UpSettings settings, ComposeProject project, String host) {
    return new HealthRequest(
        project.name(),
        HealthTargets.services(project),
        Optional.empty(),
        EndpointAccess.of(project),
        Set.of(),
        host,
        TriggeredBy.AUTOMATED_SCRIPT,
        project.workingDirectory(),
        settings.common().compose().environment(),
        HealthRequest.Scope.ALL,
        Set.of());
  }
}
