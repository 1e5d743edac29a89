package dev.paws.core.report;

import dev.paws.core.log.JsonEntry;
import dev.paws.core.log.LogEntry;
import dev.paws.core.log.LogLevel;
import dev.paws.core.log.LogOrigin;
import dev.paws.core.message.LogPhrase;
import dev.paws.core.secret.SecretValues;
import dev.paws.core.secret.Secrets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes entries of logs as lines, with secrets masked. */
public final class LogRows {
  private static final String END = "\u001b[0m";
  private static final String FAINT = "\u001b[2m";
  private static final List<Integer> COLOURS = List.of(36, 33, 32, 35, 34, 96, 93, 92, 95, 94);
  private static final int TIME_WIDTH = "12:34:56.789".length();
  private static final int LEVEL_WIDTH = 5;
  private static final long SECOND = 1_000_000_000L;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

  private final ZoneId zone;
  private final boolean colour;
  private final Supplier<SecretValues> hidden;
  private final Map<String, String> colours = new HashMap<>();
  private int width;
  private LocalDate date;

  /**
   * Creates rows for people.
   *
   * @param width the width of the longest name that is known
   * @param zone the zone of the times
   * @param now the present time; only other dates than today's are shown
   * @param colour whether to use colours
   * @param hidden returns the values to mask
   */
  public LogRows(
      int width, ZoneId zone, Instant now, boolean colour, Supplier<SecretValues> hidden) {
    this.width = width;
    this.zone = zone;
    this.date = now.atZone(zone).toLocalDate();
    this.colour = colour;
    this.hidden = hidden;
  }

  /** Appends an entry, each of its lines with the name in front. */
  public void text(LogEntry entry, StringBuilder out) {
    LogOrigin origin = entry.origin();
    String time = LogPhrase.EARLIER.text();
    if (!origin.earlier()) {
      ZonedDateTime at = instant(entry.time()).atZone(zone);
      if (!at.toLocalDate().equals(date)) {
        date = at.toLocalDate();
        out.append(faint(LogPhrase.DATE.text(date))).append('\n');
      }
      time = TIME.format(at);
    }
    width = Math.max(width, origin.label().length());
    String name = coloured(origin, padded(origin.label(), width) + " |");
    Optional<LogLevel> level = entry.level();
    String head = faint(padded(time, TIME_WIDTH)) + " " + shown(level) + " ";
    String space = " ".repeat(TIME_WIDTH + LEVEL_WIDTH + 2);
    for (String line : hidden.get().inText(readable(entry)).split("\n", -1)) {
      out.append(name).append(' ').append(head).append(line).append('\n');
      head = space;
    }
  }

  private static String readable(LogEntry entry) {
    Optional<JsonEntry> json = entry.json();
    if (json.isEmpty()) {
      return entry.text();
    }
    String message = json.get().message();
    String fields = json.get().fieldText();
    int end = message.indexOf('\n') < 0 ? message.length() : message.indexOf('\n');
    return fields.isEmpty()
        ? message
        : (message.substring(0, end) + " " + fields).strip() + message.substring(end);
  }

  /** Appends an entry as one line of JSON. */
  public static void json(LogEntry entry, Json writer, StringBuilder out) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    LogOrigin origin = entry.origin();
    tree.put("timestamp", origin.earlier() ? null : instant(entry.time()).toString());
    tree.put("service", origin.service());
    tree.put("container", origin.container());
    tree.put("replica", origin.replica());
    tree.put("stream", origin.earlier() ? null : entry.error() ? "stderr" : "stdout");
    tree.put("level", entry.level().map(LogLevel::text).orElse(null));
    tree.put("message", entry.message());
    entry
        .json()
        .map(JsonEntry::fields)
        .filter(it -> !it.isEmpty())
        .ifPresent(it -> tree.put("fields", masked(it)));
    if (origin.earlier()) {
      tree.put("earlier", true);
    }
    out.append(writer.line(tree));
  }

  /** Masks the values whose names mark secrets, at every depth. */
  private static Map<String, @Nullable Object> masked(Map<?, ?> fields) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    fields.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          boolean secret =
              (value instanceof String || value instanceof Number)
                  && Secrets.isSecret(name, String.valueOf(value));
          result.put(
              name, secret ? Secrets.MASK : value instanceof Map<?, ?> map ? masked(map) : value);
        });
    return result;
  }

  /** Writes a tree as one line with its end. */
  @FunctionalInterface
  public interface Json {
    String line(Map<String, @Nullable Object> tree);
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
  }

  private String shown(Optional<LogLevel> level) {
    String text = padded(level.map(LogLevel::name).orElse(""), LEVEL_WIDTH);
    if (!colour || level.isEmpty()) {
      return text;
    }
    return switch (level.get()) {
      case TRACE, DEBUG -> FAINT + text + END;
      case INFO -> text;
      case WARN -> "\u001b[33m" + text + END;
      case ERROR, FATAL -> "\u001b[1;31m" + text + END;
    };
  }

  private String coloured(LogOrigin origin, String text) {
    if (!colour) {
      return text;
    }
    String code =
        colours.computeIfAbsent(
            origin.label(), it -> "\u001b[" + COLOURS.get(colours.size() % COLOURS.size()) + "m");
    return code + text + END;
  }

  private String faint(String text) {
    return colour ? FAINT + text + END : text;
  }

  private static String padded(String text, int width) {
    return text.length() >= width ? text : text + " ".repeat(width - text.length());
  }
}
