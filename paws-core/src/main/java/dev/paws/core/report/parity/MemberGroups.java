package dev.paws.core.report.parity;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.model.ServiceDiff.ImpactLevel;
import dev.paws.core.model.ServiceDiff.Status;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.report.parity.ParityReport.Entry;
import dev.paws.core.report.parity.ParityReport.Place;
import dev.paws.core.report.parity.ParityReport.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Joins what holds for several services, for people: equal differences in services whose names
 * differ only in their numbers, such as {@code patroni1} and {@code patroni2}, and in services that
 * have the value from the same place, as from an anchor or an env file. Addresses and ports differ
 * between members, so all their values are shown in one place. Formats for machines (JSON, SARIF,
 * JUnit) keep each difference separate.
 */
public final class MemberGroups {
  /** Separates the names of a group; no service's name contains it. */
  public static final String JOINT = ", ";

  private static final int MOST_MEMBERS = 12;

  private MemberGroups() {}

  /**
   * Returns the sections in the order in which people read them, with members of a cluster joined.
   */
  public static List<Section> grouped(ParityReport report) {
    Map<List<Object>, List<Entry>> same = new LinkedHashMap<>();
    SharedPlaces shared = SharedPlaces.of(report);
    List<Section> sections = new ArrayList<>();
    for (Section section : report.sections()) {
      if (section.status() == Status.DIFFERENT) {
        for (Entry entry : section.entries()) {
          same.computeIfAbsent(joinedBy(report, shared, section, entry), key -> new ArrayList<>())
              .add(entry);
        }
      } else {
        sections.add(section);
      }
    }
    Map<List<String>, List<Entry>> groups = new LinkedHashMap<>();
    for (List<Entry> found : same.values()) {
      // Groups whose joined names would be too long to read are split.
      for (int from = 0; from < found.size(); from += MOST_MEMBERS) {
        List<Entry> part = found.subList(from, Math.min(found.size(), from + MOST_MEMBERS));
        groups
            .computeIfAbsent(names(part), key -> new ArrayList<>())
            .add(part.size() == 1 ? part.get(0) : merged(part));
      }
    }
    groups.forEach((names, entries) -> sections.add(section(report, names, entries)));
    sections.sort(ParityReports.WORST_FIRST);
    return sections;
  }

  private static Section section(ParityReport report, List<String> names, List<Entry> entries) {
    List<Section> own = new ArrayList<>();
    List<String> counterparts = new ArrayList<>();
    for (Section section : report.sections()) {
      if (names.contains(section.service())) {
        own.add(section);
        section.counterpart().ifPresent(counterparts::add);
      }
    }
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
    String counterpart = String.join(JOINT, counterparts);
    List<Entry> open = sorted.stream().filter(Entry::isOpen).toList();
    return new Section(
        String.join(JOINT, names),
        counterpart.isEmpty() ? Optional.empty() : Optional.of(counterpart),
        Optional.empty(),
        open.isEmpty() ? Status.IDENTICAL : Status.DIFFERENT,
        open.isEmpty() ? ImpactLevel.NONE : impact(open.get(0).severity()),
        firstAdvice(open),
        sorted);
  }

  private static Optional<String> firstAdvice(List<Entry> entries) {
    for (Entry entry : entries) {
      if (!entry.recommendation().isBlank()) {
        return Optional.of(entry.recommendation());
      }
    }
    return Optional.empty();
  }

  private static Entry merged(List<Entry> found) {
    Entry first = found.get(0);
    List<String> ignoreEntries = new ArrayList<>();
    for (Entry entry : found) {
      if (!entry.ignoreEntry().isBlank()) {
        ignoreEntries.add(entry.ignoreEntry());
      }
    }
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
        String.join("\n", ignoreEntries));
  }

  private static List<Place> places(List<Entry> found, Function<Entry, List<Place>> of) {
    List<Place> places = new ArrayList<>();
    for (Entry entry : found) {
      for (Place place : of.apply(entry)) {
        if (!places.contains(place)) {
          places.add(place);
        }
      }
    }
    return places;
  }

  private static List<String> names(List<Entry> found) {
    List<String> names = new ArrayList<>();
    for (Entry entry : found) {
      names.add(entry.service());
    }
    names.sort(null);
    return names;
  }

  /**
   * Returns the parts in which two differences must be equal to be joined; the service's name is
   * not one.
   */
  private static List<Object> joinedBy(
      ParityReport report, SharedPlaces shared, Section section, Entry entry) {
    String family = section.service().replaceAll("[0-9]+", "0");
    // a service without a number in its name is not a member
    boolean member = !family.equals(section.service().replaceAll("[0-9]+", ""));
    String own = member && section.service().equals(entry.service()) ? family : section.service();
    return List.of(
        shared.place(entry).orElse(own),
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
    Optional<Object> first = of.apply(found.get(0));
    boolean shared = true;
    for (Entry entry : found) {
      Optional<Object> value = of.apply(entry);
      shared &= value.equals(first);
      value.ifPresent(it -> each.put(entry.service(), single(it)));
    }
    return shared ? first : Optional.of(each);
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
