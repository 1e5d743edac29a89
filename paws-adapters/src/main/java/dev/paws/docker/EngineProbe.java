package dev.paws.docker;

import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.EngineInfo.Kind;
import dev.paws.core.json.JsonObject;
import dev.paws.core.message.EngineCall;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts about an engine: {@code /version} is read immediately, {@code /info} on first use. */
final class EngineProbe {
  private final EngineApi api;
  private final JsonObject version;
  private final ApiVersion agreed;
  private final Machine machine;
  private @Nullable EngineInfo info;

  /**
   * Creates the facts about an engine that has answered.
   *
   * @param version its answer to {@code /version}
   */
  EngineProbe(EngineApi api, JsonObject version, ApiVersion agreed, Machine machine) {
    this.api = api;
    this.version = version;
    this.agreed = agreed;
    this.machine = machine;
  }

  ApiVersion apiVersion() {
    return agreed;
  }

  boolean linux() {
    return !version.text("Os").equals("windows");
  }

  Kind kind() {
    for (JsonObject component : version.objects("Components")) {
      if (component.text("Name").startsWith("Podman")) {
        return Kind.PODMAN;
      }
    }
    boolean docker =
        version.objects("Components").stream()
            .anyMatch(component -> component.text("Name").equals("Engine"));
    return docker || version.objects("Components").isEmpty() ? Kind.DOCKER : Kind.OTHER;
  }

  /**
   * Returns whether the engine has BuildKit, not switched off by its owner. Docker's answer names a
   * builder only if it is configured; otherwise Docker's own client uses BuildKit.
   */
  boolean hasBuildKit() {
    if (!linux() || kind() == Kind.PODMAN || !agreed.atLeast(39)) {
      return false;
    }
    String builder =
        api.send(Call.get(EngineCall.ASK_BUILDER.text(), "/_ping")).header("Builder-Version");
    return builder.equals("2") || (builder.isEmpty() && kind() == Kind.DOCKER);
  }

  synchronized EngineInfo info() {
    EngineInfo known = info;
    if (known == null) {
      known = read();
      info = known;
    }
    return known;
  }

  /** Returns the time on the engine's clock. */
  Instant now() {
    if (info().local()) {
      return Instant.now();
    }
    return EngineTime.parse(system().text("SystemTime")).orElseGet(Instant::now);
  }

  private JsonObject system() {
    return api.send(Call.get(EngineCall.ASK_FACTS.text(), "/info")).object("NCPU");
  }

  private EngineInfo read() {
    JsonObject system = system();
    boolean local = isLocal(system);
    return new EngineInfo(
        kind(),
        version.text("Version"),
        agreed.toString(),
        version.text("MinAPIVersion"),
        version.text("Os").isEmpty() ? "linux" : version.text("Os"),
        system.text("Architecture"),
        (int) system.number("NCPU"),
        system.number("MemTotal"),
        system.text("DockerRootDir"),
        api.address(),
        local,
        system.texts("SecurityOptions").stream().anyMatch(option -> option.contains("rootless")),
        runsHealthChecks(system, local),
        Set.copyOf(system.object("Plugins").texts("Log")));
  }

  /**
   * A local socket proves nothing, because a virtual machine or a container may be behind it. The
   * same kernel and the same host name do.
   */
  private boolean isLocal(JsonObject system) {
    return machine.linux()
        && !machine.hostName().isEmpty()
        && system.text("Name").equals(machine.hostName())
        && system.text("KernelVersion").equals(machine.kernel());
  }

  /** Podman uses systemd's timers to run health checks. */
  private boolean runsHealthChecks(JsonObject system, boolean local) {
    if (kind() != Kind.PODMAN) {
      return true;
    }
    return local ? machine.runsSystemd() : system.text("CgroupDriver").equals("systemd");
  }
}
