package dev.paws.core.execute;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a run has created, and what it may have created without an answer from the engine. */
final class CreatedResources {
  private final Map<Instance, String> ids = new HashMap<>();
  private final Set<String> containers = new LinkedHashSet<>();
  private final Set<String> networks = new LinkedHashSet<>();
  private final Set<String> volumes = new LinkedHashSet<>();
  private final Set<String> inDoubt = new LinkedHashSet<>();

  /** Returns the container that this run created for an instance; empty if it created none. */
  Optional<String> container(Instance instance) {
    return Optional.ofNullable(ids.get(instance));
  }

  void created(Operation operation, String id) {
    if (operation instanceof Operation.CreateContainer create) {
      ids.put(create.instance(), id);
      containers.add(id);
    } else if (operation instanceof Operation.CreateNetwork) {
      networks.add(id);
    } else if (operation instanceof Operation.CreateVolume) {
      volumes.add(id);
    }
  }

  /** A refusal is an answer; after a lost answer, the resource may exist. */
  void failed(Operation operation, EngineFailure failure) {
    if (failure.isEngines()) {
      doubt(operation);
    }
  }

  void doubt(Operation operation) {
    nameOfCreated(operation).ifPresent(inDoubt::add);
  }

  Outcome.Created created(Collection<Operation> unanswered) {
    unanswered.forEach(this::doubt);
    return new Outcome.Created(
        List.copyOf(containers),
        List.copyOf(networks),
        List.copyOf(volumes),
        new ArrayList<>(inDoubt));
  }

  /** Returns the name of what an operation creates; empty if it creates nothing. */
  static Optional<String> nameOfCreated(Operation operation) {
    if (operation instanceof Operation.CreateContainer container) {
      return Optional.of(container.name());
    }
    if (operation instanceof Operation.CreateNetwork network) {
      return Optional.of(network.spec().name());
    }
    return operation instanceof Operation.CreateVolume volume
        ? Optional.of(volume.spec().name())
        : Optional.empty();
  }
}
