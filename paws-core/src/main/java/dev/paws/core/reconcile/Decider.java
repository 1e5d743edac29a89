package dev.paws.core.reconcile;

import dev.paws.core.compose.ComposeHash;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.message.PlanPhrase;
import dev.paws.core.reconcile.Decision.Create;
import dev.paws.core.reconcile.Decision.Done;
import dev.paws.core.reconcile.Decision.Keep;
import dev.paws.core.reconcile.Decision.Recreate;
import dev.paws.core.reconcile.Decision.Start;
import dev.paws.core.reconcile.Decision.Unpause;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what happens to one container. */
final class Decider {
  private final EngineState world;
  private final UpOptions options;
  private final Set<String> completing;
  private final Set<String> replacedNetworks;
  private final Set<String> ownNetworks;

  /**
   * Creates a decider for one run.
   *
   * @param completing services that others expect to complete
   * @param replacedNetworks engine names of networks that are removed and created again
   * @param ownNetworks engine names of all networks of the project
   */
  Decider(
      EngineState world,
      UpOptions options,
      Set<String> completing,
      Set<String> replacedNetworks,
      Set<String> ownNetworks) {
    this.world = world;
    this.options = options;
    this.completing = completing;
    this.replacedNetworks = replacedNetworks;
    this.ownNetworks = ownNetworks;
  }

  Decision decide(DesiredService service, String hash, Optional<ObservedContainer> found) {
    if (found.isEmpty()) {
      return new Create(PlanPhrase.DOES_NOT_EXIST.text());
    }
    ObservedContainer container = found.get();
    Optional<String> reason = reasonToReplace(service, hash, container);
    if (reason.isPresent()) {
      return new Recreate(container, reason.get());
    }
    ContainerState state = container.state();
    return switch (state.status()) {
      case RUNNING, RESTARTING -> new Keep(container);
      case PAUSED -> new Unpause(container);
      case CREATED ->
          service.container().files().isEmpty()
              ? new Start(container, PlanPhrase.NEVER_STARTED.text())
              : new Recreate(container, PlanPhrase.PERHAPS_INCOMPLETE.text());
      case EXITED ->
          completing.contains(service.name()) && state.exitCode() == 0
              ? new Done(container)
              : new Start(container, PlanPhrase.HAS_EXITED.text(state.exitCode()));
      case REMOVING, DEAD -> new Recreate(container, PlanPhrase.IS.text(word(state.status())));
    };
  }

  private Optional<String> reasonToReplace(
      DesiredService service, String hash, ObservedContainer container) {
    if (container.state().status() == ContainerState.Status.DEAD
        || container.state().status() == ContainerState.Status.REMOVING) {
      return Optional.of(PlanPhrase.IS.text(word(container.state().status())));
    }
    for (String network : replacedNetworks) {
      if (container.endpoints().stream().anyMatch(end -> end.network().equals(network))) {
        return Optional.of(PlanPhrase.NETWORK_REPLACED.text(network));
      }
    }
    for (ObservedContainer.Endpoint endpoint : container.endpoints()) {
      if (isLost(endpoint)) {
        return Optional.of(PlanPhrase.NETWORK_GONE.text(endpoint.network()));
      }
    }
    if (options.recreate() == UpOptions.Recreate.NEVER) {
      return Optional.empty();
    }
    if (options.recreate() == UpOptions.Recreate.ALWAYS) {
      return Optional.of(PlanPhrase.RECREATION_ASKED.text());
    }
    String was = container.label(Labels.HASH);
    if (!was.isEmpty() && !was.equals(hash)) {
      return Optional.of(PlanPhrase.DEFINITION_CHANGED.text());
    }
    if (was.isEmpty() && definedOtherwise(service, container)) {
      return Optional.of(PlanPhrase.OTHER_DEFINITION.text());
    }
    ImageDetails image = world.images().get(service.container().image());
    if (image != null && !image.id().equals(container.imageId())) {
      return Optional.of(PlanPhrase.IMAGE_CHANGED.text());
    }
    return missingNetwork(service, container);
  }

  /**
   * Returns whether the network was removed while the container did not run. The engine then
   * refuses to start it, even if a network of that name exists again. Podman shows a name in place
   * of the id.
   */
  private boolean isLost(ObservedContainer.Endpoint endpoint) {
    String id = endpoint.networkId();
    boolean known = !id.isEmpty() && !id.equals(endpoint.network());
    return known
        && ownNetworks.contains(endpoint.network())
        && world.observed().networks().stream().noneMatch(network -> network.id().equals(id));
  }

  /**
   * Returns whether a container without our hash differs from the definition. If Docker Compose's
   * own hash is known, it decides, as any of its versions computes it; if not, the container is
   * taken as it is.
   */
  private boolean definedOtherwise(DesiredService service, ObservedContainer container) {
    List<ComposeHash> candidates =
        options.composeHashes().candidates(service.name(), container.label(Labels.VERSION));
    String carried = container.label(Labels.COMPOSE_HASH);
    return !candidates.isEmpty()
        && candidates.stream().noneMatch(it -> it.value(this::firstContainer).equals(carried));
  }

  /** Returns the id of the first container of a service, if there is one. */
  private String firstContainer(String service) {
    return world.observed().containers().stream()
        .filter(it -> Labels.instance(it).equals(Optional.of(new Instance(service, 1))))
        .map(ObservedContainer::id)
        .findFirst()
        .orElse("");
  }

  private static Optional<String> missingNetwork(
      DesiredService service, ObservedContainer container) {
    return service.container().network().endpoints().stream()
        .map(endpoint -> endpoint.network())
        .filter(name -> container.endpoints().stream().noneMatch(end -> end.network().equals(name)))
        .findFirst()
        .map(PlanPhrase.NOT_ON_NETWORK::text);
  }

  private static String word(ContainerState.Status status) {
    return status.name().toLowerCase(java.util.Locale.ROOT);
  }
}
