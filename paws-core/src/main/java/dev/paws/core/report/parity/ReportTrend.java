package dev.paws.core.report.parity;

import dev.paws.core.model.Difference.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the differences changed since the last report on the same two environments. Differences are
 * the same if their fingerprints are equal.
 *
 * @param previous the id of that report
 * @param since when that report was made
 * @param added the fingerprints of new differences
 * @param gone the differences that no longer exist, the worst first
 * @param standing how many were there then and are still there
 * @param accepted how many were there then and are accepted now
 * @param firstSeen since when each difference that was there then is known, by fingerprint
 */
public record ReportTrend(
    String previous,
    Instant since,
    Set<String> added,
    List<Past> gone,
    int standing,
    int accepted,
    Map<String, Instant> firstSeen) {
  private static final Comparator<Past> WORST_FIRST =
      Comparator.comparing(Past::severity)
          .reversed()
          .thenComparing(Past::service)
          .thenComparing(Past::path)
          .thenComparing(Past::fingerprint);

  public ReportTrend {
    added = Set.copyOf(added);
    gone = List.copyOf(gone);
    firstSeen = Map.copyOf(firstSeen);
  }

  /** A difference of a stored report. */
  public record Past(String fingerprint, String service, String path, Severity severity) {}

  /** Compares the open differences with those of a stored report. */
  public static ReportTrend between(StoredReport before, List<ParityReport.Section> now) {
    Set<String> open = new HashSet<>();
    Set<String> accepted = new HashSet<>();
    for (ParityReport.Section section : now) {
      for (ParityReport.Entry entry : section.entries()) {
        (entry.isOpen() ? open : accepted).add(entry.fingerprint());
      }
    }
    accepted.removeAll(open);
    Map<String, Past> past = new TreeMap<>();
    for (Past entry : before.open()) {
      past.put(entry.fingerprint(), entry);
    }
    Set<String> added = new HashSet<>(open);
    added.removeAll(past.keySet());
    List<Past> gone = new ArrayList<>();
    for (Past entry : past.values()) {
      if (!open.contains(entry.fingerprint()) && !accepted.contains(entry.fingerprint())) {
        gone.add(entry);
      }
    }
    if (gone.size() > 1) {
      gone.sort(WORST_FIRST);
    }
    accepted.retainAll(past.keySet());
    int standing = open.size() - added.size();
    return new ReportTrend(
        before.id(),
        before.timestamp(),
        added,
        gone,
        standing,
        accepted.size(),
        before.firstSeen());
  }

  /**
   * Returns the time of the first report of the unbroken series of reports that have a difference;
   * empty if the last one does not have it.
   */
  public Optional<Instant> firstSeen(ParityReport.Entry entry) {
    return Optional.ofNullable(firstSeen.get(entry.fingerprint()));
  }

  /** Returns whether a difference is new. */
  public boolean isNew(ParityReport.Entry entry) {
    return entry.isOpen() && added.contains(entry.fingerprint());
  }
}
