package dev.paws.docker;

import dev.paws.core.engine.DiskUsage;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.Membership;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedImage;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.engine.ProcessSignals;
import dev.paws.core.engine.Progress;
import dev.paws.core.engine.PullCheck;
import dev.paws.core.engine.ResourceUsage;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.engine.spec.VolumeSpec;
import dev.paws.core.parity.source.swarm.SwarmReader;
import dev.paws.core.parity.source.swarm.SwarmStack;
import dev.paws.docker.api.EngineApi;
import dev.paws.docker.build.BuilderChoice;
import dev.paws.docker.build.Builds;
import dev.paws.docker.build.Buildx;
import dev.paws.docker.registry.CredentialHelper;
import dev.paws.docker.registry.ProxySettings;
import dev.paws.docker.registry.RegistryLogins;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The engine port for one open engine; each group of calls has its own class. */
final class DockerEngine extends DockerStreams implements SwarmReader {
  private final EngineApi api;
  private final EngineProbe probe;
  private final Observer observer;
  private final Containers containers;
  private final Lifecycle lifecycle;
  private final Memberships memberships;
  private final Signals signals;
  private final Processes processes;
  private final Usage usage;
  private final Images images;
  private final Pulls pulls;
  private final Builds builds;

  /**
   * Creates the port.
   *
   * @param host the engine's address, if the environment does not lead other programs to it
   */
  DockerEngine(EngineApi api, EngineProbe probe, EngineSettings settings, Optional<String> host) {
    super(
        new Execs(api, probe, settings.machine().root()),
        new Logs(api, settings.deadlines().call()),
        new Events(api, probe),
        new FileCopier(api));
    RegistryLogins logins =
        new RegistryLogins(settings.dockerConfig(), new CredentialHelper(settings.environment()));
    ProxySettings proxies = new ProxySettings(settings.dockerConfig(), api.address());
    this.api = api;
    this.probe = probe;
    this.observer = new Observer(api);
    this.containers = new Containers(api, probe.apiVersion(), proxies);
    this.lifecycle = new Lifecycle(api, settings.deadlines());
    this.memberships = new Memberships(api, probe.apiVersion());
    this.signals = new Signals(execs, settings.machine().root());
    this.processes = new Processes(execs, settings.machine().root());
    this.usage = new Usage(api);
    this.images = new Images(api);
    this.pulls = new Pulls(api, probe, logins, settings.deadlines());
    this.builds =
        new Builds(
            api,
            logins,
            proxies,
            new Buildx(
                settings.environment(),
                host,
                settings.deadlines().opening(),
                settings.deadlines().buildIdle()),
            new BaseImages(images, pulls),
            () -> builders(probe, settings),
            settings.deadlines().buildIdle());
  }

  /**
   * Returns the builders of the engine; a variable of Docker's own client can turn BuildKit off.
   */
  private static BuilderChoice.EngineBuilders builders(EngineProbe probe, EngineSettings settings) {
    boolean podman = probe.kind() == EngineInfo.Kind.PODMAN;
    boolean refused =
        List.of("0", "false").contains(settings.environment().getOrDefault("DOCKER_BUILDKIT", ""));
    return new BuilderChoice.EngineBuilders(
        !podman && !refused && probe.hasBuildKit(), probe.apiVersion().atLeast(42), podman);
  }

  /** The base images of builds. */
  private record BaseImages(Images images, Pulls pulls) implements Builds.Images {
    @Override
    public boolean has(String reference) {
      return images.find(reference).isPresent();
    }

    @Override
    public void pull(String reference, Optional<String> platform, Progress progress) {
      pulls.pull(reference, platform, progress);
    }
  }

  @Override
  public EngineInfo info() {
    return probe.info();
  }

  @Override
  public Observed observe(String project) {
    return observer.project(project);
  }

  @Override
  public Observed observeAll() {
    return observer.everything();
  }

  @Override
  public SwarmStack swarm(String stack) {
    return observer.swarm(stack);
  }

  @Override
  public Optional<ObservedContainer> container(String idOrName) {
    return observer.container(idOrName);
  }

  @Override
  public Optional<ObservedNetwork> network(String nameOrId) {
    return observer.network(nameOrId);
  }

  @Override
  public Optional<ObservedVolume> volume(String name) {
    return observer.volume(name);
  }

  @Override
  public Optional<ImageDetails> image(String reference) {
    return images.find(reference);
  }

  @Override
  public List<ObservedImage> images(String label) {
    return images.labelled(label);
  }

  @Override
  public void removeImage(String tag) {
    images.remove(tag);
  }

  @Override
  public void pull(String reference, Optional<String> platform, Progress progress) {
    pulls.pull(reference, platform, progress);
  }

  @Override
  public PullCheck canPull(String reference, Optional<String> platform) {
    return pulls.canPull(reference, platform);
  }

  @Override
  public Optional<String> buildHash(BuildSpec spec) {
    return builds.hash(spec);
  }

  @Override
  public String build(BuildSpec spec, Progress progress) {
    return builds.build(spec, progress);
  }

  @Override
  public String createNetwork(NetworkSpec spec) {
    return lifecycle.createNetwork(spec);
  }

  @Override
  public void removeNetwork(String id) {
    lifecycle.removeNetwork(id);
  }

  @Override
  public void createVolume(VolumeSpec spec) {
    lifecycle.createVolume(spec);
  }

  @Override
  public void removeVolume(String name) {
    lifecycle.removeVolume(name);
  }

  @Override
  public String createContainer(ContainerSpec spec) {
    return containers.create(spec, probe.linux());
  }

  @Override
  public void start(String id) {
    lifecycle.start(id);
  }

  @Override
  public void stop(String id, Optional<Duration> grace) {
    lifecycle.stop(id, grace);
  }

  @Override
  public boolean awaitEnd(String id, Optional<Duration> limit) {
    return lifecycle.awaitEnd(id, limit);
  }

  @Override
  public void kill(String id, String signal) {
    lifecycle.kill(id, signal);
  }

  @Override
  public void removeContainer(String id, boolean anonymousVolumes) {
    lifecycle.removeContainer(id, anonymousVolumes);
  }

  @Override
  public boolean removeStopped(String id, boolean anonymousVolumes) {
    return lifecycle.removeStopped(id, anonymousVolumes);
  }

  @Override
  public void rename(String id, String newName) {
    lifecycle.rename(id, newName);
  }

  @Override
  public void pause(String id) {
    lifecycle.simple("pause", id);
  }

  @Override
  public void unpause(String id) {
    lifecycle.simple("unpause", id);
  }

  @Override
  public List<Membership> memberships(String id) {
    return memberships.of(id);
  }

  @Override
  public void connect(String id, Membership membership) {
    memberships.connect(id, membership);
  }

  @Override
  public void disconnect(String id, String networkId) {
    memberships.disconnect(id, networkId);
  }

  @Override
  public List<List<String>> commandLines(ObservedContainer container) {
    return processes.commandLines(container, probe.info().local());
  }

  @Override
  public Optional<ProcessSignals> signals(ObservedContainer container) {
    return signals.of(container, probe.info().local());
  }

  @Override
  public Optional<ResourceUsage> usage(String id) {
    return usage.container(id);
  }

  @Override
  public DiskUsage diskUsage() {
    return usage.disk();
  }

  @Override
  public void close() {
    api.close();
  }
}
