package dev.paws.core.log;

import dev.paws.core.engine.LogLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins the lines of one container to entries. */
public final class EntryAssembler {
  /** A later line, in nanoseconds, is a new entry. */
  private static final long LONGEST_GAP = 2_000_000_000L;

  private static final int MOST_LINES = 2_000;
  private static final int MOST_CHARACTERS = 256 * 1024;

  private final LogOrigin origin;
  private @Nullable LogLine first;
  private @Nullable LogLine last;
  private List<String> more = List.of();
  private int characters;

  public EntryAssembler(LogOrigin origin) {
    this.origin = origin;
  }

  /** Adds a line; returns the entry that it ends, or null if there is none. */
  public @Nullable LogEntry add(LogLine line) {
    LogLine begun = first;
    LogLine before = last;
    if (begun != null && before != null && continues(line, begun, before)) {
      if (more.isEmpty()) {
        more = new ArrayList<>();
      }
      more.add(line.text());
      characters += line.text().length();
      last = line;
      return null;
    }
    LogEntry ended = end();
    first = line;
    last = line;
    return ended;
  }

  private boolean continues(LogLine line, LogLine begun, LogLine before) {
    return line.error() == begun.error()
        && line.time() - before.time() < LONGEST_GAP
        && more.size() < MOST_LINES
        && characters < MOST_CHARACTERS
        && Continuation.is(line.text(), begun.text(), before.text());
  }

  /** Returns the entry that is not ended yet, and ends it; null if there is none. */
  public @Nullable LogEntry end() {
    LogLine begun = first;
    if (begun == null) {
      return null;
    }
    LogEntry entry = new LogEntry(origin, begun, more);
    first = null;
    last = null;
    more = List.of();
    characters = 0;
    return entry;
  }
}
