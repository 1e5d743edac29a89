package dev.paws.core.preflight;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.PullCheck;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.preflight.ImageNeeds.Ask;
import dev.paws.core.preflight.PreflightFacts.ImageFact;
import dev.paws.core.preflight.PreflightFacts.ImageNeed;
import dev.paws.core.preflight.PreflightFacts.PortFact;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Gathers concurrently what the checks need to know: the engine's view, the images and, if the
 * engine runs on this machine, ports, paths, networks, memory and disk. Looks for the holder of a
 * port only if the port is taken.
 */
public final class PreflightGatherer {
  /**
   * Paths inside the engine's virtual machine, as on a Mac. Its root folder is then not visible on
   * this machine.
   */
  private static final Pattern ENGINES_OWN =
      Pattern.compile("/|/(proc|sys|dev|run|boot|lib|var/run|var/lib/docker)(/.*)?");

  private final Engine engine;
  private final HostProbe host;
  private final Executor threads;

  /**
   * Creates a gatherer.
   *
   * @param threads runs the questions
   */
  public PreflightGatherer(Engine engine, HostProbe host, Executor threads) {
    this.engine = engine;
    this.host = host;
    this.threads = threads;
  }

  /**
   * Gathers the facts.
   *
   * @throws EngineException if the engine does not answer
   */
  public PreflightFacts gather(Desired desired, PreflightOptions options) {
    List<DesiredService> services = PreflightContext.services(desired, options);
    CompletableFuture<Observed> observed = later(engine::observeAll);
    Map<ImageNeed, CompletableFuture<ImageFact>> images = new LinkedHashMap<>();
    ImageNeeds.of(services).forEach((need, ask) -> images.put(need, later(() -> image(need, ask))));
    EngineInfo info = engine.info();
    CompletableFuture<HostFacts> local =
        info.local() ? later(() -> hostFacts(desired, services, info)) : null;
    HostFacts here = local == null ? HostFacts.ELSEWHERE : get(local);
    PreflightFacts facts =
        new PreflightFacts(
            info,
            get(observed),
            here.ports(),
            here.networks(),
            here.memory(),
            here.disk(),
            here.paths(),
            all(images));
    return withHolders(facts);
  }

  /** What this machine shows. */
  private record HostFacts(
      Map<HostPort, PortFact> ports,
      List<HostNetwork> networks,
      Optional<Long> memory,
      Optional<Long> disk,
      Map<String, PathState> paths) {
    static final HostFacts ELSEWHERE =
        new HostFacts(Map.of(), List.of(), Optional.empty(), Optional.empty(), Map.of());
  }

  private HostFacts hostFacts(Desired desired, List<DesiredService> services, EngineInfo info) {
    Map<HostPort, PortFact> ports = new HashMap<>();
    for (DesiredService service : services) {
      for (PublishedPort port : PublishedPort.of(service)) {
        for (HostPort candidate : port.candidates()) {
          ports.computeIfAbsent(candidate, key -> new PortFact(host.port(key), Optional.empty()));
        }
      }
    }
    Optional<Long> disk = host.freeDisk(info.rootDirectory());
    Map<String, PathState> paths = new HashMap<>();
    paths(services).stream()
        .filter(path -> disk.isPresent() || !ENGINES_OWN.matcher(path).matches())
        .forEach(path -> paths.put(path, host.path(path)));
    boolean pools = desired.networks().stream().anyMatch(n -> !n.spec().pools().isEmpty());
    return new HostFacts(
        ports, pools ? host.networks() : List.of(), host.availableMemory(), disk, paths);
  }

  private static Set<String> paths(List<DesiredService> services) {
    Set<String> paths = new LinkedHashSet<>();
    for (DesiredService service : services) {
      for (MountSpec mount : service.container().mounts()) {
        if (mount instanceof MountSpec.Bind bind) {
          paths.add(bind.source());
        }
      }
      for (String device : service.container().resources().devices()) {
        paths.add(device.split(":", 2)[0]);
      }
      service
          .build()
          .filter(build -> !BuildPaths.isRemote(build))
          .ifPresent(
              build -> {
                paths.add(build.context());
                BuildPaths.dockerfile(build).ifPresent(paths::add);
              });
    }
    return paths;
  }

  private ImageFact image(ImageNeed need, Ask ask) {
    Optional<ImageDetails> present = engine.image(need.reference());
    boolean pull = ask == Ask.ALWAYS || (ask == Ask.IF_MISSING && present.isEmpty());
    Optional<PullCheck> check =
        pull ? Optional.of(engine.canPull(need.reference(), need.platform())) : Optional.empty();
    return new ImageFact(present, check);
  }

  /** Looks for the processes behind ports that are taken, but not by a container. */
  private PreflightFacts withHolders(PreflightFacts facts) {
    Map<HostPort, PortFact> ports = new HashMap<>(facts.ports());
    facts
        .ports()
        .forEach(
            (port, fact) -> {
              if (fact.state() == PortState.TAKEN && PortRule.containers(facts, port).isEmpty()) {
                ports.put(port, new PortFact(PortState.TAKEN, host.holder(port)));
              }
            });
    return new PreflightFacts(
        facts.engine(),
        facts.observed(),
        ports,
        facts.hostNetworks(),
        facts.availableMemory(),
        facts.freeDisk(),
        facts.paths(),
        facts.images());
  }

  private <T> CompletableFuture<T> later(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, threads);
  }

  private static <K, V> Map<K, V> all(Map<K, CompletableFuture<V>> futures) {
    Map<K, V> all = new HashMap<>();
    futures.forEach((key, future) -> all.put(key, get(future)));
    return all;
  }

  private static <T> T get(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof EngineException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
