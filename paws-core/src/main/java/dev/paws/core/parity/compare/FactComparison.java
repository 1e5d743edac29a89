package dev.paws.core.parity.compare;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.Sealing;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.HealthPaths;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.field.RuntimePaths;
import dev.paws.core.parity.field.StoragePaths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the differences between the facts of two services or resources. */
final class FactComparison {
  /**
   * Groups of fields that people see as one. If one side has none of the group, that is one
   * difference.
   */
  private static final List<String> WHOLES =
      List.of(
          HealthPaths.CHECK + ".",
          StoragePaths.VOLUMES + "*.",
          NetworkingPaths.NETWORKS + "*.",
          FieldPaths.DEPENDENCIES + "*.",
          StoragePaths.FILES + "*.",
          KubernetesPaths.INGRESS + "*.",
          ContainerPaths.DEVICES + "*.",
          FieldPaths.BUILD + ".");

  private FactComparison() {}

  /**
   * Returns the differences by path.
   *
   * @param sealing compares values that may be sealed
   * @param compared whether a field is compared at all
   * @param alike whether two facts mean the same though their values differ
   */
  static List<FactDifference> differences(
      SortedMap<String, Fact> here,
      SortedMap<String, Fact> there,
      Sealing sealing,
      Predicate<String> compared,
      BiPredicate<Fact, Fact> alike) {
    SortedSet<String> paths = new TreeSet<>(here.keySet());
    paths.addAll(there.keySet());
    List<FactDifference> found = new ArrayList<>();
    for (String path : paths) {
      Fact mine = here.get(path);
      Fact theirs = there.get(path);
      if (differ(mine, theirs, sealing)
          && compared.test(path)
          && (mine == null || theirs == null || !alike.test(mine, theirs))) {
        found.add(new FactDifference(path, Optional.ofNullable(mine), Optional.ofNullable(theirs)));
      }
    }
    found.removeIf(difference -> followsType(difference, found));
    return found.isEmpty() ? found : whole(found, here, there, compared);
  }

  /**
   * Returns whether a volume lacks a name on one side because it is another kind of mount there.
   */
  private static boolean followsType(FactDifference difference, List<FactDifference> all) {
    String path = difference.path();
    if (!path.startsWith(StoragePaths.VOLUMES)
        || !path.endsWith("." + StoragePaths.SOURCE)
        || (difference.here().isPresent() && difference.there().isPresent())) {
      return false;
    }
    String type =
        path.substring(0, path.length() - StoragePaths.SOURCE.length()) + StoragePaths.TYPE;
    return all.stream()
        .anyMatch(it -> it.path().equals(type) && it.here().isPresent() && it.there().isPresent());
  }

  private static boolean differ(@Nullable Fact mine, @Nullable Fact theirs, Sealing sealing) {
    if (mine == null || theirs == null) {
      Fact only = mine == null ? theirs : mine;
      return only != null && !only.implied() && !(only.value() instanceof NormalValue.Unknown);
    }
    boolean judged =
        !(mine.implied() && theirs.implied()) || mine.path().startsWith(RuntimePaths.ALL);
    return judged && !sealing.same(mine.value(), theirs.value());
  }

  private static List<FactDifference> whole(
      List<FactDifference> found,
      SortedMap<String, Fact> here,
      SortedMap<String, Fact> there,
      Predicate<String> compared) {
    Set<String> mine = wholes(here, compared);
    Set<String> theirs = wholes(there, compared);
    Map<String, FactDifference> result = new LinkedHashMap<>();
    for (FactDifference difference : found) {
      String prefix = wholeOf(difference.path());
      if (prefix.isEmpty() || (mine.contains(prefix) && theirs.contains(prefix))) {
        result.put(difference.path(), difference);
      } else if (mine.contains(prefix) || theirs.contains(prefix)) {
        String path = prefix.substring(0, prefix.length() - 1);
        result.computeIfAbsent(
            path,
            key ->
                new FactDifference(
                    key,
                    folded(key, prefix, here, compared),
                    folded(key, prefix, there, compared)));
      }
    }
    return List.copyOf(result.values());
  }

  private static Set<String> wholes(SortedMap<String, Fact> facts, Predicate<String> compared) {
    Set<String> wholes = new TreeSet<>();
    facts.forEach(
        (path, fact) -> {
          String prefix = wholeOf(path);
          if (!prefix.isEmpty() && !fact.implied() && compared.test(path)) {
            wholes.add(prefix);
          }
        });
    return wholes;
  }

  /** Returns all facts of a group as one fact, with the place of the first. */
  private static Optional<Fact> folded(
      String path, String prefix, SortedMap<String, Fact> facts, Predicate<String> compared) {
    SortedMap<String, NormalValue> values = new TreeMap<>();
    List<String> shown = new ArrayList<>();
    List<Fact> stated = new ArrayList<>();
    facts.tailMap(prefix).entrySet().stream()
        .takeWhile(entry -> entry.getKey().startsWith(prefix))
        .filter(entry -> !entry.getValue().implied() || isFileSource(entry.getKey()))
        .filter(entry -> compared.test(entry.getKey()))
        .forEach(
            entry -> {
              String key = entry.getKey().substring(prefix.length());
              Fact fact = entry.getValue();
              stated.add(fact);
              if (!key.equals("content")) {
                NormalValue masked = new NormalValue.Text(dev.paws.core.secret.Secrets.MASK);
                values.put(key, fact.secret() ? masked : fact.value());
                shown.add(key + ": " + (fact.secret() ? masked.plain() : fact.shown()));
              }
            });
    if (stated.stream().allMatch(Fact::implied)) {
      return Optional.empty();
    }
    return Optional.of(
        Fact.of(
            path, new NormalValue.Named(values), String.join(", ", shown), stated.get(0).where()));
  }

  /** Returns whether a fact names where a file comes from, which says what the file is. */
  private static boolean isFileSource(String path) {
    return path.startsWith(StoragePaths.FILES) && path.endsWith("." + StoragePaths.SOURCE);
  }

  /**
   * Returns the prefix of the group that a path belongs to, with its dot; empty if it belongs to
   * none.
   */
  static String wholeOf(String path) {
    for (String whole : WHOLES) {
      int star = whole.indexOf('*');
      if (star < 0) {
        if (path.startsWith(whole)) {
          return whole;
        }
      } else if (path.startsWith(whole.substring(0, star))) {
        int dot = lastStep(path);
        return dot < star ? "" : path.substring(0, dot + 1);
      }
    }
    return "";
  }

  /**
   * Returns the index at which the part below the group begins. Names and options may contain dots.
   */
  private static int lastStep(String path) {
    for (String options : List.of(".driver_opts.", ".labels.")) {
      int at = path.indexOf(options);
      if (at >= 0) {
        return at;
      }
    }
    return path.lastIndexOf('.');
  }
}
