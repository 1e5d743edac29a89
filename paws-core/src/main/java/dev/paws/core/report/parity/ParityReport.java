package dev.paws.core.report.parity;

import dev.paws.core.finding.Level;
import dev.paws.core.finding.Position;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.ConfigurationDiffReport.OverallStatus;
import dev.paws.core.model.ConfigurationDiffReport.Summary;
import dev.paws.core.model.Difference;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.model.ServiceDiff.ImpactLevel;
import dev.paws.core.model.ServiceDiff.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every form of a parity report says, masked and in the order in which it is said: services
 * worst first, and in a service its differences worst first.
 *
 * @param status how far the environments are apart, accepted differences left out
 * @param tool what compared them, with its version
 * @param modes what was compared, at least one
 * @param sections one for each service, identical ones too
 * @param remarks what else the reader should know: suggestions, entries that match nothing
 * @param trend against the last report on the same two environments, if there is one
 */
public record ParityReport(
    String id,
    Instant timestamp,
    String source,
    String target,
    OverallStatus status,
    Summary summary,
    String tool,
    List<ComparisonMode> modes,
    List<Section> sections,
    List<Remark> remarks,
    Optional<ReportTrend> trend) {
  public ParityReport {
    modes = List.copyOf(modes);
    sections = List.copyOf(sections);
    remarks = List.copyOf(remarks);
  }

  /**
   * A service; also a volume or a network that differs.
   *
   * @param counterpart what it is called in the target, where that is something else
   * @param recommendation what to do about it as a whole
   * @param entries its differences, those that are accepted too
   */
  public record Section(
      String service,
      Optional<String> counterpart,
      Status status,
      ImpactLevel impact,
      Optional<String> recommendation,
      List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }

    /** The differences that nobody has accepted. */
    public List<Entry> open() {
      return entries.stream().filter(Entry::isOpen).toList();
    }
  }

  /**
   * One difference.
   *
   * @param rule the stable id of the rule that weighed it
   * @param fingerprint the same for the same difference on every machine and every day
   * @param source its value in the source environment as it is shown: a text, list or map
   * @param target likewise
   * @param sourceValue the same in its normal form, plain Java as in {@link Difference}
   * @param targetValue likewise
   * @param impact what it means for parity
   * @param recommendation what to do about it; may be empty
   * @param sourcePlaces where the source's value was written, the most telling place first
   * @param acceptance by what it is accepted, if it is
   * @param ignoreEntry what to paste into {@code paws.yaml} to accept it
   */
  public record Entry(
      String service,
      String rule,
      String fingerprint,
      String path,
      Optional<Object> source,
      Optional<Object> target,
      Optional<Object> sourceValue,
      Optional<Object> targetValue,
      Difference.Type type,
      Severity severity,
      String impact,
      String recommendation,
      boolean autoFixable,
      List<Place> sourcePlaces,
      List<Place> targetPlaces,
      Optional<Acceptance> acceptance,
      String ignoreEntry) {
    public Entry {
      sourcePlaces = List.copyOf(sourcePlaces);
      targetPlaces = List.copyOf(targetPlaces);
    }

    /** Whether nobody has accepted it. */
    public boolean isOpen() {
      return acceptance.isEmpty();
    }
  }

  /**
   * Where a value comes from.
   *
   * @param at the place in a file, {@link Position#NONE} where there is none
   * @param note more about it, as {@code default of ${POSTGRES_PASSWORD}}; may be empty
   */
  public record Place(Position at, String note) {}

  /**
   * Why a difference does not count.
   *
   * @param by what accepts it: {@code ignore} or {@code baseline}
   * @param until the last day on which it does
   */
  public record Acceptance(
      String by, Optional<String> reason, Optional<String> owner, Optional<LocalDate> until) {}

  /** Something besides the differences. */
  public record Remark(Level level, String text) {}

  /** The differences that nobody has accepted, in the order of the sections. */
  public Stream<Entry> open() {
    return sections.stream().flatMap(section -> section.open().stream());
  }

  /** How many differences there are that somebody has accepted. */
  public int accepted() {
    return (int)
        sections.stream()
            .flatMap(section -> section.entries().stream())
            .filter(entry -> !entry.isOpen())
            .count();
  }

  /** How many open differences there are of each severity, every severity named. */
  public Map<Severity, Integer> counts() {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0);
    }
    open().forEach(entry -> counts.merge(entry.severity(), 1, Integer::sum));
    return counts;
  }
}
