package dev.paws.testing;

import dev.paws.core.app.port.HistoryArchive;
import dev.paws.core.drill.DrillRecord;
import dev.paws.core.finding.Finding;
import dev.paws.core.history.HistoryEntry;
import dev.paws.core.history.HistoryStore;
import dev.paws.core.model.HealthCheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps what was to be remembered for a test to look at; nothing can be read back as history. */
public final class RememberedEntries implements HistoryArchive {
  private final List<HistoryEntry> entries = new ArrayList<>();

  @Override
  public synchronized Optional<String> append(List<HistoryEntry> more, Durability durability) {
    entries.addAll(more);
    return Optional.empty();
  }

  @Override
  public Optional<HistoryStore> open(Consumer<Finding> warnings) {
    return Optional.empty();
  }

  @Override
  public String identity(String project) {
    return project;
  }

  /** Forgets what came so far. */
  public synchronized void forget() {
    entries.clear();
  }

  /** Returns the drills, in the order in which they came. */
  public synchronized List<DrillRecord> drills() {
    return entries.stream()
        .filter(HistoryEntry.Drill.class::isInstance)
        .map(entry -> ((HistoryEntry.Drill) entry).drill())
        .toList();
  }

  /** Returns the results of health checks, in the order in which they came. */
  public synchronized List<HealthCheckResult> results() {
    return entries.stream()
        .filter(HistoryEntry.Check.class::isInstance)
        .map(entry -> ((HistoryEntry.Check) entry).result())
        .toList();
  }
}
