package dev.paws.core.sim;

import dev.paws.core.engine.ContainerState.Status;
import dev.paws.core.engine.EngineEvent;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.Membership;
import dev.paws.core.engine.ObservedContainer.FixedAddresses;
import dev.paws.core.engine.spec.ContainerSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The containers of the simulated engine: they are created, changed and removed. */
final class SimContainers {
  private final Map<String, SimContainer> containers;
  private final SimCalls calls;
  private final SimImages images;
  private final SimResources resources;
  private final SimProcesses processes;
  private final SimEvents events;
  private int ids;

  SimContainers(
      Map<String, SimContainer> containers,
      SimCalls calls,
      SimImages images,
      SimResources resources,
      SimProcesses processes,
      SimEvents events) {
    this.containers = containers;
    this.calls = calls;
    this.images = images;
    this.resources = resources;
    this.processes = processes;
    this.events = events;
  }

  String createContainer(ContainerSpec spec) {
    return calls.create(
        "create",
        spec.name(),
        () -> {
          refuse(
              containers.values().stream().anyMatch(found -> found.name.equals(spec.name())),
              new EngineFailure.Conflict("create " + spec.name(), "name is in use"));
          refuse(
              images.get(spec.image()).isEmpty(),
              new EngineFailure.NotFound("create " + spec.name(), "no image " + spec.image()));
          return add(spec).id;
        });
  }

  private SimContainer add(ContainerSpec spec) {
    SimContainer container =
        new SimContainer(
            String.format("%064x", 0xc0ffee00000L + ++ids),
            spec,
            images.life(spec.image()),
            SimProcesses.check(spec, images.check(spec.image())),
            images.get(spec.image()).map(ImageDetails::id).orElse(""));
    container.networks.putAll(resources.ids(spec.network()));
    containers.put(container.id, container);
    events.tell(container, EngineEvent.Kind.CREATED, 0);
    return container;
  }

  void start(String id) {
    calls.pass("start", nameOf(id));
    SimContainer container = known(id, "start");
    container.networks.forEach(
        (name, networkId) ->
            refuse(
                !networkId.equals("external")
                    && resources.networks().stream().noneMatch(net -> net.id().equals(networkId)),
                new EngineFailure.NotFound("start " + container.name, "network not found")));
    container.spec.network().ports().stream()
        .filter(port -> !port.hostPort().isEmpty())
        .forEach(
            port ->
                refuse(
                    containers.values().stream()
                        .filter(other -> other != container && other.hasProcess())
                        .flatMap(other -> other.spec.network().ports().stream())
                        .anyMatch(other -> other.hostPort().equals(port.hostPort())),
                    new EngineFailure.PortTaken(
                        "start " + container.name, "port " + port.hostPort() + " is taken")));
    container.restartCount = 0;
    processes.start(container);
  }

  void removeContainer(String id) {
    calls.pass("remove", nameOf(id));
    find(id).ifPresent(this::remove);
  }

  boolean removeStopped(String id) {
    calls.pass("remove", nameOf(id));
    Optional<SimContainer> found = find(id);
    if (found.filter(it -> it.hasProcess() || it.status == Status.RESTARTING).isPresent()) {
      return false;
    }
    found.ifPresent(this::remove);
    return true;
  }

  void rename(String id, String newName) {
    calls.pass("rename", newName);
    refuse(
        find(newName).isPresent(),
        new EngineFailure.Conflict("rename " + newName, "name is in use"));
    known(id, "rename").name = newName;
  }

  void pause(String id) {
    calls.pass("pause", nameOf(id));
    SimContainer container = known(id, "pause");
    container.status = Status.PAUSED;
    events.tell(container, EngineEvent.Kind.PAUSED, 0);
  }

  void unpause(String id) {
    calls.pass("unpause", nameOf(id));
    SimContainer container = known(id, "unpause");
    container.status = Status.RUNNING;
    events.tell(container, EngineEvent.Kind.UNPAUSED, 0);
  }

  List<Membership> memberships(String id) {
    List<Membership> memberships = new ArrayList<>();
    known(id, "memberships")
        .networks
        .forEach(
            (network, networkId) ->
                memberships.add(
                    new Membership(
                        network,
                        networkId,
                        List.of(),
                        List.of(),
                        FixedAddresses.NONE,
                        "10.0.0.7",
                        "",
                        "",
                        Map.of(),
                        Optional.empty())));
    return memberships;
  }

  void connect(String id, Membership membership) {
    calls.pass("connect", nameOf(id) + " " + membership.network());
    known(id, "connect").networks.put(membership.network(), membership.networkId());
  }

  void disconnect(String id, String networkId) {
    calls.pass("disconnect", nameOf(id) + " " + networkId);
    known(id, "disconnect").networks.values().remove(networkId);
  }

  ExecResult exec(
      String id,
      ExecSpec spec,
      Duration timeout,
      BiFunction<String, ExecSpec, Optional<ExecResult>> answers) {
    SimContainer container = known(id, "exec");
    calls.pass("exec", container.name + " " + String.join(" ", spec.command()));
    refuse(
        container.status != Status.RUNNING || container.life.execFails(),
        new EngineFailure.Conflict("exec", "container is not running"));
    Optional<ExecResult> answer = answers.apply(container.name, spec);
    return answer.isPresent() ? answer.get() : processes.exec(container, spec, timeout);
  }

  /** Returns whether a container listens on a port that it publishes as this number. */
  boolean listens(int hostPort) {
    return containers.values().stream()
        .filter(
            container ->
                container.observed().ports().stream().anyMatch(it -> it.hostPort() == hostPort))
        .anyMatch(processes::listens);
  }

  /** Removes a container without a call. */
  void remove(SimContainer container) {
    processes.vanish(container);
    containers.remove(container.id);
    events.tell(container, EngineEvent.Kind.REMOVED, 0);
  }

  /** Returns the name of a container; an unknown name or id as it is. */
  String nameOf(String idOrName) {
    return find(idOrName).map(found -> found.name).orElse(idOrName);
  }

  /**
   * Returns the container with this id or name.
   *
   * @throws EngineException if there is none
   */
  SimContainer known(String idOrName, String call) {
    return find(idOrName)
        .orElseThrow(
            () -> new EngineException(new EngineFailure.NotFound(call, "no such container")));
  }

  /** Returns the container with this id or name; empty if there is none. */
  Optional<SimContainer> find(String idOrName) {
    return containers.values().stream()
        .filter(found -> found.id.equals(idOrName) || found.name.equals(idOrName))
        .findFirst();
  }

  private static void refuse(boolean condition, EngineFailure failure) {
    if (condition) {
      throw new EngineException(failure);
    }
  }
}
