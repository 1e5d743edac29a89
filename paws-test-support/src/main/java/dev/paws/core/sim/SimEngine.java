package dev.paws.core.sim;

import dev.paws.core.engine.ContainerState.Status;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineEvent;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.EventListener;
import dev.paws.core.engine.EventSubscription;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.LogLimit;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedImage;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.engine.ProcessSignals;
import dev.paws.core.engine.Progress;
import dev.paws.core.engine.PullCheck;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.engine.spec.VolumeSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine in virtual time that follows Docker's rules, as far as a run can see them. */
public final class SimEngine implements Engine {
  private static final String PROJECT = "com.docker.compose.project";

  private final SimBench bench;
  private final SimCalls calls;
  private final Map<String, SimContainer> containers = new LinkedHashMap<>();
  private final SimResources resources;
  private final SimImages images;
  private final List<EventListener> listeners = new ArrayList<>();
  private final SimProcesses processes;
  private final SimCommandLines commandLines = new SimCommandLines();
  private boolean probing = true;
  private int ids;

  public SimEngine(SimBench bench) {
    this.bench = bench;
    this.calls = new SimCalls(bench);
    this.images = new SimImages(calls);
    this.resources = new SimResources(calls, containers::values);
    this.processes = new SimProcesses(bench, this::tell, () -> probing);
  }

  /** Returns the calls: how often and when each was made, and which fail. */
  public SimCalls calls() {
    return calls;
  }

  /** Returns its networks and volumes. */
  public SimResources resources() {
    return resources;
  }

  /** Returns its images. */
  public SimImages images() {
    return images;
  }

  /** Makes this an engine that never runs health checks itself. */
  public SimEngine withoutProbes() {
    probing = false;
    return this;
  }

  /** Ends all event streams with an error. */
  public void loseEvents() {
    List<EventListener> lost = List.copyOf(listeners);
    listeners.clear();
    lost.forEach(listener -> listener.broken(new EngineFailure.Broken("events", "gone")));
  }

  /** Returns how many event streams are open. */
  public int streams() {
    return listeners.size();
  }

  /** Ends a container's process from outside. */
  public void crash(String name, int code) {
    processes.end(known(name, name), code);
  }

  /** Shows a container in another state. */
  public void mark(String name, Status status) {
    known(name, name).status = status;
  }

  /** Removes a container, as somebody else would. */
  public void removeBehindTheBack(String name) {
    SimContainer container = known(name, name);
    processes.vanish(container);
    containers.remove(container.id);
    tell(container, EngineEvent.Kind.REMOVED, 0);
  }

  /** Returns the names and states of all containers: {@code web-1 running}. */
  public List<String> containers() {
    return containers.values().stream()
        .map(found -> found.name + " " + found.status.name().toLowerCase(java.util.Locale.ROOT))
        .sorted()
        .toList();
  }

  @Override
  public EngineInfo info() {
    return SimInfo.of(probing);
  }

  @Override
  public Observed observe(String project) {
    calls.pass("observe", project);
    return new Observed(
        containers.values().stream()
            .map(SimContainer::observed)
            .filter(container -> container.label(PROJECT).equals(project))
            .sorted(Comparator.comparing(ObservedContainer::name))
            .toList(),
        resources.networks(PROJECT, project),
        resources.volumes(PROJECT, project));
  }

  @Override
  public Observed observeAll() {
    calls.pass("observe", "all");
    return new Observed(
        containers.values().stream().map(SimContainer::observed).toList(),
        resources.networks(),
        resources.volumes());
  }

  @Override
  public Optional<ObservedContainer> container(String idOrName) {
    calls.pass("inspect", nameOf(idOrName));
    return find(idOrName).map(SimContainer::observed);
  }

  @Override
  public Optional<ObservedNetwork> network(String nameOrId) {
    calls.pass("network", nameOrId);
    return resources.network(nameOrId);
  }

  @Override
  public Optional<ObservedVolume> volume(String name) {
    calls.pass("volume", name);
    return resources.volumes().stream().filter(have -> have.name().equals(name)).findFirst();
  }

  @Override
  public Optional<ImageDetails> image(String reference) {
    return images.inspect(reference);
  }

  @Override
  public List<ObservedImage> images(String label) {
    return images.labelled(label);
  }

  @Override
  public void removeImage(String tag) {
    images.remove(tag, containers.values());
  }

  @Override
  public void pull(String reference, Optional<String> platform, Progress progress) {
    images.pull(reference, progress);
  }

  @Override
  public PullCheck canPull(String reference, Optional<String> platform) {
    return new PullCheck.Available();
  }

  @Override
  public Optional<String> buildHash(BuildSpec spec) {
    return Optional.of(images.hash(spec));
  }

  @Override
  public String build(BuildSpec spec, Progress progress) {
    return images.build(spec);
  }

  @Override
  public String createNetwork(NetworkSpec spec) {
    return resources.createNetwork(spec);
  }

  @Override
  public void removeNetwork(String id) {
    resources.removeNetwork(id);
  }

  @Override
  public void createVolume(VolumeSpec spec) {
    resources.createVolume(spec);
  }

  @Override
  public void removeVolume(String name) {
    resources.removeVolume(name);
  }

  @Override
  public String createContainer(ContainerSpec spec) {
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
    tell(container, EngineEvent.Kind.CREATED, 0);
    return container;
  }

  @Override
  public void start(String id) {
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

  @Override
  public void stop(String id, Optional<Duration> grace) {
    calls.pass("stop", nameOf(id));
    processes.stop(known(id, "stop"), grace);
  }

  @Override
  public void kill(String id, String signal) {
    calls.pass(signal.equals("SIGKILL") ? "kill" : "signal", nameOf(id));
    processes.kill(known(id, "kill"), signal);
  }

  @Override
  public boolean awaitEnd(String id, Optional<Duration> limit) {
    calls.pass("await end", nameOf(id));
    return processes.awaitEnd(known(id, "await end"), limit);
  }

  @Override
  public void removeContainer(String id, boolean anonymousVolumes) {
    calls.pass("remove", nameOf(id));
    find(id)
        .ifPresent(
            container -> {
              processes.vanish(container);
              containers.remove(container.id);
              tell(container, EngineEvent.Kind.REMOVED, 0);
            });
  }

  @Override
  public void rename(String id, String newName) {
    calls.pass("rename", newName);
    refuse(
        find(newName).isPresent(),
        new EngineFailure.Conflict("rename " + newName, "name is in use"));
    known(id, "rename").name = newName;
  }

  @Override
  public void pause(String id) {
    calls.pass("pause", nameOf(id));
    SimContainer container = known(id, "pause");
    container.status = Status.PAUSED;
    tell(container, EngineEvent.Kind.PAUSED, 0);
  }

  @Override
  public void unpause(String id) {
    calls.pass("unpause", nameOf(id));
    SimContainer container = known(id, "unpause");
    container.status = Status.RUNNING;
    tell(container, EngineEvent.Kind.UNPAUSED, 0);
  }

  @Override
  public ExecResult exec(String id, ExecSpec spec, Duration timeout) {
    SimContainer container = known(id, "exec");
    calls.pass("exec", container.name + " " + String.join(" ", spec.command()));
    refuse(
        container.status != Status.RUNNING || container.life.execFails(),
        new EngineFailure.Conflict("exec", "container is not running"));
    return processes.exec(container, spec, timeout);
  }

  @Override
  public List<String> logTail(String id, LogLimit limit) {
    calls.pass("logs", nameOf(id));
    List<String> logs = known(id, "logs").life.logs();
    return logs.subList(Math.max(0, logs.size() - limit.lines()), logs.size());
  }

  @Override
  public EventSubscription events(String project, EventListener listener) {
    calls.pass("events", project);
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Returns the command lines that it shows. */
  public SimCommandLines commandLines() {
    return commandLines;
  }

  @Override
  public List<List<String>> commandLines(ObservedContainer container) {
    return commandLines.next();
  }

  @Override
  public Optional<ProcessSignals> signals(ObservedContainer container) {
    calls.pass("signals", container.name());
    return find(container.id())
        .filter(SimContainer::hasProcess)
        .map(found -> processes.signals(found));
  }

  @Override
  public void close() {}

  private void tell(SimContainer container, EngineEvent.Kind kind, int code) {
    EngineEvent event = new EngineEvent(kind, container.id, code);
    bench.after(
        calls.eventDelay(),
        () -> List.copyOf(listeners).forEach(listener -> listener.happened(event)));
  }

  private String nameOf(String idOrName) {
    return find(idOrName).map(found -> found.name).orElse(idOrName);
  }

  private SimContainer known(String idOrName, String call) {
    return find(idOrName)
        .orElseThrow(
            () -> new EngineException(new EngineFailure.NotFound(call, "no such container")));
  }

  private Optional<SimContainer> find(String idOrName) {
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
