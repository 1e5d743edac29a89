package dev.paws.docker;

import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.EventListener;
import dev.paws.core.engine.EventSubscription;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.EngineCall;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Subscribes to an engine's events. */
final class Events {
  /** Without {@code exec_*}, of which every health probe causes three. */
  private static final List<String> WANTED =
      List.of("create", "start", "die", "oom", "health_status", "pause", "unpause", "destroy");

  private final EngineApi api;
  private final EngineProbe probe;

  Events(EngineApi api, EngineProbe probe) {
    this.api = api;
    this.probe = probe;
  }

  EventSubscription subscribe(String project, EventListener listener) {
    Map<String, List<String>> filters = new TreeMap<>();
    filters.put("type", List.of("container"));
    filters.put("label", List.of(Observer.PROJECT_LABEL + "=" + project));
    if (probe.kind() == EngineInfo.Kind.DOCKER) {
      // Podman has other names for some events, and does not translate them in a filter.
      filters.put("event", WANTED);
    }
    // The engine answers before it listens. Asking for events from this moment closes the gap.
    Instant now = probe.now();
    Call call =
        Call.get(EngineCall.EVENTS.text(), "/events")
            .query("since", now.getEpochSecond() + "." + String.format("%09d", now.getNano()))
            .query("filters", JsonWriter.compact(filters));
    EventStream stream = new EventStream(api.open(call), listener);
    api.workers().run(stream::run);
    return stream;
  }
}
