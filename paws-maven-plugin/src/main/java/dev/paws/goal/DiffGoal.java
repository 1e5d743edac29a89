package dev.paws.goal;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.parity.BaselineEntry;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.SourceKind;
import dev.paws.core.parity.compare.DiffRequest;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import dev.paws.core.parity.compare.Parity;
import dev.paws.core.parity.settings.BaselineFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code diff}: how far the local environment is from another one, and from its own definition. */
public final class DiffGoal {
  private final Goals goals;
  private final String tool;
  private final ParityPublisher publisher;

  /**
   * The goal.
   *
   * @param tool name and version, for reports
   */
  public DiffGoal(Goals goals, String tool, ParityPublisher publisher) {
    this.goals = goals;
    this.tool = tool;
    this.publisher = publisher;
  }

  /**
   * Compares, and publishes what it came to.
   *
   * @throws GoalFailure where an environment cannot be read, or where a difference is as severe as
   *     {@code failOn}
   */
  public void run(DiffSettings settings) {
    Reporter reporter = new Reporter(settings.common(), goals.console());
    reporter.concluding(
        () -> {
          run(settings, reporter);
          return settings;
        });
  }

  private void run(DiffSettings settings, Reporter reporter) {
    ParitySources sources = new ParitySources(settings.common(), reporter);
    List<DiffRequest> requests = requests(settings, sources);
    if (settings.writeBaseline()) {
      writeBaseline(requests, sources, reporter);
      return;
    }
    List<ParityResult> results =
        withoutStrangers(requests.stream().map(it -> Parity.of(it).compare()).toList()).stream()
            .map(DiffGoal::notOfItself)
            .toList();
    publisher.publish(results, settings, reporter);
  }

  private List<DiffRequest> requests(DiffSettings settings, ParitySources sources) {
    Instant now = Instant.now();
    ParitySettings parity = sources.settings(settings.ignored());
    String name = settings.common().environment();
    ParitySources.Local own = sources.local();
    ParityEnvironment local = own.environment();
    String project = own.project();
    Set<ComparisonMode> defined = EnumSet.copyOf(settings.modes());
    boolean runtime = defined.remove(ComparisonMode.RUNTIME);
    boolean alone = defined.isEmpty();
    // what only runs is compared with its definition, unless a target is asked for by name
    Optional<ParityEnvironment> target =
        alone && settings.target().isEmpty()
            ? Optional.empty()
            : sources.target(settings.target(), project);
    List<DiffRequest> requests = new ArrayList<>();
    if (!alone && target.isPresent()) {
      requests.add(new DiffRequest(local, target.get(), defined, parity, now, tool));
    }
    if (runtime) {
      Optional<ParityEnvironment> running = running(settings, sources, name, project);
      ParityEnvironment other = alone ? target.orElse(local) : local;
      running.ifPresent(
          it ->
              requests.add(
                  new DiffRequest(it, other, Set.of(ComparisonMode.RUNTIME), parity, now, tool)));
    }
    if (requests.isEmpty()) {
      throw GoalFailure.environment(ParityMessage.NO_TARGET, sources.names());
    }
    return requests;
  }

  /** In a build what {@code down} saw counts; asked for by hand, what runs now. */
  private Optional<ParityEnvironment> running(
      DiffSettings settings, ParitySources sources, String name, String project) {
    String running = name + "-running";
    String build = goals.claims().build();
    if (!settings.modesAsked()) {
      return sources.observed(running, project, build);
    }
    Optional<ParityEnvironment> found =
        sources.running(running, project).or(() -> sources.observed(running, project, build));
    if (found.isEmpty()) {
      throw GoalFailure.environment(
          ParityMessage.NOTHING_RUNS,
          project,
          settings.common().dockerHost().orElse("of this machine"));
    }
    return found;
  }

  private void writeBaseline(List<DiffRequest> requests, ParitySources sources, Reporter reporter) {
    List<BaselineEntry> entries =
        requests.stream()
            .flatMap(request -> Parity.of(request).baseline(Severity.INFO).stream())
            .distinct()
            .toList();
    reporter.write(sources.baselineFile(), BaselineFile.text(entries));
    reporter.result(
        Map.of("accepted", entries.size(), "baseline", String.valueOf(sources.baselineFile())));
    goals.console().info(entries.size() + " differences accepted in " + sources.baselineFile());
  }

  /** Files that are compared with themselves are identical, which says nothing. */
  private static ParityResult notOfItself(ParityResult result) {
    boolean itself =
        result.deviations().isEmpty()
            && result.source().kind() == SourceKind.COMPOSE
            && result.target().kind() == SourceKind.COMPOSE
            && result.source().location().equals(result.target().location());
    if (!itself) {
      return result;
    }
    List<Finding> findings = new ArrayList<>(result.findings());
    findings.add(
        ParityMessage.COMPARED_WITH_ITSELF.at(
            Position.NONE,
            "",
            result.source().name(),
            result.target().name(),
            result.source().location()));
    return result.withFindings(findings);
  }

  /** An entry that matches in one of several comparisons is no stranger to the others. */
  private static List<ParityResult> withoutStrangers(List<ParityResult> results) {
    Set<Finding> everywhere = new HashSet<>(results.get(0).findings());
    results.forEach(result -> everywhere.retainAll(Set.copyOf(result.findings())));
    Set<String> stale =
        Set.of(
            ParityMessage.STALE_IGNORE.code(),
            ParityMessage.STALE_BASELINE.code(),
            ParityMessage.UNUSED_MAPPING.code());
    return results.stream()
        .map(
            result ->
                result.withFindings(
                    result.findings().stream()
                        .filter(it -> !stale.contains(it.code()) || everywhere.contains(it))
                        .toList()))
        .toList();
  }
}
