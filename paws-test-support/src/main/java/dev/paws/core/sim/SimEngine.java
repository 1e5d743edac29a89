package dev.paws.core.sim;

import dev.paws.core.engine.ContainerState.Status;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine in virtual time that follows Docker's rules, as far as a run can see them. */
public final class SimEngine extends SimUsage {
  private static final String PROJECT = "com.docker.compose.project";

  private final SimCalls calls;
  private final Map<String, SimContainer> all = new LinkedHashMap<>();
  private final SimResources resources;
  private final SimImages images;
  private final SimProcesses processes;
  private final SimEvents events;
  private final SimContainers containers;
  private boolean probing = true;

  public SimEngine(SimBench bench) {
    this.calls = new SimCalls(bench);
    this.images = new SimImages(calls);
    this.resources = new SimResources(calls, all::values);
    this.events = new SimEvents(bench, calls);
    this.processes = new SimProcesses(bench, events::tell, () -> probing);
    this.containers = new SimContainers(all, calls, images, resources, processes, events);
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
    events.lose();
  }

  /** Returns how many event streams are open. */
  public int streams() {
    return events.streams();
  }

  /** Ends a container's process from outside. */
  public void crash(String name, int code) {
    processes.end(containers.known(name, name), code);
  }

  /** Shows a container in another state. */
  public void mark(String name, Status status) {
    containers.known(name, name).status = status;
  }

  /** Removes a container, as somebody else would. */
  public void removeBehindTheBack(String name) {
    containers.remove(containers.known(name, name));
  }

  boolean listens(int hostPort) {
    return containers.listens(hostPort);
  }

  /** Returns the names and states of all containers: {@code web-1 running}. */
  public List<String> containers() {
    return all.values().stream()
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
        all.values().stream()
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
        all.values().stream().map(SimContainer::observed).toList(),
        resources.networks(),
        resources.volumes());
  }

  @Override
  public Optional<ObservedContainer> container(String idOrName) {
    calls.pass("inspect", containers.nameOf(idOrName));
    return containers.find(idOrName).map(SimContainer::observed);
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
    images.remove(tag, all.values());
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
    return containers.createContainer(spec);
  }

  @Override
  public void start(String id) {
    containers.start(id);
  }

  @Override
  public void stop(String id, Optional<Duration> grace) {
    calls.pass("stop", containers.nameOf(id));
    processes.stop(containers.known(id, "stop"), grace);
  }

  @Override
  public void kill(String id, String signal) {
    calls.pass(signal.equals("SIGKILL") ? "kill" : "signal", containers.nameOf(id));
    processes.kill(containers.known(id, "kill"), signal);
  }

  @Override
  public boolean awaitEnd(String id, Optional<Duration> limit) {
    calls.pass("await end", containers.nameOf(id));
    return processes.awaitEnd(containers.known(id, "await end"), limit);
  }

  @Override
  public void removeContainer(String id, boolean anonymousVolumes) {
    containers.removeContainer(id);
  }

  @Override
  public void rename(String id, String newName) {
    containers.rename(id, newName);
  }

  @Override
  public void pause(String id) {
    containers.pause(id);
  }

  @Override
  public void unpause(String id) {
    containers.unpause(id);
  }

  @Override
  SimContainers all() {
    return containers;
  }

  @Override
  public ExecResult exec(String id, ExecSpec spec, Duration timeout) {
    return containers.exec(id, spec, timeout, answers);
  }

  @Override
  public List<String> logTail(String id, LogLimit limit) {
    calls.pass("logs", containers.nameOf(id));
    return containers.known(id, "logs").life.lastLines(limit.lines());
  }

  @Override
  public EventSubscription events(String project, EventListener listener) {
    calls.pass("events", project);
    return events.follow(listener);
  }

  @Override
  public Optional<ProcessSignals> signals(ObservedContainer container) {
    calls.pass("signals", container.name());
    Optional<SimContainer> found = containers.find(container.id());
    return found.filter(SimContainer::hasProcess).map(processes::signals);
  }

  @Override
  String nameOf(String id) {
    return containers.nameOf(id);
  }

  @Override
  void pass(String what, String target) {
    calls.pass(what, target);
  }

  @Override
  public void close() {}
}
