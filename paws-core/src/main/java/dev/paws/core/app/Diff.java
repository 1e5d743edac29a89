package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.parity.BaselineEntry;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.SourceKind;
import dev.paws.core.parity.compare.DiffRequest;
import dev.paws.core.parity.compare.Parity;
import dev.paws.core.parity.settings.BaselineFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code diff}: compares the local environment with another one, and with its own definition. */
public final class Diff {
  private final Ports ports;
  private final String tool;
  private final ParityPublisher publisher;

  /**
   * Creates the use case.
   *
   * @param tool name and version, for reports
   */
  public Diff(Ports ports, String tool, ParityPublisher publisher) {
    this.ports = ports;
    this.tool = tool;
    this.publisher = publisher;
  }

  /**
   * Compares, publishes the results and returns them; returns an empty list if it writes a
   * baseline, or if a build has nothing to compare.
   *
   * @throws GoalFailure if an environment cannot be read, or if a difference is as severe as {@code
   *     failOn}
   */
  public List<ParityResult> run(DiffSettings settings) {
    Reporter reporter = new Reporter(settings.common(), ports);
    return reporter.concluding(() -> compare(settings, reporter));
  }

  private List<ParityResult> compare(DiffSettings settings, Reporter reporter) {
    ParitySources sources = new ParitySources(settings.common(), reporter, ports);
    List<DiffRequest> requests = new DiffRequests(ports, settings, sources, tool).all();
    if (requests.isEmpty()) {
      ports.console().info(GoalPhrase.NOTHING_TO_COMPARE.text());
      return List.of();
    }
    if (settings.writeBaseline()) {
      writeBaseline(requests, sources, reporter);
      return List.of();
    }
    List<ParityResult> results =
        withoutStrangers(requests.stream().map(it -> Parity.of(it).compare()).toList()).stream()
            .map(Diff::notOfItself)
            .toList();
    publisher.publish(results, settings, reporter);
    return results;
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
    ports.console().info(GoalPhrase.ACCEPTED.text(entries.size(), sources.baselineFile()));
  }

  /** Files that are compared with themselves are identical, which means nothing. */
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

  /**
   * An entry that matches in one of several comparisons is not reported as unused by the others.
   */
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
