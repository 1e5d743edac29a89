package dev.paws.core.run.health;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.probe.ContainerClient;
import dev.paws.core.probe.EndpointRequest;
import dev.paws.core.probe.HttpReply;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.run.helper.HelperContainer;
import dev.paws.core.run.helper.HelperSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Sends requests for containers that have no client themselves: in a container of our own that
 * shares their network and is removed at once. Its image is that of another container of the
 * project which has a client, so nothing is pulled. It is labelled as a one-off container of the
 * project, as those of {@code docker compose run} are, so that {@code down} removes it if this
 * process is killed.
 */
final class HelperContainers {
  private static final Duration LOOK = Duration.ofSeconds(3);

  private final Engine engine;
  private final String project;
  private final String suffix;
  private final Supplier<List<ObservedContainer>> containers;
  private final AtomicInteger number = new AtomicInteger();
  private Optional<Donor> donor = Optional.empty();
  private boolean searched;

  /** An image with a client. */
  private record Donor(String imageId, ContainerClient client) {}

  /**
   * Creates the helpers of one run.
   *
   * @param suffix makes their names unique
   * @param containers returns the containers of the project; asked if the first helper is needed
   */
  HelperContainers(
      Engine engine, String project, String suffix, Supplier<List<ObservedContainer>> containers) {
    this.engine = engine;
    this.project = project;
    this.suffix = suffix;
    this.containers = containers;
  }

  /** Returns the reply; empty if no image of the project has a client that can send the request. */
  Optional<HttpReply> send(EndpointRequest request, ObservedContainer target) {
    Optional<Donor> found = donor();
    Optional<ExecSpec> command = found.flatMap(it -> it.client().command(request));
    return command.map(it -> found.get().client().reply(run(found.get(), it, request, target)));
  }

  private ExecResult run(
      Donor from, ExecSpec command, EndpointRequest request, ObservedContainer target) {
    ContainerSpec spec =
        HelperSpec.of(
            project + "-paws-health-" + suffix + "-" + number.incrementAndGet(),
            from.imageId(),
            HelperContainer.labels(project, target.label(Labels.SERVICE), "health"),
            command,
            "container:" + target.id());
    return HelperContainer.run(
        engine, spec, request.timeout().plusSeconds(1), EndpointRequest.MOST_BODY);
  }

  /** Returns an image with a client, the first one in the order of the containers' names. */
  private synchronized Optional<Donor> donor() {
    if (!searched) {
      searched = true;
      Set<String> seen = new HashSet<>();
      for (ObservedContainer container : containers.get()) {
        if (donor.isEmpty() && container.state().isRunning() && seen.add(container.imageId())) {
          donor = client(container).map(it -> new Donor(container.imageId(), it));
        }
      }
    }
    return donor;
  }

  private Optional<ContainerClient> client(ObservedContainer container) {
    List<ContainerClient> there = new ArrayList<>();
    for (ContainerClient client : ContainerClient.values()) {
      try {
        ExecResult result = engine.exec(container.id(), ExecSpec.of(client.version()), LOOK);
        if (!result.timedOut() && !ContainerClient.isMissing(result)) {
          there.add(client);
        }
      } catch (EngineException e) {
        if (e.failure().isEngines()) {
          throw e;
        }
        // it has just been stopped, or the engine refuses to start what is not there
      }
    }
    return there.stream().findFirst();
  }
}
