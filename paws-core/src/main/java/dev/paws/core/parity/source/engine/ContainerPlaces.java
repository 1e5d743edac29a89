package dev.paws.core.parity.source.engine;

import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.json.JsonObject;
import dev.paws.core.parity.FieldPaths;
import dev.paws.core.parity.NormalValue;
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
  private final JsonObject inspection;
  private final JsonObject host;
  private final List<String> imageVolumes;
  private final EngineNames names;
  private final ContainerFactCollector sheet;

  ContainerPlaces(
      ObservedContainer container,
      Optional<ImageDetails> image,
      EngineNames names,
      ContainerFactCollector sheet) {
    this.container = container;
    this.inspection = JsonObject.of(container.details());
    this.host = inspection.object("HostConfig");
    this.imageVolumes = image.map(ImageDetails::volumes).orElse(List.of());
    this.names = names;
    this.sheet = sheet;
  }

  void all() {
    networks();
    ports();
    inspection.objects("Mounts").forEach(this::mount);
    host.textMap("Tmpfs").forEach(this::memory);
  }

  private void networks() {
    String mode = host.text("NetworkMode");
    boolean shared = mode.startsWith("container:");
    if (MODES.contains(mode) || shared) {
      String shown = shared ? names.sharing(mode.substring("container:".length())) : mode;
      sheet.put("networking.network_mode", Normal.text(shown), shown);
      return;
    }
    JsonObject networks = inspection.object("NetworkSettings").object("Networks");
    for (String real : networks.values().keySet()) {
      String path = "networking.networks." + names.network(real);
      JsonObject network = networks.object(real);
      sheet.put(path + ".joined", new NormalValue.Flag(true), "joined");
      JsonObject ipam = network.object("IPAMConfig");
      sheet.text(path + ".ipv4_address", ValueForm.TEXT, ipam.text("IPv4Address"));
      sheet.text(path + ".ipv6_address", ValueForm.TEXT, ipam.text("IPv6Address"));
      List<String> links = ipam.texts("LinkLocalIPs");
      sheet.list(path + ".link_local_ips", Normal.unordered(links), links);
      List<String> aliases =
          network.texts("Aliases").stream()
              .filter(alias -> !names.isOwn(container, alias))
              .toList();
      sheet.list(path + ".aliases", Normal.unordered(aliases), aliases);
    }
  }

  private void ports() {
    Map<String, Set<String>> published = new TreeMap<>();
    JsonObject bindings = host.object("PortBindings");
    for (String target : bindings.values().keySet()) {
      for (JsonObject binding : bindings.objects(target)) {
        published
            .computeIfAbsent("networking.ports." + target, path -> new TreeSet<>())
            .add(PortBinding.text(binding.text("HostIp"), binding.text("HostPort")));
      }
    }
    published.forEach(
        (path, all) -> sheet.put(path, Normal.unordered(all), String.join(", ", all)));
  }

  private void mount(JsonObject mount) {
    String target = mount.text("Destination");
    String type = mount.text("Type");
    String prefix = FieldPaths.VOLUMES + target + ".";
    boolean anonymous = type.equals("volume") && mount.text("Name").matches("[0-9a-f]{64}");
    boolean implied = anonymous && imageVolumes.contains(target);
    sheet.put(prefix + "type", Normal.text(type), type, false, implied);
    boolean writable = mount.flag("RW");
    String mode = writable ? "rw" : "ro";
    sheet.put(prefix + "mode", Normal.text(mode), mode, false, implied);
    if (type.equals("volume") && !anonymous) {
      String name = names.volume(mount.text("Name"));
      sheet.put(prefix + "source", Normal.text(name), name);
    } else if (type.equals("bind")) {
      NormalValue place = names.place(container, mount.text("Source"));
      sheet.put(prefix + "source", place, String.valueOf(place.plain()));
      sheet.text(prefix + "propagation", ValueForm.TEXT, mount.text("Propagation"), "rprivate");
    } else if (type.equals("tmpfs")) {
      options(target, prefix);
    }
  }

  /** The engine shows a mount's options only where they were asked for. */
  private void options(String target, String prefix) {
    for (JsonObject asked : host.objects("Mounts")) {
      if (asked.text("Target").equals(target)) {
        JsonObject options = asked.object("TmpfsOptions");
        if (options.number("SizeBytes") > 0) {
          sheet.text(prefix + "size", ValueForm.BYTES, options.text("SizeBytes"));
        }
        if (options.number("Mode") > 0) {
          sheet.text(prefix + "tmpfs_mode", ValueForm.AMOUNT, options.text("Mode"));
        }
      }
    }
  }

  private void memory(String target, String options) {
    String prefix = FieldPaths.VOLUMES + target + ".";
    sheet.put(prefix + "type", Normal.text("tmpfs"), "tmpfs");
    FactCollector parsed = new FactCollector();
    MemoryOptions.put(prefix, options, List.of(), parsed);
    new LinkedHashMap<>(parsed.facts())
        .forEach((path, fact) -> sheet.put(path, fact.value(), fact.shown()));
  }
}
