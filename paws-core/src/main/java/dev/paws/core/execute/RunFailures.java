package dev.paws.core.execute;

import dev.paws.core.engine.EngineFailure;
import dev.paws.core.reconcile.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The failures of one run, required and optional ones apart. */
final class RunFailures {
  private final List<Failure> failures = new ArrayList<>();
  private final List<Failure> warnings = new ArrayList<>();

  void add(Failure failure, boolean required) {
    (required ? failures : warnings).add(failure);
  }

  /** Replaces a failure by the same failure with more details. */
  void replace(Failure failure, Failure known) {
    failures.replaceAll(had -> had.equals(failure) ? known : had);
    warnings.replaceAll(had -> had.equals(failure) ? known : had);
  }

  /** Adds the failures that concern no container, or one that has not failed yet. */
  void addOthers(List<Failure> others) {
    others.stream().filter(other -> !isKnown(other.instance())).forEach(failures::add);
  }

  private boolean isKnown(Optional<Instance> instance) {
    return instance.isPresent() && all().anyMatch(failure -> failure.instance().equals(instance));
  }

  /** Returns whether something required has failed. */
  boolean isFailed() {
    return !failures.isEmpty();
  }

  /** Returns whether the engine no longer runs. */
  boolean engineEnded() {
    return all()
        .flatMap(failure -> failure.engine().stream())
        .anyMatch(EngineFailure::isEnginesEnd);
  }

  private Stream<Failure> all() {
    return Stream.concat(failures.stream(), warnings.stream());
  }

  List<Failure> failures() {
    return List.copyOf(failures);
  }

  List<Failure> warnings() {
    return List.copyOf(warnings);
  }
}
