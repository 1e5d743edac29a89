package dev.paws.core.history;

import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The JSON form of a run of {@code up}, in journals and in the store. */
public final class StartCodec {
  private StartCodec() {}

  /** Returns the steps as JSON. */
  public static String steps(List<EnvironmentStart.TimedStep> steps) {
    return JsonWriter.compact(tree(steps));
  }

  /**
   * Returns the steps of a JSON text.
   *
   * @throws IOException if it is no JSON
   */
  public static List<EnvironmentStart.TimedStep> steps(String json) throws IOException {
    return read(JsonObject.list(JsonReader.read(json)));
  }

  /** Adds the fields of a run to a tree. */
  static void put(Map<String, @Nullable Object> tree, EnvironmentStart start) {
    tree.put("id", start.id());
    tree.put("started_at", start.startedAt().toString());
    tree.put("end", start.end());
    tree.put("duration_ms", start.took().toMillis());
    Map<String, @Nullable Object> ready = new LinkedHashMap<>();
    new TreeMap<>(start.ready()).forEach((service, took) -> ready.put(service, took.toMillis()));
    tree.put("ready_after_ms", ready);
    tree.put("steps", tree(start.steps()));
  }

  /** Returns the run whose fields an object has. */
  static EnvironmentStart start(String environment, JsonObject json) {
    Map<String, Duration> ready = new TreeMap<>();
    JsonObject services = json.object("ready_after_ms");
    services
        .values()
        .keySet()
        .forEach(service -> ready.put(service, Duration.ofMillis(services.number(service))));
    return new EnvironmentStart(
        json.text("id"),
        environment,
        Instant.parse(json.text("started_at")),
        json.text("end"),
        Duration.ofMillis(json.number("duration_ms")),
        ready,
        read(json.objects("steps")));
  }

  private static List<Map<String, @Nullable Object>> tree(List<EnvironmentStart.TimedStep> steps) {
    List<Map<String, @Nullable Object>> list = new ArrayList<>();
    for (EnvironmentStart.TimedStep step : steps) {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      tree.put("id", step.id());
      tree.put("kind", step.kind().value());
      tree.put("operation", step.operation());
      if (!step.service().isEmpty()) {
        tree.put("service", step.service());
      }
      tree.put("after", step.after());
      tree.put("began_ms", step.began().toMillis());
      tree.put("ended_ms", step.ended().toMillis());
      list.add(tree);
    }
    return list;
  }

  private static List<EnvironmentStart.TimedStep> read(List<JsonObject> objects) {
    return objects.stream()
        .map(
            step ->
                new EnvironmentStart.TimedStep(
                    (int) step.number("id"),
                    StepKind.of(step.text("kind")),
                    step.text("operation"),
                    step.text("service"),
                    step.texts("after").stream().map(Integer::valueOf).toList(),
                    Duration.ofMillis(step.number("began_ms")),
                    Duration.ofMillis(step.number("ended_ms"))))
        .toList();
  }
}
