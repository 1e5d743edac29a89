package dev.paws.core.report;

import dev.paws.core.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Prints findings for people, but only so many that they are read: one mistake can be repeated
 * 3,000 times.
 */
public final class CappedFindings {
  /** The largest number of findings of one kind to show. */
  static final int OF_A_KIND = 10;

  /** The largest number of findings to show in all. */
  static final int ALL = 50;

  private CappedFindings() {}

  /**
   * Returns the texts of the first findings, and one line for each kind that has more.
   *
   * @param findings in the order in which to show them
   * @param text returns the text of a finding
   */
  public static List<String> lines(List<Finding> findings, Function<Finding, String> text) {
    Map<String, Integer> shown = new HashMap<>();
    Map<String, Integer> left = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      if (lines.size() < ALL && shown.merge(finding.code(), 1, Integer::sum) <= OF_A_KIND) {
        lines.add(text.apply(finding));
      } else {
        left.merge(finding.code(), 1, Integer::sum);
      }
    }
    left.forEach((code, count) -> lines.add("[" + code + "] and " + count + " more like it"));
    return lines;
  }
}
