package dev.paws.core.log;

import java.util.Optional;

/**
 * Which entries to show.
 *
 * @param level the least level; an entry without one counts as {@link LogLevel#INFO}
 * @param search what an entry must have
 */
public record LogFilter(Optional<LogLevel> level, Optional<LogSearch> search) {
  /** Returns whether an entry is shown. */
  public boolean shows(LogEntry entry) {
    return (search.isEmpty() || search.get().matches(entry.text()))
        && (level.isEmpty() || entry.level().orElse(LogLevel.INFO).compareTo(level.get()) >= 0);
  }
}
