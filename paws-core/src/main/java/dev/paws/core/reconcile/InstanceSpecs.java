package dev.paws.core.reconcile;

import dev.paws.core.compose.ComposeHash;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.HostSpec;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.engine.spec.NetworkingSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes the specification of one instance's container: with its own name, labels and aliases,
 * otherwise as the service defines.
 */
final class InstanceSpecs {
  private final Desired desired;
  private final EngineState world;
  private final UpOptions options;

  InstanceSpecs(Desired desired, EngineState world, UpOptions options) {
    this.desired = desired;
    this.world = world;
    this.options = options;
  }

  /** Returns the container's name, in Docker Compose's form. */
  String name(DesiredService service, int number) {
    return service
        .customName()
        .orElseGet(() -> desired.project() + "-" + service.name() + "-" + number);
  }

  ContainerSpec create(DesiredService service, int number, String hash) {
    ContainerSpec template = service.container();
    String name = name(service, number);
    Map<String, String> labels = new LinkedHashMap<>(template.labels());
    labels.putAll(options.projectLabels());
    labels.put(Labels.PROJECT, desired.project());
    labels.put(Labels.SERVICE, service.name());
    labels.put(Labels.NUMBER, String.valueOf(number));
    labels.put(Labels.ONE_OFF, "False");
    labels.put(Labels.DEPENDS_ON, dependsOn(service));
    String role = options.roles().get(service.name());
    if (role != null) {
      labels.put(Labels.ROLE, role);
    }
    TeardownRecord.preStop(service.preStop()).ifPresent(it -> labels.put(Labels.PRE_STOP, it));
    labels.put(Labels.HASH, hash);
    labels.put(Labels.COMPOSE_HASH, composeHash(service, hash));
    ImageDetails image = world.images().get(template.image());
    if (image != null) {
      labels.put(Labels.IMAGE, image.id());
    }
    ContainerSpec spec =
        resolved(
            template
                .with(name, template.image(), labels)
                .with(
                    AnonymousVolumes.labelled(
                        template.mounts(),
                        image == null ? List.of() : image.volumes(),
                        !template.host().volumesFrom().isEmpty(),
                        anonymousLabels())));
    return name.equals(template.name())
        ? spec
        : spec.with(renamed(template.network(), template.name(), name));
  }

  private Map<String, String> anonymousLabels() {
    Map<String, String> labels = new LinkedHashMap<>(options.projectLabels());
    labels.keySet().retainAll(Labels.OWNER);
    labels.put(Labels.ANONYMOUS, desired.project());
    return labels;
  }

  /** Docker Compose's hash, or ours if that is not known, or not known yet. */
  private String composeHash(DesiredService service, String own) {
    Optional<ComposeHash> known = options.composeHashes().of(service.name());
    return known
        .filter(hash -> hash.references().isEmpty())
        .map(hash -> hash.value(it -> it))
        .orElse(own);
  }

  /** Returns Docker Compose's hash if it is known only after other containers are created. */
  Optional<DeferredLabel> lateLabel(DesiredService service) {
    return options
        .composeHashes()
        .of(service.name())
        .filter(known -> !known.references().isEmpty())
        .map(
            known ->
                new DeferredLabel(
                    known,
                    known.references().stream()
                        .collect(Collectors.toMap(it -> it, this::firstContainer))));
  }

  /**
   * Returns the container with {@code service:NAME} replaced by the name of that service's first
   * container, which the engine resolves itself.
   */
  private ContainerSpec resolved(ContainerSpec spec) {
    if (References.of(spec).isEmpty()) {
      return spec;
    }
    HostSpec host = spec.host();
    HostSpec newHost =
        new HostSpec(
            host.restart(),
            host.logging(),
            host.sysctls(),
            host.ipc().map(this::shared),
            host.pid().map(this::shared),
            host.uts(),
            host.userns(),
            host.cgroup(),
            host.cgroupParent(),
            host.runtime(),
            host.isolation(),
            host.storageOptions(),
            host.volumesFrom().stream().map(this::volumesOf).toList(),
            host.annotations());
    NetworkingSpec network = spec.network();
    return spec.with(newHost).with(network.withMode(network.mode().map(this::shared)));
  }

  private String shared(String mode) {
    return mode.startsWith(References.PREFIX)
        ? "container:" + firstContainer(References.serviceOf(mode))
        : mode;
  }

  private String volumesOf(String source) {
    if (!source.startsWith(References.PREFIX)) {
      return source;
    }
    String service = References.serviceOf(source);
    return firstContainer(service)
        + source.substring(References.PREFIX.length() + service.length());
  }

  private String firstContainer(String service) {
    return desired.service(service).map(found -> name(found, 1)).orElse(service);
  }

  /**
   * Returns the container with the anonymous volumes of the one that it replaces, if the files or
   * the image still declare their paths.
   */
  ContainerSpec replacing(ContainerSpec spec, ObservedContainer old) {
    Map<String, String> volumes = AnonymousVolumes.handedOn(old);
    Set<String> carried = new TreeSet<>();
    List<MountSpec> mounts = new ArrayList<>();
    Set<String> targets = spec.mounts().stream().map(MountSpec::target).collect(Collectors.toSet());
    for (MountSpec mount : spec.mounts()) {
      String kept = volumes.get(mount.target());
      if (mount instanceof MountSpec.Volume volume && volume.source().isEmpty()) {
        if (kept != null) {
          carried.add(kept);
        }
        mounts.add(
            kept == null
                ? volume.with(labels(volume.labels(), old))
                : new MountSpec.Volume(
                    volume.target(), kept, volume.readOnly(), volume.noCopy(), volume.subpath()));
      } else {
        mounts.add(mount);
      }
    }
    ImageDetails image = world.images().get(spec.image());
    List<String> declared = image == null ? List.of() : image.volumes();
    volumes.forEach(
        (target, name) -> {
          if (!targets.contains(target) && declared.contains(target)) {
            carried.add(name);
            mounts.add(new MountSpec.Volume(target, name, false, false, Optional.empty()));
          }
        });
    String shortId = old.id().substring(0, Math.min(12, old.id().length()));
    Map<String, String> labels = new LinkedHashMap<>(labels(spec.labels(), old));
    carried.removeIf(name -> !AnonymousVolumes.isProved(old, name));
    if (!carried.isEmpty()) {
      labels.put(Labels.CARRIED_OVER, TeardownRecord.carriedOver(carried));
    }
    return spec.with(shortId + "_" + spec.name(), spec.image(), labels).with(mounts);
  }

  /**
   * A resource that a build creates in place of an existing one keeps the owner of the existing
   * one.
   */
  private Map<String, String> labels(Map<String, String> labels, ObservedContainer old) {
    return options.created(old.labels()) ? labels : Owner.without(labels);
  }

  private static String dependsOn(DesiredService service) {
    return service.dependencies().stream()
        .map(
            dependency ->
                dependency.service()
                    + ":"
                    + dependency.condition().text()
                    + ":"
                    + dependency.restart())
        .collect(Collectors.joining(","));
  }

  private static NetworkingSpec renamed(NetworkingSpec network, String from, String to) {
    return network.withEndpoints(
        network.endpoints().stream()
            .map(
                end ->
                    end.withAliases(
                        end.aliases().stream()
                            .map(alias -> alias.equals(from) ? to : alias)
                            .toList()))
            .toList());
  }
}
