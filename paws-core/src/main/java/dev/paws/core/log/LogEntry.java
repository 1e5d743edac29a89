package dev.paws.core.log;

import dev.paws.core.engine.LogLine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a program wrote at once: one line, or a stack trace with the message above it. */
public final class LogEntry {
  private final LogOrigin origin;
  private final LogLine first;
  private final List<String> more;
  private @Nullable String text;
  private boolean parsed;
  private @Nullable JsonEntry json;

  /**
   * Creates an entry.
   *
   * @param more the lines after the first one
   */
  LogEntry(LogOrigin origin, LogLine first, List<String> more) {
    this.origin = origin;
    this.first = first;
    this.more = more;
  }

  public LogOrigin origin() {
    return origin;
  }

  /** Returns the time of its first line, in nanoseconds since 1970 (UTC). */
  public long time() {
    return first.time();
  }

  /** Returns whether it was written to standard error. */
  public boolean error() {
    return first.error();
  }

  /** Returns everything as it was written, without colours. */
  public String text() {
    String known = text;
    if (known == null) {
      known = Escapes.without(more.isEmpty() ? first.text() : joined());
      text = known;
    }
    return known;
  }

  private String joined() {
    return first.text() + "\n" + String.join("\n", more);
  }

  /** Returns the entry as the program's JSON means it; empty if it is not a JSON object. */
  public Optional<JsonEntry> json() {
    if (!parsed) {
      json = more.isEmpty() ? JsonEntry.of(text()).orElse(null) : null;
      parsed = true;
    }
    return Optional.ofNullable(json);
  }

  /** Returns the level that the program gives it; empty if it gives none. */
  public Optional<LogLevel> level() {
    Optional<JsonEntry> object = json();
    if (object.isPresent()) {
      return object.get().level();
    }
    String written = text();
    Optional<LogLevel> level = LevelFinder.in(written);
    return level.isEmpty() && isTrace(written) ? Optional.of(LogLevel.ERROR) : level;
  }

  private boolean isTrace(String written) {
    return !more.isEmpty()
        && (written.contains("\tat ")
            || written.contains("    at ")
            || written.startsWith("Traceback ")
            || written.startsWith("panic: "));
  }

  /** Returns what a person wants to read: the message of JSON, otherwise the whole text. */
  public String message() {
    return json().map(JsonEntry::message).orElseGet(this::text);
  }
}
