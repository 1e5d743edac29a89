package dev.paws.core.report.parity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says who accepted how many differences, why, and until when. */
public final class AcceptedSummary {
  private AcceptedSummary() {}

  /**
   * Returns a line for each entry or baseline that accepts differences, those for most first; empty
   * if none is accepted.
   */
  public static List<String> lines(ParityReport report) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (ParityReport.Section section : report.sections()) {
      for (ParityReport.Entry entry : section.entries()) {
        entry
            .acceptance()
            .ifPresent(it -> numbers.merge(ReportText.acceptance(it), 1, Integer::sum));
      }
    }
    return numbers.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(it -> ReportText.count(it.getValue(), "difference") + " " + it.getKey())
        .toList();
  }
}
