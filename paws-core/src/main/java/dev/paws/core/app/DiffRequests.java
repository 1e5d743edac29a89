package dev.paws.core.app;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.finding.Position;
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
   * @return empty if a build has nothing to compare
   * @throws GoalFailure if an environment cannot be read, or a person asks and there is none to
   *     compare with
   */
  List<DiffRequest> all() {
    ParitySettings parity = sources.settings(settings.verdict().ignored());
    return settings.source().isPresent() ? named(settings.source().get(), parity) : local(parity);
  }

  /**
   * Returns the comparisons of a named environment with others. What runs here has no part in them;
   * a snapshot or an engine is compared as it is.
   */
  private List<DiffRequest> named(String source, ParitySettings parity) {
    String project = sources.projectName();
    ParityEnvironment left = sources.named(source, project);
    List<ParityEnvironment> targets = sources.targets(settings.target(), project);
    if (targets.isEmpty()) {
      throw GoalFailure.environment(ParityMessage.NO_TARGET, sources.names());
    }
    Instant now = ports.runtime().timeOfDay();
    Set<ComparisonMode> modes = EnumSet.copyOf(settings.modes().compared());
    if (!settings.modes().asked()) {
      modes.remove(ComparisonMode.RUNTIME);
    }
    return targets.stream()
        .map(target -> new DiffRequest(left, target, modes, parity, now, tool))
        .toList();
  }

  private List<DiffRequest> local(ParitySettings parity) {
    Instant now = ports.runtime().timeOfDay();
    sources.requireOwnName();
    ParitySources.Local own = sources.local();
    ParityEnvironment local = own.environment();
    Set<ComparisonMode> defined = EnumSet.copyOf(settings.modes().compared());
    boolean runtime = defined.remove(ComparisonMode.RUNTIME);
    boolean onlyRuntime = defined.isEmpty();
    List<ParityEnvironment> targets = targets(onlyRuntime, own.project());
    List<DiffRequest> requests = new ArrayList<>();
    if (!onlyRuntime) {
      targets.forEach(it -> requests.add(new DiffRequest(local, it, defined, parity, now, tool)));
    }
    if (runtime) {
      boolean elsewhere = onlyRuntime && !targets.isEmpty();
      List<ParityEnvironment> others = elsewhere ? targets : List.of(local);
      running(own.project())
          .ifPresent(
              it ->
                  others.forEach(
                      other -> {
                        DiffRequest request =
                            new DiffRequest(
                                it, other, Set.of(ComparisonMode.RUNTIME), parity, now, tool);
                        requests.add(elsewhere ? request : request.withOwnDefinition());
                      }));
    }
    if (requests.isEmpty() && !settings.inBuild()) {
      throw GoalFailure.environment(ParityMessage.NO_TARGET, sources.names());
    }
    return requests;
  }

  /** What runs is compared only with its own definition, unless the user names a target. */
  private List<ParityEnvironment> targets(boolean onlyRuntime, String project) {
    return onlyRuntime && settings.target().isEmpty()
        ? List.of()
        : sources.targets(settings.target(), project);
  }

  /**
   * Returns what this build observed, otherwise what runs now, otherwise what an earlier run
   * observed. The last may be days old: a build does not compare it, and a person gets a warning
   * with its time.
   */
  private Optional<ParityEnvironment> running(String project) {
    String build = ports.claims().build();
    Optional<ParitySources.Observation> observation = sources.observation(project, build);
    if (observation.filter(ParitySources.Observation::ofThisBuild).isPresent()) {
      return Optional.of(sources.observed(name(), project, build));
    }
    if (settings.inBuild()) {
      return runningInBuild(project, observation);
    }
    if (settings.modes().asked()) {
      return Optional.of(
          sources
              .running(name(), project)
              .or(() -> earlier(project, observation))
              .orElseThrow(() -> nothingRuns(project)));
    }
    return observation.isEmpty()
        ? Optional.empty()
        : sources.runningIfSeen(name(), project).or(() -> earlier(project, observation));
  }

  /** What a person has up is not compared: this build did not bring it up. */
  private Optional<ParityEnvironment> runningInBuild(
      String project, Optional<ParitySources.Observation> observation) {
    if (ports.claims().remembered(settings.common()).isPresent()) {
      return sources.running(name(), project);
    }
    observation.ifPresent(
        it -> ports.console().info(GoalPhrase.NOT_OF_THIS_BUILD.text(project, it.at())));
    return Optional.empty();
  }

  private Optional<ParityEnvironment> earlier(
      String project, Optional<ParitySources.Observation> observation) {
    return observation.map(
        it -> {
          sources.warn(ParityMessage.OLD_OBSERVATION.at(Position.NONE, "", project, it.at()));
          return sources.observed(name(), project, ports.claims().build());
        });
  }

  private GoalFailure nothingRuns(String project) {
    return GoalFailure.environment(
        ParityMessage.NOTHING_RUNS,
        project,
        settings.common().engine().host().orElse(GoalPhrase.THIS_MACHINE.text()));
  }

  private String name() {
    return settings.common().environment() + "-running";
  }
}
