package dev.paws.core.report.page;

import dev.paws.core.history.EnvironmentStart;
import dev.paws.core.history.EnvironmentStart.TimedStep;
import dev.paws.core.history.StepKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run of {@code up} did when, and what had to wait for what.
 *
 * @param took how long the run took
 * @param lanes a lane for each service, in the order in which they began; one without a name for
 *     what belongs to no service
 * @param critical the steps that decided how long it took, in their order: each is the last of
 *     those that the next one had to wait for
 */
record StartTimeline(Duration took, List<Lane> lanes, List<TimedStep> critical) {

  /**
   * What was done for one service.
   *
   * @param steps in the order in which they began
   * @param ready when it was ready, from the start of the run; empty if it was not
   * @param waitedFor the services that its start had to wait for; the one that came last in front
   */
  record Lane(
      String service, List<TimedStep> steps, Optional<Duration> ready, List<String> waitedFor) {
    /** Returns when its first container was started; empty if none was. */
    Optional<Duration> started() {
      return steps.stream()
          .filter(step -> step.kind() == StepKind.START)
          .map(TimedStep::ended)
          .min(Comparator.naturalOrder());
    }
  }

  /** Returns the timeline of a run. */
  static StartTimeline of(EnvironmentStart start) {
    Map<Integer, TimedStep> byId = new HashMap<>();
    Map<String, List<TimedStep>> byService = new LinkedHashMap<>();
    List<TimedStep> steps =
        start.steps().stream().sorted(Comparator.comparing(TimedStep::began)).toList();
    for (TimedStep step : steps) {
      byId.put(step.id(), step);
      byService.computeIfAbsent(step.service(), name -> new ArrayList<>()).add(step);
    }
    List<Lane> lanes = new ArrayList<>();
    byService.forEach(
        (service, own) ->
            lanes.add(
                new Lane(
                    service,
                    own,
                    Optional.ofNullable(start.ready().get(service)),
                    waitedFor(service, own, byId))));
    lanes.sort(
        Comparator.comparing((Lane lane) -> !lane.service().isEmpty())
            .thenComparing(lane -> lane.started().orElse(Duration.ZERO)));
    return new StartTimeline(start.took(), lanes, critical(steps, byId));
  }

  private static List<String> waitedFor(
      String service, List<TimedStep> own, Map<Integer, TimedStep> byId) {
    Set<String> names = new LinkedHashSet<>();
    own.stream()
        .filter(step -> step.kind() == StepKind.START)
        .flatMap(step -> step.after().stream())
        .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
        .filter(step -> !step.service().isEmpty() && !step.service().equals(service))
        .sorted(Comparator.comparing(TimedStep::ended).reversed())
        .forEach(step -> names.add(step.service()));
    return List.copyOf(names);
  }

  /** Goes back from the step that ended last. */
  private static List<TimedStep> critical(List<TimedStep> steps, Map<Integer, TimedStep> byId) {
    List<TimedStep> path = new ArrayList<>();
    Optional<TimedStep> step = steps.stream().max(Comparator.comparing(TimedStep::ended));
    while (step.isPresent() && path.size() < steps.size()) {
      path.add(0, step.get());
      step =
          step.get().after().stream()
              .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
              .max(Comparator.comparing(TimedStep::ended));
    }
    return path;
  }

  /** Returns whether a step is on the critical path. */
  boolean isCritical(TimedStep step) {
    return critical.contains(step);
  }
}
