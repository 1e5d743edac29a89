package dev.paws.core.report.parity;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.report.ControlCharacters;
import dev.paws.core.report.parity.ParityReport.Entry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses what to do first about many differences: each piece of advice once, the worst and most
 * widespread first.
 */
public final class NextSteps {
  private static final int MOST = 5;
  private static final int MOST_NAMES = 4;

  private NextSteps() {}

  /**
   * A piece of advice.
   *
   * @param severity the worst severity that it is about
   * @param text the advice
   * @param services how many services it is for
   */
  public record Step(Severity severity, String text, int services) {}

  private record Advice(Severity severity, String text) {}

  /** Returns the advice on differences that are errors or worse. */
  public static List<Step> of(List<Entry> open) {
    Map<Advice, Set<String>> services = new LinkedHashMap<>();
    for (Entry entry : open) {
      if (entry.severity().compareTo(Severity.ERROR) >= 0 && !entry.recommendation().isBlank()) {
        services
            .computeIfAbsent(
                new Advice(entry.severity(), entry.recommendation()), key -> new TreeSet<>())
            .add(entry.service());
      }
    }
    return services.entrySet().stream()
        .map(
            it ->
                new Step(
                    it.getKey().severity(),
                    names(it.getValue()) + ": " + it.getKey().text(),
                    it.getValue().size()))
        .sorted(
            Comparator.comparing(Step::severity)
                .thenComparing(Step::services)
                .reversed()
                .thenComparing(Step::text))
        .limit(MOST)
        .toList();
  }

  /** Returns the sentence that says how many differences a goal can fix. */
  public static String fixing(ParityReport report, long fixable, int all) {
    return "mvn paws:fix -Dpaws.target=%s sets %d of the %s, in a separate override file"
        .formatted(
            ControlCharacters.line(report.target()), fixable, ReportText.count(all, "difference"));
  }

  private static String names(Set<String> services) {
    return services.size() <= MOST_NAMES
        ? String.join(", ", services)
        : services.size() + " services";
  }
}
