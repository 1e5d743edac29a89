package dev.paws.core.preflight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredBinder;
import dev.paws.core.desired.DesiredResult;
import dev.paws.core.desired.JsonTree;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.engine.PullCheck;
import dev.paws.core.engine.inspect.ContainerDetails;
import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.preflight.PreflightFacts.ImageFact;
import dev.paws.core.preflight.PreflightFacts.ImageNeed;
import dev.paws.core.preflight.PreflightFacts.PortFact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Facts to check a stack against, changed as a test needs them; by default all is well. */
final class World {
  static final long GIB = 1L << 30;
  static final FileAccess NO_FILES = new NoFiles();

  private final Desired desired;
  private final List<ObservedContainer> containers = new ArrayList<>();
  private final List<ObservedNetwork> networks = new ArrayList<>();
  private final List<ObservedVolume> volumes = new ArrayList<>();
  private final Map<HostPort, PortFact> ports = new HashMap<>();
  private final List<HostNetwork> hostNetworks = new ArrayList<>();
  private final Map<String, PathState> paths = new HashMap<>();
  private final Map<ImageNeed, ImageFact> images = new HashMap<>();
  private Optional<Long> availableMemory = Optional.of(4 * GIB);
  private Optional<Long> freeDisk = Optional.of(100 * GIB);
  private String apiVersion = "1.41";
  private PreflightOptions options = PreflightOptions.DEFAULT;

  private World(Desired desired) {
    this.desired = desired;
  }

  /** A world for the stack of project {@code shop} with the given resolved tree in JSON. */
  static World of(String json) {
    DesiredResult result =
        DesiredBinder.bind(JsonTree.project(onDefaultNetwork(json), Map.of()), NO_FILES);
    return new World(result.desired().orElseThrow(() -> new AssertionError(result.findings())));
  }

  /** The stack with its services on the default network, where it says nothing of networks. */
  private static String onDefaultNetwork(String json) {
    try {
      ObjectNode tree = (ObjectNode) new ObjectMapper().readTree(json);
      if (!tree.has("networks")) {
        tree.putObject("networks").putObject("default").put("name", "shop_default");
      }
      for (JsonNode service : tree.path("services")) {
        if (!service.has("networks") && !service.has("network_mode")) {
          ((ObjectNode) service).putObject("networks").putNull("default");
        }
      }
      return tree.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** A world for a stack of one service {@code web} with these options, beside its image. */
  static World ofService(String options) {
    return of("{\"name\":\"shop\",\"services\":{\"web\":{\"image\":\"nginx\"," + options + "}}}");
  }

  private record NoFiles() implements FileAccess {
    @Override
    public boolean isFile(Path path) {
      return false;
    }

    @Override
    public boolean isDirectory(Path path) {
      return false;
    }

    @Override
    public byte[] read(Path path, long limit) throws IOException {
      throw new IOException("no files here");
    }
  }

  World with(PreflightOptions newOptions) {
    options = newOptions;
    return this;
  }

  World api(String version) {
    apiVersion = version;
    return this;
  }

  World availableMemory(long bytes) {
    availableMemory = Optional.of(bytes);
    return this;
  }

  World freeDisk(long bytes) {
    freeDisk = Optional.of(bytes);
    return this;
  }

  World taken(String address, int port, String protocol, PortHolder holder) {
    ports.put(
        new HostPort(address, port, protocol),
        new PortFact(PortState.TAKEN, Optional.ofNullable(holder)));
    return this;
  }

  World port(HostPort port, PortState state) {
    ports.put(port, new PortFact(state, Optional.empty()));
    return this;
  }

  World container(String name, Map<String, String> labels, ObservedContainer.BoundPort... bound) {
    ContainerState state =
        new ContainerState(
            ContainerState.Status.RUNNING,
            1,
            0,
            false,
            "",
            0,
            Optional.empty(),
            Optional.empty(),
            ContainerState.Health.NONE,
            0,
            Optional.empty());
    containers.add(
        new ObservedContainer(
            name + "-id",
            name,
            "nginx",
            "sha256:1",
            labels,
            state,
            List.of(bound),
            List.of(),
            List.of(),
            "SIGTERM",
            ContainerDetails.NONE));
    return this;
  }

  /** A container that has an address in a network. */
  World container(String name, Map<String, String> labels, String network, String address) {
    container(name, labels);
    ObservedContainer last = containers.remove(containers.size() - 1);
    containers.add(
        new ObservedContainer(
            last.id(),
            name,
            last.image(),
            last.imageId(),
            labels,
            last.state(),
            List.of(),
            List.of(new ObservedContainer.Endpoint(network, "n", address, List.of())),
            List.of(),
            "SIGTERM",
            ContainerDetails.NONE));
    return this;
  }

  World network(String name, Map<String, String> labels, String... subnets) {
    networks.add(
        new ObservedNetwork(name + "-id", name, "bridge", labels, List.of(subnets), List.of()));
    return this;
  }

  World volume(String name, Map<String, String> labels) {
    volumes.add(new ObservedVolume(name, "local", labels));
    return this;
  }

  World hostNetwork(String name, String subnet, boolean connected) {
    hostNetworks.add(new HostNetwork(name, subnet, connected));
    return this;
  }

  World path(String path, PathState state) {
    paths.put(path, state);
    return this;
  }

  World image(String reference, String platform) {
    images.put(
        new ImageNeed(reference, Optional.empty()),
        new ImageFact(Optional.of(details(platform)), Optional.empty()));
    return this;
  }

  World image(ImageNeed need, String platform) {
    images.put(need, new ImageFact(Optional.of(details(platform)), Optional.empty()));
    return this;
  }

  World missing(String reference, PullCheck pull) {
    images.put(
        new ImageNeed(reference, Optional.empty()),
        new ImageFact(Optional.empty(), Optional.ofNullable(pull)));
    return this;
  }

  World refused(String reference, String reason) {
    images.put(
        new ImageNeed(reference, Optional.empty()),
        new ImageFact(
            Optional.of(details("linux/amd64")), Optional.of(new PullCheck.Unavailable(reason))));
    return this;
  }

  private static ImageDetails details(String platform) {
    return new ImageDetails("sha256:1", List.of(), Map.of(), false, platform, List.of());
  }

  PreflightFacts facts() {
    EngineInfo engine =
        new EngineInfo(
            EngineInfo.Kind.DOCKER,
            "20.10.24",
            apiVersion,
            "1.12",
            "linux",
            "x86_64",
            2,
            8 * GIB,
            "/var/lib/docker",
            "unix:///var/run/docker.sock",
            true,
            false,
            true,
            Set.of("json-file", "syslog"));
    return new PreflightFacts(
        engine,
        new Observed(containers, networks, volumes),
        ports,
        hostNetworks,
        availableMemory,
        freeDisk,
        paths,
        images);
  }

  List<Finding> findings() {
    return Preflight.check(desired, facts(), options);
  }

  /** The findings as the user reads them. */
  List<String> texts() {
    return findings().stream().map(Finding::text).toList();
  }
}
