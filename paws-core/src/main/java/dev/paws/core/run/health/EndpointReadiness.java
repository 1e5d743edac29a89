package dev.paws.core.run.health;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.EndpointChecks;
import dev.paws.core.file.FileAccess;
import dev.paws.core.model.HealthCheckDefinition;
import dev.paws.core.model.HealthCheckDefinition.ExpectedResponse;
import dev.paws.core.model.HealthEndpoint;
import dev.paws.core.probe.CheckVerdict;
import dev.paws.core.probe.EndpointClient;
import dev.paws.core.probe.EndpointRule;
import java.util.List;
import java.util.Optional;

/** Asks endpoints for {@code up}, as {@code health} asks them. */
public final class EndpointReadiness implements EndpointChecks {
  private final Engine engine;
  private final HealthRequest request;
  private final EndpointClient client;
  private final FileAccess files;

  public EndpointReadiness(
      Engine engine, HealthRequest request, EndpointClient client, FileAccess files) {
    this.engine = engine;
    this.request = request;
    this.client = client;
    this.files = files;
  }

  @Override
  public Optional<String> missing(ObservedContainer container) {
    Optional<Subject> subject =
        Subject.of(request, List.of(container)).stream()
            .filter(it -> it.container().isPresent())
            .findFirst();
    return subject.flatMap(it -> missing(it, container));
  }

  private Optional<String> missing(Subject subject, ObservedContainer container) {
    ExpectedResponse expected =
        subject
            .definition()
            .flatMap(it -> it.healthCheck())
            .map(HealthCheckDefinition::expectedResponse)
            .orElse(ExpectedResponse.ANY);
    // Other containers come and go while the environment comes up.
    HelperContainers helpers =
        new HelperContainers(
            engine,
            request.project(),
            Long.toString(System.identityHashCode(container), 36),
            () -> engine.observe(request.project()).containers());
    EndpointRequests requests =
        new EndpointRequests(request, files, new EndpointSender(engine, client, helpers));
    for (int index = 0; index < subject.endpoints().size(); index++) {
      HealthEndpoint endpoint = subject.endpoints().get(index);
      EndpointRule rule = new EndpointRule(endpoint, expected);
      CheckVerdict verdict =
          rule.judge(endpoint.url(), requests.send(subject, container, index, rule.status()));
      if (verdict.error().isPresent()) {
        return verdict.error();
      }
    }
    return Optional.empty();
  }
}
