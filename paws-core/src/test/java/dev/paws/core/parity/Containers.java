package dev.paws.core.parity;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.parity.source.engine.EngineSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Containers as an engine shows them, for the tests of parity. */
public final class Containers {
  private Containers() {}

  /** A container of project {@code demo}, with parts of its inspection. */
  public static ObservedContainer of(
      String service,
      int number,
      Map<String, String> labels,
      Map<String, @Nullable Object> config,
      Map<String, @Nullable Object> host,
      Map<String, @Nullable Object> networks) {
    Map<String, String> all = new TreeMap<>(labels);
    if (!service.isEmpty()) {
      all.put("com.docker.compose.service", service);
    }
    Map<String, @Nullable Object> usual = new TreeMap<>(Map.of("ShmSize", 67_108_864));
    usual.putAll(host);
    String name = "demo-" + (service.isEmpty() ? "stray" : service) + "-" + number;
    return new ObservedContainer(
        "0123456789ab" + number,
        name,
        "web",
        "sha256:1",
        all,
        state(),
        List.of(),
        List.of(),
        List.of(),
        "",
        Map.of(
            "Config",
            config,
            "HostConfig",
            usual,
            "NetworkSettings",
            Map.of("Networks", networks)));
  }

  public static ObservedContainer of(String service, Map<String, @Nullable Object> host) {
    return of(service, 1, Map.of(), Map.of(), host, Map.of());
  }

  /** A container of an image, as Docker Compose starts it. */
  public static ObservedContainer imaged(String service, String image, List<String> command) {
    ObservedContainer made = of(service, 1, Map.of(), Map.of("Cmd", command), Map.of(), Map.of());
    return new ObservedContainer(
        made.id(),
        made.name(),
        image,
        made.imageId(),
        made.labels(),
        made.state(),
        List.of(),
        List.of(),
        List.of(),
        "",
        made.details());
  }

  private static ContainerState state() {
    return new ContainerState(
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
  }

  /** What runs of project {@code demo}. */
  public static ParityEnvironment running(ObservedContainer... containers) {
    return running(List.of(), List.of(), containers);
  }

  public static ParityEnvironment running(
      List<ObservedNetwork> networks,
      List<ObservedVolume> volumes,
      ObservedContainer... containers) {
    return EngineSource.of(
        "running",
        "demo in an engine",
        "demo",
        new Observed(List.of(containers), networks, volumes),
        Map.of());
  }
}
