package dev.paws.core.history;

import dev.paws.core.drill.DrillRecord;
import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.lifecycle.EnvironmentEvent;
import dev.paws.core.model.DocumentedValue;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.StageTransition;
import dev.paws.core.model.json.ModelCodec;
import dev.paws.core.model.json.ModelFormatException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of entries in a journal: JSON, one entry a line.
 *
 * <p>Results, events and starts are written without reflection, because {@code up} writes them.
 */
public final class JournalCodec {
  private static final String KIND = "kind";
  private static final String ENVIRONMENT = "environment";
  private static final String DOCUMENT = "document";

  private JournalCodec() {}

  /** Returns the entry as a line, without its line break. */
  public static String line(HistoryEntry entry) {
    return JsonWriter.compact(entry.accept(new Encoder()));
  }

  /** Returns the entry of a line; empty if the line is damaged or of an unknown kind. */
  public static Optional<HistoryEntry> entry(String line) {
    try {
      JsonObject json = JsonReader.object(line);
      String environment = json.text(ENVIRONMENT);
      return switch (json.text(KIND)) {
        case "check" -> Optional.of(new HistoryEntry.Check(environment, result(json)));
        case "event" -> Optional.of(new HistoryEntry.Event(event(environment, json)));
        case "start" -> Optional.of(new HistoryEntry.Start(StartCodec.start(environment, json)));
        case "stage" ->
            Optional.of(new HistoryEntry.Stage(environment, document(json, StageTransition.class)));
        case "pipeline" ->
            Optional.of(new HistoryEntry.Pipeline(document(json, PipelineRun.class)));
        case "drill" ->
            Optional.of(new HistoryEntry.Drill(environment, document(json, DrillRecord.class)));
        default -> Optional.empty();
      };
    } catch (IOException
        | ModelFormatException
        | DateTimeException
        | NoSuchElementException
        | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static <T extends Record> T document(JsonObject json, Class<T> type)
      throws ModelFormatException {
    return ModelCodec.json().read(json.text(DOCUMENT), type, "");
  }

  private static HealthCheckResult result(JsonObject json) {
    return new HealthCheckResult(
        json.text("id"),
        json.text("service_id"),
        Instant.parse(json.text("timestamp")),
        value(HealthCheckResult.Status.class, json, "status"),
        new HealthCheckResult.Details(
            json.has("exit_code") ? Optional.of((int) json.number("exit_code")) : Optional.empty(),
            text(json, "output"),
            json.has("response_time_ms")
                ? Optional.of(json.number("response_time_ms"))
                : Optional.empty(),
            text(json, "error_message")),
        new HealthCheckResult.Metadata(
            value(HealthCheckResult.CheckType.class, json, "check_type"),
            value(HealthCheckResult.TriggeredBy.class, json, "triggered_by")));
  }

  private static EnvironmentEvent event(String environment, JsonObject json) {
    return new EnvironmentEvent(
        environment,
        Instant.parse(json.text("timestamp")),
        value(EnvironmentEvent.Kind.class, json, "event"),
        json.text("cause"),
        json.text("command"));
  }

  private static Optional<String> text(JsonObject json, String key) {
    return json.has(key) ? Optional.of(json.text(key)) : Optional.empty();
  }

  private static <E extends Enum<E> & DocumentedValue> E value(
      Class<E> type, JsonObject json, String key) {
    return DocumentedValue.parse(type, json.text(key)).orElseThrow();
  }

  private static final class Encoder
      implements HistoryEntry.Visitor<Map<String, @Nullable Object>> {
    @Override
    public Map<String, @Nullable Object> check(HistoryEntry.Check check) {
      HealthCheckResult result = check.result();
      Map<String, @Nullable Object> tree = head("check", check);
      tree.put("id", result.id());
      tree.put("service_id", result.serviceId());
      tree.put("timestamp", result.timestamp().toString());
      tree.put("status", result.status().value());
      result.details().exitCode().ifPresent(it -> tree.put("exit_code", it));
      result.details().output().ifPresent(it -> tree.put("output", it));
      result.details().responseTimeMs().ifPresent(it -> tree.put("response_time_ms", it));
      result.details().errorMessage().ifPresent(it -> tree.put("error_message", it));
      tree.put("check_type", result.metadata().checkType().value());
      tree.put("triggered_by", result.metadata().triggeredBy().value());
      return tree;
    }

    @Override
    public Map<String, @Nullable Object> event(HistoryEntry.Event entry) {
      EnvironmentEvent event = entry.event();
      Map<String, @Nullable Object> tree = head("event", entry);
      tree.put("timestamp", event.at().toString());
      tree.put("event", event.kind().value());
      tree.put("cause", event.cause());
      tree.put("command", event.command());
      return tree;
    }

    @Override
    public Map<String, @Nullable Object> start(HistoryEntry.Start start) {
      Map<String, @Nullable Object> tree = head("start", start);
      StartCodec.put(tree, start.start());
      return tree;
    }

    @Override
    public Map<String, @Nullable Object> stage(HistoryEntry.Stage stage) {
      Map<String, @Nullable Object> tree = head("stage", stage);
      tree.put(DOCUMENT, ModelCodec.json().write(stage.transition()));
      return tree;
    }

    @Override
    public Map<String, @Nullable Object> pipeline(HistoryEntry.Pipeline pipeline) {
      Map<String, @Nullable Object> tree = head("pipeline", pipeline);
      tree.put(DOCUMENT, ModelCodec.json().write(pipeline.run()));
      return tree;
    }

    @Override
    public Map<String, @Nullable Object> drill(HistoryEntry.Drill drill) {
      Map<String, @Nullable Object> tree = head("drill", drill);
      tree.put(DOCUMENT, ModelCodec.json().write(drill.drill()));
      return tree;
    }

    private static Map<String, @Nullable Object> head(String kind, HistoryEntry entry) {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      tree.put(KIND, kind);
      tree.put(ENVIRONMENT, entry.environment());
      return tree;
    }
  }
}
