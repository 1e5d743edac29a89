package dev.paws.core.parity.source.engine;

import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedContainer.Endpoint;
import dev.paws.core.engine.inspect.HostConfig;
import dev.paws.core.engine.inspect.Mount;
import dev.paws.core.engine.inspect.Mount.TmpfsOptions;
import dev.paws.core.engine.inspect.NetworkConfig.PublishedPort;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.field.RuntimePaths;
import dev.paws.core.parity.field.StoragePaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.FactCollector;
import dev.paws.core.parity.source.MemoryOptions;
import dev.paws.core.parity.source.PortBinding;
import dev.paws.core.parity.source.ValueForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where a container is: its networks, ports and mounts. */
final class ContainerPlaces {
  private static final Set<String> MODES = Set.of("host", "none");

  private final ObservedContainer container;
  private final HostConfig host;
  private final List<String> imageVolumes;
  private final EngineNames names;
  private final ContainerFactCollector sheet;

  ContainerPlaces(
      ObservedContainer container,
      Optional<ImageDetails> image,
      EngineNames names,
      ContainerFactCollector sheet) {
    this.container = container;
    this.host = container.details().host();
    this.imageVolumes = image.map(ImageDetails::volumes).orElse(List.of());
    this.names = names;
    this.sheet = sheet;
  }

  void all() {
    networks();
    ports();
    container.details().mounts().forEach(this::mount);
    host.tmpfs().forEach(this::memory);
  }

  private void networks() {
    String mode = host.network().mode();
    boolean shared = mode.startsWith("container:");
    if (MODES.contains(mode) || shared) {
      String shown = shared ? names.sharing(mode.substring("container:".length())) : mode;
      sheet.put(NetworkingPaths.NETWORK_MODE, Normal.text(shown), shown);
      return;
    }
    for (Endpoint endpoint : container.endpoints()) {
      String path = NetworkingPaths.NETWORKS + names.network(endpoint.network()) + ".";
      sheet.put(path + NetworkingPaths.JOINED, new NormalValue.Flag(true), "joined");
      sheet.text(path + NetworkingPaths.IPV4_ADDRESS, ValueForm.TEXT, endpoint.fixed().ipv4());
      sheet.text(path + NetworkingPaths.IPV6_ADDRESS, ValueForm.TEXT, endpoint.fixed().ipv6());
      List<String> links = endpoint.fixed().linkLocal();
      sheet.list(path + NetworkingPaths.LINK_LOCAL_IPS, Normal.unordered(links), links);
      alias(endpoint);
      List<String> aliases =
          endpoint.aliases().stream().filter(alias -> !names.isOwn(container, alias)).toList();
      sheet.list(path + NetworkingPaths.ALIASES, Normal.unordered(aliases), aliases);
    }
  }

  /**
   * States that other containers of a network do not reach this one by its service's name, as after
   * {@code docker network connect} without an alias. The engine's own network knows no names.
   */
  private void alias(Endpoint endpoint) {
    String service = container.label("com.docker.compose.service");
    boolean named = service.isEmpty() || endpoint.aliases().contains(service);
    if (!named && !endpoint.network().equals("bridge")) {
      String path = RuntimePaths.MISSING_ALIAS + names.network(endpoint.network());
      sheet.put(path, Normal.text(service), service);
    }
  }

  private void ports() {
    Map<String, Set<String>> published = new TreeMap<>();
    for (PublishedPort port : host.network().ports()) {
      published
          .computeIfAbsent(NetworkingPaths.PORTS + port.containerPort(), path -> new TreeSet<>())
          .add(PortBinding.text(port.hostIp(), port.hostPort()));
    }
    published.forEach(
        (path, all) -> sheet.put(path, Normal.unordered(all), String.join(", ", all)));
  }

  private void mount(Mount mount) {
    String target = mount.target();
    String type = mount.type();
    String prefix = StoragePaths.VOLUMES + target + ".";
    boolean anonymous = mount.isAnonymousVolume();
    boolean implied = anonymous && imageVolumes.contains(target);
    sheet.put(prefix + StoragePaths.TYPE, Normal.text(type), type, false, implied);
    String mode = mount.writable() ? "rw" : "ro";
    sheet.put(prefix + StoragePaths.MODE, Normal.text(mode), mode, false, implied);
    if (mount.isVolume() && !anonymous) {
      String name = names.volume(mount.name());
      sheet.put(prefix + StoragePaths.SOURCE, Normal.text(name), name);
    } else if (type.equals("bind")) {
      NormalValue place = names.place(container, mount.source());
      sheet.put(prefix + StoragePaths.SOURCE, place, String.valueOf(place.plain()));
      sheet.text(
          prefix + StoragePaths.PROPAGATION, ValueForm.TEXT, mount.propagation(), "rprivate");
    } else if (type.equals("tmpfs")) {
      options(mount.options(), prefix);
    }
  }

  private void options(TmpfsOptions options, String prefix) {
    if (options.sizeBytes() > 0) {
      sheet.text(prefix + StoragePaths.SIZE, ValueForm.BYTES, String.valueOf(options.sizeBytes()));
    }
    if (options.mode() > 0) {
      sheet.text(
          prefix + StoragePaths.TMPFS_MODE, ValueForm.AMOUNT, String.valueOf(options.mode()));
    }
  }

  private void memory(String target, String options) {
    String prefix = StoragePaths.VOLUMES + target + ".";
    sheet.put(prefix + StoragePaths.TYPE, Normal.text("tmpfs"), "tmpfs");
    FactCollector parsed = new FactCollector();
    MemoryOptions.put(prefix, options, List.of(), parsed);
    new LinkedHashMap<>(parsed.facts())
        .forEach((path, fact) -> sheet.put(path, fact.value(), fact.shown()));
  }
}
