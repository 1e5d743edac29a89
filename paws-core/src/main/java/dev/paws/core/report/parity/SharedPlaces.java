package dev.paws.core.report.parity;

import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.report.parity.ParityReport.Entry;
import dev.paws.core.report.parity.ParityReport.Place;
import dev.paws.core.report.parity.ParityReport.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds differences that several services have because they take a value from one place. */
final class SharedPlaces {
  private final Map<List<Object>, Set<String>> services = new HashMap<>();

  private SharedPlaces() {}

  static SharedPlaces of(ParityReport report) {
    SharedPlaces shared = new SharedPlaces();
    for (Section section : report.sections()) {
      for (Entry entry : section.entries()) {
        for (List<Object> key : keys(entry)) {
          shared.services.computeIfAbsent(key, it -> new HashSet<>()).add(entry.service());
        }
      }
    }
    return shared;
  }

  /** Returns the place from which this and another service have the value; empty if none does. */
  Optional<String> place(Entry entry) {
    for (List<Object> key : keys(entry)) {
      if (services.getOrDefault(key, Set.of()).size() > 1) {
        return Optional.of(String.valueOf(key.get(0)));
      }
    }
    return Optional.empty();
  }

  /** Returns what has to be equal, for the place on either side; the target's place first. */
  private static List<List<Object>> keys(Entry entry) {
    List<List<Object>> keys = new ArrayList<>();
    if (entry.path().equals(FieldPaths.SERVICE)) {
      return keys;
    }
    if (entry.target().isPresent()) {
      key("target ", entry.targetPlaces(), entry, keys);
    }
    if (entry.source().isPresent()) {
      key("source ", entry.sourcePlaces(), entry, keys);
    }
    return keys;
  }

  private static void key(String side, List<Place> places, Entry entry, List<List<Object>> keys) {
    if (!places.isEmpty() && places.get(0).at().line() > 0) {
      keys.add(
          List.of(
              side + places.get(0).at(),
              entry.rule(),
              entry.path(),
              entry.source(),
              entry.target(),
              entry.severity()));
    }
  }
}
