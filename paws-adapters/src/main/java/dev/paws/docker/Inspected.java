package dev.paws.docker;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedContainer.BoundPort;
import dev.paws.core.engine.ObservedContainer.Endpoint;
import dev.paws.core.engine.ObservedContainer.FixedAddresses;
import dev.paws.core.engine.ObservedImage;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns the engine's JSON into the port's records. */
final class Inspected {
  private Inspected() {}

  static ObservedContainer container(JsonObject json) {
    JsonObject config = json.object("Config");
    JsonObject networking = json.object("NetworkSettings");
    String signal = config.text("StopSignal");
    return new ObservedContainer(
        json.text("Id"),
        plainName(json.text("Name")),
        config.text("Image"),
        imageId(json.text("Image")),
        config.textMap("Labels"),
        state(json),
        ports(networking.object("Ports")),
        endpoints(networking.object("Networks")),
        volumes(json.objects("Mounts")),
        SignalNames.full(signal),
        InspectedDetails.of(json));
  }

  private static ContainerState state(JsonObject json) {
    JsonObject state = json.object("State");
    // Podman before 4.4 calls the same object Healthcheck.
    JsonObject health = state.has("Health") ? state.object("Health") : state.object("Healthcheck");
    List<JsonObject> probes = health.objects("Log");
    return new ContainerState(
        status(state.text("Status")),
        (int) state.number("Pid"),
        (int) state.number("ExitCode"),
        state.flag("OOMKilled"),
        state.text("Error"),
        (int) json.number("RestartCount"),
        EngineTime.parse(state.text("StartedAt")),
        EngineTime.parse(state.text("FinishedAt")),
        health(health.text("Status")),
        (int) health.number("FailingStreak"),
        probes.isEmpty() ? Optional.empty() : Optional.of(probe(probes.get(probes.size() - 1))));
  }

  private static ContainerState.Probe probe(JsonObject log) {
    Optional<Instant> began = EngineTime.parse(log.text("Start"));
    Optional<Duration> took =
        began.flatMap(
            start -> EngineTime.parse(log.text("End")).map(end -> Duration.between(start, end)));
    return new ContainerState.Probe((int) log.number("ExitCode"), log.text("Output"), began, took);
  }

  static ContainerState.Status status(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "running" -> ContainerState.Status.RUNNING;
      case "paused" -> ContainerState.Status.PAUSED;
      case "restarting" -> ContainerState.Status.RESTARTING;
      case "removing" -> ContainerState.Status.REMOVING;
      case "exited", "stopped", "stopping" -> ContainerState.Status.EXITED;
      case "dead" -> ContainerState.Status.DEAD;
      default -> ContainerState.Status.CREATED;
    };
  }

  private static ContainerState.Health health(String word) {
    return switch (word) {
      case "starting" -> ContainerState.Health.STARTING;
      case "healthy" -> ContainerState.Health.HEALTHY;
      case "unhealthy" -> ContainerState.Health.UNHEALTHY;
      default -> ContainerState.Health.NONE;
    };
  }

  private static List<BoundPort> ports(JsonObject ports) {
    List<BoundPort> bound = new ArrayList<>();
    for (String key : ports.values().keySet()) {
      int slash = key.indexOf('/');
      int port = number(slash < 0 ? key : key.substring(0, slash));
      String protocol = slash < 0 ? "tcp" : key.substring(slash + 1);
      for (JsonObject binding : ports.objects(key)) {
        int hostPort = (int) binding.number("HostPort");
        if (hostPort > 0) {
          bound.add(new BoundPort(binding.text("HostIp"), hostPort, port, protocol));
        }
      }
    }
    return bound;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static List<Endpoint> endpoints(JsonObject networks) {
    List<Endpoint> endpoints = new ArrayList<>();
    for (String name : networks.values().keySet()) {
      JsonObject network = networks.object(name);
      JsonObject ipam = network.object("IPAMConfig");
      endpoints.add(
          new Endpoint(
              name,
              network.text("NetworkID"),
              network.text("IPAddress"),
              network.texts("Aliases"),
              new FixedAddresses(
                  ipam.text("IPv4Address"), ipam.text("IPv6Address"), ipam.texts("LinkLocalIPs"))));
    }
    return endpoints;
  }

  private static List<String> volumes(List<JsonObject> mounts) {
    return mounts.stream()
        .filter(mount -> mount.text("Type").equals("volume"))
        .map(mount -> mount.text("Name"))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Returns a container from the engine's list, which has fewer fields than an inspection. */
  static ObservedContainer listed(JsonObject json) {
    List<String> names = json.texts("Names");
    List<BoundPort> ports = new ArrayList<>();
    for (JsonObject port : json.objects("Ports")) {
      if (port.number("PublicPort") > 0) {
        ports.add(
            new BoundPort(
                port.text("IP"),
                (int) port.number("PublicPort"),
                (int) port.number("PrivatePort"),
                port.text("Type")));
      }
    }
    ContainerState state =
        new ContainerState(
            status(json.text("State")),
            0,
            0,
            false,
            "",
            0,
            Optional.empty(),
            Optional.empty(),
            listedHealth(json.text("Status")),
            0,
            Optional.empty());
    return new ObservedContainer(
        json.text("Id"),
        names.isEmpty() ? "" : plainName(names.get(0)),
        json.text("Image"),
        imageId(json.text("ImageID")),
        json.textMap("Labels"),
        state,
        ports,
        endpoints(json.object("NetworkSettings").object("Networks")),
        volumes(json.objects("Mounts")),
        "SIGTERM",
        InspectedDetails.of(json));
  }

  /** Parses a status such as {@code Up 5 minutes (healthy)}. */
  private static ContainerState.Health listedHealth(String status) {
    if (status.endsWith("(healthy)")) {
      return ContainerState.Health.HEALTHY;
    }
    if (status.endsWith("(unhealthy)")) {
      return ContainerState.Health.UNHEALTHY;
    }
    return status.endsWith("(health: starting)")
        ? ContainerState.Health.STARTING
        : ContainerState.Health.NONE;
  }

  static ObservedNetwork network(JsonObject json) {
    List<String> subnets =
        json.object("IPAM").objects("Config").stream()
            .map(pool -> pool.text("Subnet"))
            .filter(subnet -> !subnet.isEmpty())
            .toList();
    return new ObservedNetwork(
        json.text("Id"),
        json.text("Name"),
        json.text("Driver"),
        json.textMap("Labels"),
        subnets,
        List.copyOf(json.object("Containers").values().keySet()));
  }

  static ObservedVolume volume(JsonObject json) {
    return new ObservedVolume(json.text("Name"), json.text("Driver"), json.textMap("Labels"));
  }

  static ImageDetails image(JsonObject json) {
    JsonObject config = json.object("Config");
    List<String> test = config.object("Healthcheck").texts("Test");
    String variant = json.text("Variant");
    return new ImageDetails(
        imageId(json.text("Id")),
        json.texts("RepoDigests"),
        config.textMap("Labels"),
        !test.isEmpty() && !test.get(0).equals("NONE"),
        json.text("Os")
            + "/"
            + json.text("Architecture")
            + (variant.isEmpty() ? "" : "/" + variant),
        config.object("Volumes").values().keySet().stream().sorted().toList(),
        InspectedDetails.process(config),
        EngineTime.parse(json.object("Metadata").text("LastTagTime")));
  }

  /**
   * Returns an image from the engine's list; Docker before 25 invents a name for an image without
   * one.
   */
  static ObservedImage listedImage(JsonObject json) {
    return new ObservedImage(
        imageId(json.text("Id")),
        json.texts("RepoTags").stream().filter(tag -> !tag.startsWith("<none>")).toList(),
        json.textMap("Labels"));
  }

  /** Podman's lists leave out the algorithm. */
  private static String imageId(String id) {
    return id.matches("[0-9a-f]{64}") ? "sha256:" + id : id;
  }

  private static String plainName(String name) {
    return name.startsWith("/") ? name.substring(1) : name;
  }
}
