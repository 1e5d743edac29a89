package dev.paws.core.report.parity;

import java.time.Instant;
import java.util.List;

/**
 * What a later report needs of a stored one.
 *
 * @param open its differences that nobody had accepted
 */
public record StoredReport(
    String id, Instant timestamp, String source, String target, List<Trend.Past> open) {
  public StoredReport {
    open = List.copyOf(open);
  }
}
