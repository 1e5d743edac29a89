package dev.paws.core.sim;

import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.Dependency.Condition;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.Hook;
import dev.paws.core.desired.PreStart;
import dev.paws.core.desired.PullPolicy;
import dev.paws.core.desired.ReadyCheck;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.HealthSpec;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.engine.spec.NetworkingSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes a service in a few words, for tests. */
public final class ServiceOf {
  private final String name;
  private String image;
  private int replicas = 1;
  private Optional<String> customName = Optional.empty();
  private Optional<HealthSpec> health = Optional.empty();
  private Optional<String> restart = Optional.empty();
  private Optional<String> mode = Optional.empty();
  private Optional<Duration> grace = Optional.empty();
  private Optional<List<ReadyCheck>> ready = Optional.empty();
  private Optional<BuildSpec> build = Optional.empty();
  private PullPolicy pullPolicy = PullPolicy.MISSING;
  private Optional<Duration> pullAfter = Optional.empty();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<Dependency> dependencies = new ArrayList<>();
  private Optional<String> address = Optional.empty();
  private final List<String> networks = new ArrayList<>(List.of("default"));
  private final List<String> externalNetworks = new ArrayList<>();
  private final List<String> volumes = new ArrayList<>();
  private final List<MountSpec> mounts = new ArrayList<>();
  private final List<NetworkingSpec.Publish> ports = new ArrayList<>();
  private final List<String> volumesFrom = new ArrayList<>();
  private List<PreStart> preStart = List.of();
  private final List<Hook> postStart = new ArrayList<>();
  private final List<Hook> preStop = new ArrayList<>();

  ServiceOf(String name) {
    this.name = name;
    this.image = name;
  }

  public ServiceOf image(String reference) {
    image = reference;
    return this;
  }

  public ServiceOf replicas(int count) {
    replicas = count;
    return this;
  }

  public ServiceOf containerName(String custom) {
    customName = Optional.of(custom);
    return this;
  }

  /** Adds a health check with an interval and 3 retries. */
  public ServiceOf checked(Duration interval) {
    return checked(interval, 3, Duration.ZERO);
  }

  public ServiceOf checked(Duration interval, int retries, Duration startPeriod) {
    return health(
        new HealthSpec(
            List.of("CMD", "check"),
            Optional.of(interval),
            Optional.of(Duration.ofSeconds(5)),
            Optional.of(retries),
            Optional.of(startPeriod),
            Optional.empty()));
  }

  public ServiceOf health(HealthSpec spec) {
    health = Optional.of(spec);
    return this;
  }

  public ServiceOf restart(String policy) {
    restart = Optional.of(policy);
    return this;
  }

  public ServiceOf networkMode(String newMode) {
    mode = Optional.of(newMode);
    networks.clear();
    return this;
  }

  public ServiceOf stopGrace(Duration newGrace) {
    grace = Optional.of(newGrace);
    return this;
  }

  public ServiceOf env(String key, String value) {
    environment.put(key, value);
    return this;
  }

  public ServiceOf label(String key, String value) {
    labels.put(key, value);
    return this;
  }

  public ServiceOf after(String service) {
    return depends(service, Condition.SERVICE_STARTED);
  }

  public ServiceOf afterHealthy(String service) {
    return depends(service, Condition.SERVICE_HEALTHY);
  }

  public ServiceOf afterCompleted(String service) {
    return depends(service, Condition.SERVICE_COMPLETED_SUCCESSFULLY);
  }

  public ServiceOf depends(String service, Condition condition) {
    return depends(new Dependency(service, condition, true, false));
  }

  public ServiceOf depends(Dependency dependency) {
    dependencies.add(dependency);
    return this;
  }

  /** Joins a network of the project besides the default one. */
  public ServiceOf network(String key) {
    networks.add(key);
    return this;
  }

  /** Sets a fixed address in the default network. */
  public ServiceOf address(String ip) {
    address = Optional.of(ip);
    return this;
  }

  /** Joins an external network. */
  public ServiceOf externalNetwork(String key) {
    networks.add(key);
    externalNetworks.add(key);
    return this;
  }

  /** Mounts a named volume of the project. */
  public ServiceOf volume(String key, String target) {
    volumes.add(key);
    mounts.add(new MountSpec.Volume(target, "p_" + key, false, false, Optional.empty()));
    return this;
  }

  public ServiceOf mount(MountSpec mount) {
    mounts.add(mount);
    return this;
  }

  public ServiceOf volumesFrom(String reference) {
    volumesFrom.add(reference);
    return this;
  }

  public ServiceOf port(String hostPort) {
    ports.add(new NetworkingSpec.Publish("", hostPort, 80, "tcp"));
    return this;
  }

  /** Sets what must hold before it is ready; nothing for no checks. */
  public ServiceOf ready(ReadyCheck... checks) {
    ready = Optional.of(List.of(checks));
    return this;
  }

  public ServiceOf postStart(String... command) {
    postStart.add(new Hook(ExecSpec.of(List.of(command))));
    return this;
  }

  public ServiceOf preStop(String... command) {
    preStop.add(new Hook(ExecSpec.of(List.of(command))));
    return this;
  }

  public ServiceOf built() {
    build = Optional.of(PlainSpecs.build(image, name));
    return this;
  }

  public ServiceOf pull(PullPolicy policy) {
    pullPolicy = policy;
    return this;
  }

  /** Returns the container alone. */
  public ContainerSpec container() {
    return new ContainerSpec(
        customName.orElse("p-" + name + "-1"),
        image,
        Optional.empty(),
        labels,
        PlainSpecs.process(environment, grace),
        health,
        networking(),
        mounts,
        List.of(),
        PlainSpecs.NO_LIMITS,
        PlainSpecs.SECURITY,
        PlainSpecs.host(restart, volumesFrom));
  }

  private NetworkingSpec networking() {
    String container = customName.orElse("p-" + name + "-1");
    return PlainSpecs.networking(
        mode,
        networks.stream()
            .map(
                key ->
                    PlainSpecs.endpoint(
                        externalNetworks.contains(key) ? key : "p_" + key,
                        List.of(container, name),
                        key.equals("default") ? address : Optional.empty()))
            .toList(),
        ports);
  }

  /** Pulls the image again when it is older than this. */
  public ServiceOf pullAfter(Duration age) {
    pullPolicy = PullPolicy.REFRESH;
    pullAfter = Optional.of(age);
    return this;
  }

  /** Runs commands in containers of their own before the service starts. */
  public ServiceOf preStart(PreStart... steps) {
    preStart = List.of(steps);
    return this;
  }

  DesiredService build() {
    return new DesiredService(
        name,
        Stack.at(),
        replicas,
        customName,
        container(),
        build,
        pullPolicy,
        dependencies,
        networks,
        volumes,
        preStart,
        postStart,
        preStop,
        Optional.empty(),
        pullAfter,
        ready,
        Optional.empty());
  }
}
