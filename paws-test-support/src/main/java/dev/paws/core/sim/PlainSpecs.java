package dev.paws.core.sim;

import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.engine.spec.HostSpec;
import dev.paws.core.engine.spec.NetworkingSpec;
import dev.paws.core.engine.spec.ProcessSpec;
import dev.paws.core.engine.spec.ResourceSpec;
import dev.paws.core.engine.spec.SecuritySpec;
import dev.paws.core.reconcile.Labels;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Specifications in which everything is at its default except for what a test sets. */
public final class PlainSpecs {
  /** No limit of any kind. */
  public static final ResourceSpec NO_LIMITS =
      new ResourceSpec(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty());

  /** No option of security. */
  public static final SecuritySpec SECURITY =
      new SecuritySpec(false, false, List.of(), List.of(), List.of());

  private PlainSpecs() {}

  /** Returns the build of a service's image, with labels as Paws sets them. */
  static BuildSpec build(String image, String service) {
    return build(
        image,
        "/src/" + service,
        Optional.empty(),
        Optional.empty(),
        Map.of(Labels.PROJECT, "p", Labels.SERVICE, service));
  }

  /**
   * Returns a build.
   *
   * @param context the folder
   * @param dockerfile the text of an inline Dockerfile
   * @param target the stage
   */
  public static BuildSpec build(
      String image,
      String context,
      Optional<String> dockerfile,
      Optional<String> target,
      Map<String, String> labels) {
    return BuildSpec.of(image, context, Optional.empty(), dockerfile, target, labels);
  }

  /** Returns a process that runs what the image says. */
  static ProcessSpec process(Map<String, String> environment, Optional<Duration> grace) {
    return process(Optional.empty(), Optional.empty(), environment, grace);
  }

  /** Returns a process. */
  public static ProcessSpec process(
      Optional<List<String>> entrypoint,
      Optional<List<String>> command,
      Map<String, String> environment,
      Optional<Duration> grace) {
    return new ProcessSpec(
        entrypoint,
        command,
        environment,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        grace);
  }

  /** Returns options of the host with a restart policy and the volumes of other containers. */
  static HostSpec host(Optional<String> restart, List<String> volumesFrom) {
    return host(restart, Optional.empty(), volumesFrom, Map.of());
  }

  /** Returns options of the host. */
  public static HostSpec host(
      Optional<String> restart,
      Optional<String> isolation,
      List<String> volumesFrom,
      Map<String, String> annotations) {
    return new HostSpec(
        restart,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        isolation,
        Map.of(),
        volumesFrom,
        annotations);
  }

  /** Returns the networks that a container joins and the ports that it publishes. */
  public static NetworkingSpec networking(
      Optional<String> mode,
      List<NetworkingSpec.Endpoint> endpoints,
      List<NetworkingSpec.Publish> ports) {
    return new NetworkingSpec(
        mode,
        endpoints,
        ports,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Returns the membership in a network. */
  public static NetworkingSpec.Endpoint endpoint(
      String network, List<String> aliases, Optional<String> address) {
    return new NetworkingSpec.Endpoint(
        network, aliases, address, Optional.empty(), List.of(), Optional.empty(), Map.of());
  }
}
