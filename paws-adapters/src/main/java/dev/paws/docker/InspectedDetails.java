package dev.paws.docker;

import dev.paws.core.engine.inspect.ContainerConfig;
import dev.paws.core.engine.inspect.ContainerDetails;
import dev.paws.core.engine.inspect.Mount;
import dev.paws.core.engine.inspect.ProcessConfig;
import dev.paws.core.engine.spec.HealthSpec;
import dev.paws.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the configuration of a container or an image from the engine's JSON. */
final class InspectedDetails {
  private InspectedDetails() {}

  /** Returns the details of an inspection, or of an entry of the list, which has few of them. */
  static ContainerDetails of(JsonObject json) {
    JsonObject config = json.object("Config");
    JsonObject host = json.object("HostConfig");
    return new ContainerDetails(
        new ContainerConfig(
            process(config),
            config.text("Hostname"),
            config.text("Domainname"),
            flag(config, "Tty"),
            flag(config, "OpenStdin"),
            number(config, "StopTimeout").map(Duration::ofSeconds)),
        InspectedHost.of(host),
        mounts(json, host));
  }

  static ProcessConfig process(JsonObject config) {
    return new ProcessConfig(
        config.texts("Entrypoint"),
        config.texts("Cmd"),
        config.texts("Env"),
        config.text("WorkingDir"),
        config.text("User"),
        config.text("StopSignal"),
        config.has("Healthcheck")
            ? Optional.of(health(config.object("Healthcheck")))
            : Optional.empty());
  }

  private static HealthSpec health(JsonObject check) {
    return new HealthSpec(
        check.texts("Test"),
        number(check, "Interval").map(Duration::ofNanos),
        number(check, "Timeout").map(Duration::ofNanos),
        number(check, "Retries").map(Long::intValue),
        number(check, "StartPeriod").map(Duration::ofNanos),
        number(check, "StartInterval").map(Duration::ofNanos));
  }

  private static List<Mount> mounts(JsonObject json, JsonObject host) {
    List<JsonObject> asked = host.objects("Mounts");
    List<Mount> mounts = new ArrayList<>();
    for (JsonObject mount : json.objects("Mounts")) {
      Mount found = mount(mount, asked);
      mounts.add(found.isVolume() && isNamed(found, asked, host) ? found.byName() : found);
    }
    return mounts;
  }

  private static Mount mount(JsonObject mount, List<JsonObject> asked) {
    String target = mount.text("Destination");
    return new Mount(
        mount.text("Type"),
        mount.text("Name"),
        mount.text("Source"),
        target,
        mount.flag("RW"),
        mount.text("Propagation"),
        tmpfs(target, asked));
  }

  /**
   * Returns whether the container was created with the volume's name. Podman lists all volumes as
   * binds, and the option {@code rbind} tells these from the ones that somebody wrote.
   */
  private static boolean isNamed(Mount volume, List<JsonObject> asked, JsonObject host) {
    boolean bound =
        host.texts("Binds").stream()
            .filter(bind -> bind.startsWith(volume.name() + ":"))
            .anyMatch(bind -> !List.of(bind.split("[:,]", -1)).contains("rbind"));
    return bound
        || asked.stream()
            .filter(mount -> mount.text("Target").equals(volume.target()))
            .anyMatch(mount -> mount.text("Source").equals(volume.name()));
  }

  /** The engine shows the options of a tmpfs only in the requested mounts. */
  private static Mount.TmpfsOptions tmpfs(String target, List<JsonObject> asked) {
    for (JsonObject mount : asked) {
      if (mount.text("Target").equals(target)) {
        JsonObject options = mount.object("TmpfsOptions");
        return new Mount.TmpfsOptions(options.number("SizeBytes"), options.number("Mode"));
      }
    }
    return Mount.TmpfsOptions.NONE;
  }

  /** Returns a flag; empty if the engine does not say. */
  static Optional<Boolean> flag(JsonObject json, String key) {
    return json.has(key) ? Optional.of(json.flag(key)) : Optional.empty();
  }

  /** Returns a number; empty if the engine does not say. */
  static Optional<Long> number(JsonObject json, String key) {
    return json.has(key) ? Optional.of(json.number(key)) : Optional.empty();
  }
}
