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
 * The content that all forms of a parity report show, already masked and in order: the worst
 * services first, and in each service the worst differences first.
 *
 * @param id identifies the report
 * @param timestamp when the environments were compared
 * @param source the name of the source environment
 * @param target the name of the target environment
 * @param status how far the environments differ, without accepted differences
 * @param summary the counts of services
 * @param tool what compared them, with its version
 * @param modes what was compared, at least one
 * @param sections one for each service, including identical ones
 * @param remarks what else the reader should know: suggestions, entries that match nothing
 * @param trend the change since the last report on the same two environments, if there is one
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
   * A service, or a volume or network that differs.
   *
   * @param service its name
   * @param counterpart its name in the target if that is another one
   * @param pairedBy why it is compared with a service of another name; empty if the user said so,
   *     or if it has the same name
   * @param status on which sides it exists
   * @param impact the effect of its worst difference
   * @param recommendation what to do about it as a whole
   * @param entries its differences, including accepted ones
   */
  public record Section(
      String service,
      Optional<String> counterpart,
      Optional<String> pairedBy,
      Status status,
      ImpactLevel impact,
      Optional<String> recommendation,
      List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }

    /** Returns the differences that no entry accepts. */
    public List<Entry> open() {
      return entries.stream().filter(Entry::isOpen).toList();
    }
  }

  /**
   * One difference.
   *
   * @param service the service, volume or network
   * @param rule the stable id of the rule that rated it
   * @param fingerprint identifies the difference on every machine and every day
   * @param path the field
   * @param source its value in the source environment as it is shown: a text, list or map; empty if
   *     there is none
   * @param target its value in the target environment as it is shown; empty if there is none
   * @param sourceValue the source's value in its normal form, plain Java as in {@link Difference}
   * @param targetValue the target's value in its normal form
   * @param type the kind of difference
   * @param severity how much it matters
   * @param impact what it means for parity
   * @param recommendation what to do about it; may be empty
   * @param autoFixable whether an override file can fix it
   * @param sourcePlaces where the source's value was written, the most relevant place first
   * @param targetPlaces where the target's value was written, the most relevant place first
   * @param acceptance the entry that accepts it; empty if none does
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

    /** Returns whether no entry accepts the difference. */
    public boolean isOpen() {
      return acceptance.isEmpty();
    }
  }

  /**
   * Where a value comes from.
   *
   * @param at the position in a file; {@link Position#NONE} if there is none
   * @param note more about it, such as {@code default of ${POSTGRES_PASSWORD}}; may be empty
   * @param ofVariable whether a variable gets its value there
   */
  public record Place(Position at, String note, boolean ofVariable) {
    /** Creates the place of a value itself. */
    public Place(Position at, String note) {
      this(at, note, false);
    }
  }

  /**
   * Why a difference does not count.
   *
   * @param by the kind of entry that accepts it: {@code ignore} or {@code baseline}
   * @param reason why, in the user's words
   * @param owner the person or team responsible; may be empty
   * @param until the last day on which the entry holds
   */
  public record Acceptance(
      String by, Optional<String> reason, Optional<String> owner, Optional<LocalDate> until) {}

  /** A remark about the comparison as a whole. */
  public record Remark(Level level, String text) {}

  /** Returns the differences that no entry accepts, in the order of the sections. */
  public Stream<Entry> open() {
    return sections.stream().flatMap(section -> section.open().stream());
  }

  /** Returns the number of accepted differences. */
  public int accepted() {
    return (int)
        sections.stream()
            .flatMap(section -> section.entries().stream())
            .filter(entry -> !entry.isOpen())
            .count();
  }

  /** Returns the number of open differences for each severity, including those with none. */
  public Map<Severity, Integer> counts() {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0);
    }
    open().forEach(entry -> counts.merge(entry.severity(), 1, Integer::sum));
    return counts;
  }
}
