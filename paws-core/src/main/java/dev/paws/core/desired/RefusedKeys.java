package dev.paws.core.desired;

import java.util.Map;
import java.util.Optional;

/**
 * The only table of options that cannot be carried out: why, and what to do instead. A user who
 * wrote one of them wants its effect, so ignoring it would be misleading.
 */
final class RefusedKeys {
  /** Why an option is refused, and what to do instead. */
  record Refusal(String why, String instead) {}

  private static final Refusal FILE_DRIVER =
      new Refusal(
          "drivers of configs and secrets belong to a Swarm", "use file, environment or content");

  private static final Refusal NEWER_BUILD =
      new Refusal(
          "Docker Compose 2.26 does not have it", "build the image with docker buildx beforehand");

  private static final Map<Kind, Map<String, Refusal>> REFUSALS =
      Map.of(
          Kind.BUILD,
          Map.of(
              "provenance", NEWER_BUILD,
              "sbom", NEWER_BUILD,
              "attest", NEWER_BUILD,
              "no_cache_filter", NEWER_BUILD),
          Kind.VOLUME_OPTIONS,
          Map.of(
              "labels",
              new Refusal(
                  "Docker Compose 2.26 does not have it",
                  "set labels on the volume under the top-level volumes")),
          Kind.PROJECT,
          Map.of(
              "models",
              new Refusal(
                  "models are run by Docker Model Runner, not by an engine",
                  "run the model's server as a service with an image")),
          Kind.SERVICE,
          Map.of(
              "credential_spec",
              new Refusal("it is for Windows containers", "remove it for Linux containers"),
              "volume_driver",
              new Refusal(
                  "it would apply to every volume of the service",
                  "set driver on each volume under the top-level volumes"),
              "provider",
              new Refusal(
                  "the service is run by a plugin of Docker Compose 2.36 and later",
                  "start what the provider starts by hand, and put the service into a profile"),
              "models",
              new Refusal(
                  "models are run by Docker Model Runner, not by an engine",
                  "run the model's server as a service with an image"),
              "use_api_socket",
              new Refusal(
                  "it is an option of Docker Compose 2.38 and later",
                  "mount /var/run/docker.sock with volumes"),
              "pre_start",
              new Refusal(
                  "it is an option of newer Docker Compose",
                  "use a service with depends_on condition service_completed_successfully")),
          Kind.SERVICE_NETWORK,
          Map.of(
              "gw_priority",
              new Refusal("it needs Engine API 1.48", "use priority, which orders the networks"),
              "interface_name",
              new Refusal("it needs Engine API 1.49", "find the interface by its address")),
          Kind.CONFIG,
          Map.of("driver", FILE_DRIVER, "driver_opts", FILE_DRIVER, "template_driver", FILE_DRIVER),
          Kind.SECRET,
          Map.of(
              "driver", FILE_DRIVER, "driver_opts", FILE_DRIVER, "template_driver", FILE_DRIVER));

  private RefusedKeys() {}

  /** Returns why the option is refused; empty if it is not. */
  static Optional<Refusal> of(Kind kind, String key) {
    return Optional.ofNullable(REFUSALS.getOrDefault(kind, Map.of()).get(key));
  }
}
