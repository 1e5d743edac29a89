package dev.paws.core.log;

import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of JSON as loggers write it: Logback, Log4j, ECS, zap, zerolog, slog, pino, bunyan,
 * structlog, Serilog.
 *
 * @param message the message, then a stack trace if there is one
 * @param fields everything else but level and time
 */
public record JsonEntry(
    Optional<LogLevel> level, String message, Map<String, @Nullable Object> fields) {
  private static final List<String> LEVELS =
      List.of("level", "severity", "lvl", "log.level", "levelname", "loglevel", "@l", "l");
  private static final List<String> MESSAGES =
      List.of("message", "msg", "@m", "@mt", "short_message", "event", "MESSAGE");
  private static final List<String> TRACES =
      List.of(
          "stack_trace", "error.stack_trace", "stacktrace", "stack", "exc_info", "@x", "thrown");
  private static final Set<String> TIMES =
      Set.of("timestamp", "@timestamp", "time", "ts", "@t", "t", "@version", "datetime");

  /** Reads a line; empty if it is not an object with a message or a level. */
  static Optional<JsonEntry> of(String line) {
    String text = line.strip();
    if (text.length() < 2 || text.charAt(0) != '{' || text.charAt(text.length() - 1) != '}') {
      return Optional.empty();
    }
    try {
      return JsonReader.read(text) instanceof Map<?, ?> map ? of(map) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // text that only looks like JSON
    }
  }

  private static Optional<JsonEntry> of(Map<?, ?> map) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>();
    map.forEach((key, value) -> rest.put(String.valueOf(key), value));
    Optional<LogLevel> level = Optional.empty();
    for (String key : LEVELS) {
      if (level.isEmpty()) {
        level = level(rest.get(key));
        level.ifPresent(found -> rest.remove(key));
      }
    }
    if (level.isEmpty() && rest.get("log") instanceof Map<?, ?> log) {
      level = level(log.get("level"));
    }
    Optional<String> message = taken(rest, MESSAGES);
    if (message.isEmpty() && level.isEmpty()) {
      return Optional.empty();
    }
    String trace = taken(rest, TRACES).map(it -> "\n" + it.stripTrailing()).orElse("");
    TIMES.forEach(rest::remove);
    return Optional.of(new JsonEntry(level, message.orElse("") + trace, rest));
  }

  private static Optional<LogLevel> level(@Nullable Object value) {
    return value instanceof Number number
        ? LogLevel.numbered(number.longValue())
        : value instanceof String word ? LogLevel.named(word) : Optional.empty();
  }

  private static Optional<String> taken(Map<String, @Nullable Object> from, List<String> keys) {
    for (String key : keys) {
      if (from.get(key) instanceof String text) {
        from.remove(key);
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /** Returns the fields in one line: {@code port=8080 path="/a b"}; empty if there are none. */
  public String fieldText() {
    StringBuilder out = new StringBuilder();
    fields.forEach(
        (key, value) ->
            out.append(out.isEmpty() ? "" : " ").append(key).append('=').append(shown(value)));
    return out.toString();
  }

  private static String shown(@Nullable Object value) {
    boolean plain =
        value instanceof String text
            && !text.isEmpty()
            && text.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '=');
    return plain ? String.valueOf(value) : JsonWriter.compact(value);
  }
}
