package dev.paws.docker;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.engine.spec.VolumeSpec;
import dev.paws.core.json.JsonObject;
import dev.paws.core.message.EngineCall;
import dev.paws.core.message.EnginePhrase;
import dev.paws.docker.api.Answer;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import dev.paws.docker.api.Failures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts, stops and removes containers; creates and removes networks and volumes. */
final class Lifecycle {
  /** The engine's own grace period, if a container was created without one. */
  private static final long DEFAULT_GRACE_SECONDS = 10;

  /** The status of an answer to a start of what runs already. */
  private static final int NOT_MODIFIED = 304;

  /** A negative grace period never ends. */
  private static final Duration FOR_EVER = Duration.ofDays(1);

  private final EngineApi api;
  private final Deadlines deadlines;

  Lifecycle(EngineApi api, Deadlines deadlines) {
    this.api = api;
    this.deadlines = deadlines;
  }

  void simple(String verb, String id) {
    api.perform(change(verb, id));
  }

  private static Call change(String verb, String id) {
    return Call.post(EngineCall.CHANGE_CONTAINER.text(verb, id), "/containers/" + id + "/" + verb);
  }

  /**
   * Starts a container, unless it runs. An answer that it runs already is checked, and the start
   * repeated once, because the container may just have ended.
   */
  void start(String id) {
    for (int attempt = 0; attempt < 2; attempt++) {
      Answer answer = api.send(change("start", id));
      answer.done();
      if (answer.status() != NOT_MODIFIED || isUp(id)) {
        return;
      }
    }
    throw new EngineException(
        new EngineFailure.Rejected(
            change("start", id).name(), NOT_MODIFIED, EnginePhrase.DOES_NOT_RUN.text()));
  }

  /** Returns whether a container runs, or will again by itself. */
  private boolean isUp(String id) {
    ContainerState state =
        Inspected.container(api.send(inspect(id)).object("Id", "Name", "State", "Config")).state();
    return state.pid() != 0 || state.status() == ContainerState.Status.RESTARTING;
  }

  private static Call inspect(String id) {
    return Call.get(EngineCall.INSPECT_CONTAINER.text(id), "/containers/" + id + "/json");
  }

  void stop(String id, Optional<Duration> grace) {
    Call call = Call.post(EngineCall.STOP_CONTAINER.text(id), "/containers/" + id + "/stop");
    long seconds;
    if (grace.isPresent()) {
      seconds = ContainerBody.wholeSeconds(grace.get());
      call = call.query("t", Long.toString(seconds));
    } else {
      seconds = ownGrace(id);
    }
    api.perform(call.within(deadlines.stopMargin().plusSeconds(seconds)));
  }

  boolean awaitEnd(String id, Optional<Duration> limit) {
    Duration most =
        Duration.ofSeconds(
            limit.isPresent() ? ContainerBody.wholeSeconds(limit.get()) : ownGrace(id));
    Call call =
        Call.post(EngineCall.AWAIT_END.text(id), "/containers/" + id + "/wait")
            .query("condition", "not-running");
    try {
      awaitExit(call.within(most.isNegative() ? FOR_EVER : most));
      return true;
    } catch (EngineException e) {
      if (e.failure() instanceof EngineFailure.TimedOut) {
        return false;
      }
      throw e;
    }
  }

  private long ownGrace(String id) {
    Map<String, @Nullable Object> config =
        api.send(inspect(id)).object("Config").object("Config").values();
    return config.get("StopTimeout") instanceof Number timeout
        ? timeout.longValue()
        : DEFAULT_GRACE_SECONDS;
  }

  void kill(String id, String signal) {
    Call call =
        Call.post(EngineCall.KILL_CONTAINER.text(id), "/containers/" + id + "/kill")
            .query("signal", signal);
    try {
      api.perform(call);
    } catch (EngineException e) {
      boolean over =
          e.failure() instanceof EngineFailure.NotFound
              || e.failure().text().toLowerCase(Locale.ROOT).contains("is not running")
              || e.failure().text().contains("can only kill running containers");
      if (!over) {
        throw e;
      }
    }
  }

  void removeContainer(String id, boolean anonymousVolumes) {
    remove(id, anonymousVolumes, true);
  }

  /** Returns whether the container is gone; false if the engine refused, because it runs. */
  boolean removeStopped(String id, boolean anonymousVolumes) {
    try {
      remove(id, anonymousVolumes, false);
      return true;
    } catch (EngineException e) {
      if (Failures.isThatItRuns(e.failure())) {
        return false;
      }
      throw e;
    }
  }

  private void remove(String id, boolean anonymousVolumes, boolean force) {
    Call call =
        Call.delete(EngineCall.REMOVE_CONTAINER.text(id), "/containers/" + id)
            .query("force", force)
            .query("v", anonymousVolumes);
    try {
      api.performIfThere(call);
    } catch (EngineException e) {
      if (!(e.failure() instanceof EngineFailure.Conflict conflict)
          || !conflict.reason().contains("already in progress")) {
        throw e;
      }
      awaitRemoval(id);
    }
  }

  /**
   * Waits for an answer that names an exit code: one that says nothing, as a proxy may give, does
   * not show that the container has ended.
   */
  private void awaitExit(Call call) {
    api.find(call).ifPresent(answer -> answer.object("StatusCode"));
  }

  /** Another client is removing it: when that is done, so is this. */
  private void awaitRemoval(String id) {
    awaitExit(
        Call.post(EngineCall.AWAIT_REMOVAL.text(id), "/containers/" + id + "/wait")
            .query("condition", "removed"));
  }

  void rename(String id, String newName) {
    api.perform(
        Call.post(EngineCall.RENAME_CONTAINER.text(id), "/containers/" + id + "/rename")
            .query("name", newName));
  }

  String createNetwork(NetworkSpec spec) {
    List<Map<String, @Nullable Object>> pools = new ArrayList<>();
    for (NetworkSpec.Pool pool : spec.pools()) {
      pools.add(
          new JsonBody()
              .put("Subnet", pool.subnet())
              .put("Gateway", pool.gateway())
              .put("IPRange", pool.ipRange())
              .put("AuxiliaryAddresses", pool.auxAddresses())
              .map());
    }
    JsonBody ipam =
        new JsonBody()
            .put("Driver", spec.ipamDriver().isEmpty() ? "default" : spec.ipamDriver())
            .put("Config", pools)
            .put("Options", spec.ipamOptions());
    JsonBody draft =
        new JsonBody()
            .put("Name", spec.name())
            .put("CheckDuplicate", true)
            .put("Driver", spec.driver().isEmpty() ? "bridge" : spec.driver())
            .put("Internal", spec.internal())
            .put("Attachable", spec.attachable())
            .put("EnableIPv6", spec.enableIpv6())
            .put("IPAM", ipam.map())
            .put("Options", spec.driverOptions())
            .put("Labels", spec.labels());
    Call call = Call.post(EngineCall.CREATE_NETWORK.text(spec.name()), "/networks/create");
    return api.send(call.json(draft.map())).object("Id").text("Id");
  }

  /**
   * Removes a network, unless it is gone. Docker keeps a count of the containers on a network
   * beside the list of them; where containers begin and end side by side, the count of older
   * versions may stay above the list for good, and then the network cannot be removed before the
   * engine's restart.
   */
  void removeNetwork(String id) {
    Call delete = Call.delete(EngineCall.REMOVE_NETWORK.text(id), "/networks/" + Call.encode(id));
    Call read = Call.get(EngineCall.INSPECT_NETWORK.text(id), "/networks/" + Call.encode(id));
    try {
      api.performIfThere(delete);
    } catch (EngineException e) {
      if (!(e.failure() instanceof EngineFailure.Conflict conflict)
          || !conflict.reason().contains("active endpoints")
          || isUsed(read)) {
        throw e;
      }
      removeEmptyNetwork(delete);
    }
  }

  /** The last container may just have left the list and not yet the count: one more try. */
  private void removeEmptyNetwork(Call delete) {
    try {
      api.performIfThere(delete);
    } catch (EngineException e) {
      if (e.failure() instanceof EngineFailure.Conflict conflict) {
        throw new EngineException(
            new EngineFailure.MiscountedNetwork(conflict.call(), conflict.reason()));
      }
      throw e;
    }
  }

  private boolean isUsed(Call read) {
    try {
      JsonObject network = api.send(read).object("Id");
      return !network.has("Containers") || !network.object("Containers").values().isEmpty();
    } catch (EngineException e) {
      return true; // who cannot say that it is empty has not shown a wrong count
    }
  }

  void createVolume(VolumeSpec spec) {
    JsonBody draft =
        new JsonBody()
            .put("Name", spec.name())
            .put("Driver", spec.driver().isEmpty() ? "local" : spec.driver())
            .put("DriverOpts", spec.driverOptions())
            .put("Labels", spec.labels());
    Call call =
        Call.post(EngineCall.CREATE_VOLUME.text(spec.name()), "/volumes/create").json(draft.map());
    JsonObject ignored = api.send(call).object("Name");
  }

  void removeVolume(String name) {
    api.performIfThere(
        Call.delete(EngineCall.REMOVE_VOLUME.text(name), "/volumes/" + Call.encode(name)));
  }
}
