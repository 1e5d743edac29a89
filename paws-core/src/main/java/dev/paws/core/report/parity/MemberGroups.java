package dev.paws.core.report.parity;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.model.ServiceDiff.ImpactLevel;
import dev.paws.core.model.ServiceDiff.Status;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.report.parity.ParityReport.Entry;
import dev.paws.core.report.parity.ParityReport.Place;
import dev.paws.core.report.parity.ParityReport.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Joins what holds for several members of a cluster, for people: equal differences in services
 * whose names differ only in their numbers, such as {@code patroni1} and {@code patroni2}.
 * Addresses and ports differ between members, so all their values are shown in one place. Formats
 * for machines (JSON, SARIF, JUnit) keep each difference separate.
 */
public final class MemberGroups {
  /** Separates the names of a group; no service's name contains it. */
  public static final String JOINT = ", ";

  private static final int MOST_MEMBERS = 12;

  private static final Comparator<Section> WORST_FIRST =
      Comparator.comparing((Section section) -> section.open().isEmpty())
          .thenComparing(Section::impact, Comparator.reverseOrder())
          .thenComparing(Section::service);

  /**
   * The parts in which two differences must be equal to be joined; the service's name is not one.
   */
  private record Same(
      String family,
      String rule,
      String path,
      Optional<Object> source,
      Optional<Object> target,
      Severity severity,
      String impact,
      String recommendation,
      boolean autoFixable,
      boolean isNew,
      Optional<ParityReport.Acceptance> acceptance) {}

  private MemberGroups() {}

  /**
   * Returns the sections in the order in which people read them, with members of a cluster joined.
   */
  public static List<Section> grouped(ParityReport report) {
    Map<Same, List<Entry>> same = new LinkedHashMap<>();
    List<Section> sections = new ArrayList<>();
    for (Section section : report.sections()) {
      if (section.status() == Status.DIFFERENT) {
        section
            .entries()
            .forEach(
                entry ->
                    same.computeIfAbsent(key(report, section, entry), key -> new ArrayList<>())
                        .add(entry));
      } else {
        sections.add(section);
      }
    }
    Map<List<String>, List<Entry>> groups = new LinkedHashMap<>();
    same.values().stream()
        .flatMap(MemberGroups::readable)
        .forEach(
            found ->
                groups
                    .computeIfAbsent(names(found), key -> new ArrayList<>())
                    .add(found.size() == 1 ? found.get(0) : merged(found)));
    groups.forEach((names, entries) -> sections.add(section(report, names, entries)));
    return sections.stream().sorted(WORST_FIRST).toList();
  }

  /** Splits groups whose joined names would be too long to read. */
  private static Stream<List<Entry>> readable(List<Entry> found) {
    return IntStream.range(0, (found.size() + MOST_MEMBERS - 1) / MOST_MEMBERS)
        .mapToObj(
            i -> found.subList(i * MOST_MEMBERS, Math.min(found.size(), (i + 1) * MOST_MEMBERS)));
  }

  private static Section section(ParityReport report, List<String> names, List<Entry> entries) {
    List<Section> own =
        report.sections().stream().filter(it -> names.contains(it.service())).toList();
    if (names.size() == 1 && own.get(0).entries().size() == entries.size()) {
      return own.get(0);
    }
    List<Entry> sorted =
        entries.stream()
            .sorted(
                Comparator.comparing((Entry entry) -> !entry.isOpen())
                    .thenComparing(Entry::severity, Comparator.reverseOrder())
                    .thenComparing(Entry::path))
            .toList();
    Optional<String> counterpart =
        Optional.of(
                own.stream()
                    .flatMap(section -> section.counterpart().stream())
                    .collect(Collectors.joining(JOINT)))
            .filter(text -> !text.isEmpty());
    List<Entry> open = sorted.stream().filter(Entry::isOpen).toList();
    return new Section(
        String.join(JOINT, names),
        counterpart,
        open.isEmpty() ? Status.IDENTICAL : Status.DIFFERENT,
        open.isEmpty() ? ImpactLevel.NONE : impact(open.get(0).severity()),
        open.stream().map(Entry::recommendation).filter(it -> !it.isBlank()).findFirst(),
        sorted);
  }

  private static Entry merged(List<Entry> found) {
    Entry first = found.get(0);
    String each = "each of " + String.join(JOINT, names(found));
    return new Entry(
        String.join(JOINT, names(found)),
        first.rule(),
        first.fingerprint(),
        first.path(),
        value(found, Entry::source),
        value(found, Entry::target),
        first.sourceValue(),
        first.targetValue(),
        first.type(),
        first.severity(),
        named(first.impact(), first.service(), each),
        named(first.recommendation(), first.service(), each),
        first.autoFixable(),
        places(found, Entry::sourcePlaces),
        places(found, Entry::targetPlaces),
        first.acceptance(),
        found.stream()
            .map(Entry::ignoreEntry)
            .filter(entry -> !entry.isBlank())
            .collect(Collectors.joining("\n")));
  }

  private static List<Place> places(List<Entry> found, Function<Entry, List<Place>> of) {
    return found.stream().map(of).flatMap(Collection::stream).distinct().toList();
  }

  private static List<String> names(List<Entry> found) {
    return found.stream().map(Entry::service).sorted().toList();
  }

  private static Same key(ParityReport report, Section section, Entry entry) {
    String family = section.service().replaceAll("[0-9]+", "0");
    // a service without a number in its name is not a member
    boolean member = !family.equals(section.service().replaceAll("[0-9]+", ""));
    return new Same(
        member && section.service().equals(entry.service()) ? family : section.service(),
        entry.rule(),
        entry.path(),
        compared(entry, entry.source()),
        compared(entry, entry.target()),
        entry.severity(),
        named(entry.impact(), entry.service(), "0"),
        named(entry.recommendation(), entry.service(), "0"),
        entry.autoFixable(),
        report.trend().filter(trend -> trend.isNew(entry)).isPresent(),
        entry.acceptance());
  }

  /**
   * Returns the value to compare. Addresses and ports belong to one member, so only their presence
   * is compared.
   */
  private static Optional<Object> compared(Entry entry, Optional<Object> value) {
    return entry.path().startsWith(NetworkingPaths.ALL) ? value.map(it -> true) : value;
  }

  /** Returns the value that all share, or the value of each by its name. */
  private static Optional<Object> value(List<Entry> found, Function<Entry, Optional<Object>> of) {
    Map<String, Object> each = new TreeMap<>();
    found.forEach(entry -> of.apply(entry).ifPresent(it -> each.put(entry.service(), single(it))));
    return found.stream().map(of).distinct().count() == 1
        ? of.apply(found.get(0))
        : Optional.of(each);
  }

  private static Object single(Object value) {
    return value instanceof List<?> list && list.size() == 1 ? list.get(0) : value;
  }

  private static String named(String text, String service, String name) {
    String named = text.replace(service, name);
    return text.startsWith(service) ? ReportText.title(named) : named;
  }

  private static ImpactLevel impact(Severity worst) {
    return switch (worst) {
      case INFO -> ImpactLevel.LOW;
      case WARNING -> ImpactLevel.MEDIUM;
      case ERROR -> ImpactLevel.HIGH;
      case CRITICAL -> ImpactLevel.CRITICAL;
    };
  }
}
