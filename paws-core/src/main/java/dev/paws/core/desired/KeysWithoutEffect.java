package dev.paws.core.desired;

import java.util.Map;

/**
 * The only table of options that are ignored on purpose, each with its reason: they have no effect
 * on what one engine creates, nor in Docker Compose. {@code x-…} keys are always ignored.
 */
final class KeysWithoutEffect {
  private static final String SWARM = "a scheduler of several machines reads it";

  private static final Map<Kind, Map<String, String>> REASONS =
      Map.ofEntries(
          Map.entry(
              Kind.SERVICE,
              Map.of(
                  "attach", "selects the services whose log lines the command prints",
                  "develop", "read by watch",
                  "use_api_socket", "the socket and its variable are added when it starts",
                  "profiles", "already applied: the tree holds the active services only",
                  "env_file", "already merged into environment",
                  "label_file", "already merged into labels",
                  "extends", "already carried out")),
          Map.entry(
              Kind.DEPLOY,
              Map.of(
                  "mode", SWARM,
                  "endpoint_mode", SWARM,
                  "labels", "labels of a Swarm service, not of a container",
                  "placement", SWARM,
                  "update_config", SWARM,
                  "rollback_config", SWARM)),
          Map.entry(
              Kind.RESTART_POLICY,
              Map.of(
                  "delay", "an engine chooses the delay itself",
                  "window", "an engine has no window")),
          Map.entry(
              Kind.RESERVATIONS,
              Map.of("generic_resources", SWARM, "pids", "only a limit means something")),
          Map.entry(
              Kind.PORT,
              Map.of(
                  "mode", "ingress and host are the same on one machine",
                  "name", "for people",
                  "app_protocol", "for people")),
          Map.entry(
              Kind.BUILD_SECRET,
              Map.of(
                  "uid", "set by RUN --mount in the Dockerfile",
                  "gid", "set by RUN --mount in the Dockerfile",
                  "mode", "set by RUN --mount in the Dockerfile")),
          Map.entry(Kind.VOLUME_MOUNT, Map.of("consistency", "no engine reads it any more")),
          Map.entry(Kind.CONFIG, Map.of("name", "for a Swarm", "labels", "for a Swarm")),
          Map.entry(Kind.SECRET, Map.of("name", "for a Swarm", "labels", "for a Swarm")));

  private KeysWithoutEffect() {}

  /** Returns whether the option may be ignored. */
  static boolean has(Kind kind, String key) {
    return key.startsWith("x-") || REASONS.getOrDefault(kind, Map.of()).containsKey(key);
  }
}
