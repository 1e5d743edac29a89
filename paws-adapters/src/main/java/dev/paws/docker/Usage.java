package dev.paws.docker;

import dev.paws.core.engine.DiskUsage;
import dev.paws.core.engine.ResourceUsage;
import dev.paws.core.json.JsonObject;
import dev.paws.core.message.EngineCall;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what containers, volumes and images use. */
final class Usage {
  /** The engine adds up files, which takes long for many of them. */
  private static final Duration DISK = Duration.ofSeconds(20);

  private final EngineApi api;

  Usage(EngineApi api) {
    this.api = api;
  }

  /** Returns one reading; without {@code one-shot}, the engine would wait for a second one. */
  Optional<ResourceUsage> container(String id) {
    Call call =
        Call.get(EngineCall.READ_USAGE.text(id), "/containers/" + Call.encode(id) + "/stats")
            .query("stream", "false")
            .query("one-shot", "true");
    return api.find(call).flatMap(answer -> usage(answer.object()));
  }

  /** The engine of a container that does not run answers with zeros. */
  static Optional<ResourceUsage> usage(JsonObject stats) {
    JsonObject memory = stats.object("memory_stats");
    long used = memory.number("usage");
    if (used == 0) {
      return Optional.empty();
    }
    JsonObject details = memory.object("stats");
    long cache =
        details.has("inactive_file")
            ? details.number("inactive_file")
            : details.number("total_inactive_file");
    try {
      return Optional.of(
          new ResourceUsage(
              Instant.parse(stats.text("read")),
              stats.object("cpu_stats").object("cpu_usage").number("total_usage"),
              cache < used ? used - cache : used));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  DiskUsage disk() {
    // Engines before API 1.42 ignore the types and add up containers as well.
    Call call =
        Call.get(EngineCall.READ_DISK_USAGE.text(), "/system/df?type=volume&type=image")
            .within(DISK);
    JsonObject answer = api.send(call).object();
    Map<String, Long> images = sizes(answer.objects("Images"), "Id", "");
    return new DiskUsage(sizes(answer.objects("Volumes"), "Name", "UsageData"), images);
  }

  /** A size of -1 means that the engine does not know it. */
  private static Map<String, Long> sizes(List<JsonObject> items, String key, String part) {
    Map<String, Long> sizes = new HashMap<>();
    for (JsonObject item : items) {
      JsonObject holder = part.isEmpty() ? item : item.object(part);
      if (holder.has("Size") && holder.number("Size") >= 0) {
        sizes.put(item.text(key), holder.number("Size"));
      }
    }
    return sizes;
  }
}
