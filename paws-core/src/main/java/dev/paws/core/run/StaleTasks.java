package dev.paws.core.run;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.Failure;
import dev.paws.core.execute.Outcome;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds containers that their engine can never start again: it was killed during a start, and its
 * runtime still has a task of that name. A new container in their place can start.
 */
final class StaleTasks {
  /** The words of containerd, of its shim's folder, and of runc of several versions. */
  private static final Pattern STALE =
      Pattern.compile(
          "(?is).*(\\btask\\b.*already exists|\\.task/\\S*: file exists"
              + "|container with (given )?id (already )?exists|\\bid already in use).*");

  private StaleTasks() {}

  /** Returns the names of the containers whose start failed for this reason. */
  static Set<String> of(Outcome outcome) {
    return outcome.failures().stream()
        .filter(failure -> failure.instance().isPresent())
        .filter(failure -> failure.engine().filter(StaleTasks::isStale).isPresent())
        .map(Failure::name)
        .collect(Collectors.toSet());
  }

  private static boolean isStale(EngineFailure failure) {
    return STALE.matcher(failure.text()).matches();
  }

  /** Returns the ids of the containers that have these names now. */
  static Set<String> ids(Observed observed, Set<String> names) {
    return observed.containers().stream()
        .filter(container -> names.contains(container.name()))
        .map(ObservedContainer::id)
        .collect(Collectors.toSet());
  }

  /** Returns what was observed, with these containers shown as dead, so that they are replaced. */
  static Observed marked(Observed observed, Set<String> ids) {
    List<ObservedContainer> containers =
        observed.containers().stream()
            .map(container -> ids.contains(container.id()) ? dead(container) : container)
            .toList();
    return new Observed(containers, observed.networks(), observed.volumes());
  }

  private static ObservedContainer dead(ObservedContainer container) {
    ContainerState was = container.state();
    ContainerState state =
        new ContainerState(
            ContainerState.Status.DEAD,
            0,
            was.exitCode(),
            was.oomKilled(),
            was.error(),
            was.restartCount(),
            was.startedAt(),
            was.finishedAt(),
            was.health(),
            was.failingStreak(),
            was.lastProbe());
    return new ObservedContainer(
        container.id(),
        container.name(),
        container.image(),
        container.imageId(),
        container.labels(),
        state,
        container.ports(),
        container.endpoints(),
        container.volumes(),
        container.stopSignal(),
        container.details());
  }
}
