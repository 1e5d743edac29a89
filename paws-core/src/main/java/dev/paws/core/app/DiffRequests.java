package dev.paws.core.app;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.compare.DiffRequest;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what {@code diff} compares. */
record DiffRequests(Ports ports, DiffSettings settings, ParitySources sources, String tool) {

  /**
   * Returns the comparisons to make: of definitions, and of what runs with one of the definitions.
   *
   * @throws GoalFailure if an environment cannot be read, or there is none to compare with
   */
  List<DiffRequest> all() {
    Instant now = ports.runtime().timeOfDay();
    ParitySettings parity = sources.settings(settings.verdict().ignored());
    ParitySources.Local own = sources.local();
    ParityEnvironment local = own.environment();
    Set<ComparisonMode> defined = EnumSet.copyOf(settings.modes().compared());
    boolean runtime = defined.remove(ComparisonMode.RUNTIME);
    boolean onlyRuntime = defined.isEmpty();
    Optional<ParityEnvironment> target = target(onlyRuntime, own.project());
    List<DiffRequest> requests = new ArrayList<>();
    if (!onlyRuntime && target.isPresent()) {
      requests.add(new DiffRequest(local, target.get(), defined, parity, now, tool));
    }
    if (runtime) {
      ParityEnvironment other = onlyRuntime ? target.orElse(local) : local;
      running(own.project())
          .map(it -> new DiffRequest(it, other, Set.of(ComparisonMode.RUNTIME), parity, now, tool))
          .ifPresent(requests::add);
    }
    if (requests.isEmpty()) {
      throw GoalFailure.environment(ParityMessage.NO_TARGET, sources.names());
    }
    return requests;
  }

  /** What runs is compared only with its own definition, unless the user names a target. */
  private Optional<ParityEnvironment> target(boolean onlyRuntime, String project) {
    return onlyRuntime && settings.target().isEmpty()
        ? Optional.empty()
        : sources.target(settings.target(), project);
  }

  /** Returns what {@code down} observed, as in a build; if a person asked for it, what runs now. */
  private Optional<ParityEnvironment> running(String project) {
    String name = settings.common().environment() + "-running";
    String build = ports.claims().build();
    if (!settings.modes().asked()) {
      return sources.observed(name, project, build);
    }
    Optional<ParityEnvironment> found =
        sources.running(name, project).or(() -> sources.observed(name, project, build));
    if (found.isEmpty()) {
      throw GoalFailure.environment(
          ParityMessage.NOTHING_RUNS,
          project,
          settings.common().engine().host().orElse(GoalPhrase.THIS_MACHINE.text()));
    }
    return found;
  }
}
