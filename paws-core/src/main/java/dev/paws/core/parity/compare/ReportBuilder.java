package dev.paws.core.parity.compare;

import dev.paws.core.model.ConfigurationDiffReport;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.ConfigurationDiffReport.OverallStatus;
import dev.paws.core.model.Difference;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.model.ServiceDiff;
import dev.paws.core.model.ServiceDiff.ImpactLevel;
import dev.paws.core.model.ServiceDiff.Status;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.ServicePair;
import dev.paws.core.parity.field.FieldPaths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the report in the data model's terms; it holds only differences that no entry accepts. */
final class ReportBuilder {
  private ReportBuilder() {}

  /** Returns the id of a report: the two environments and the time. */
  static String id(DiffRequest request) {
    return request.at() + "/" + request.source().name() + "-vs-" + request.target().name();
  }

  static ConfigurationDiffReport report(
      String id, DiffRequest request, ServicePairs pairing, List<Deviation> deviations) {
    Map<String, List<Deviation>> bySubject = new LinkedHashMap<>();
    pairing.pairs().stream()
        .map(ServicePair::name)
        .sorted()
        .forEach(name -> bySubject.put(name, new ArrayList<>()));
    deviations.stream()
        .filter(Deviation::open)
        .forEach(
            deviation ->
                bySubject
                    .computeIfAbsent(deviation.subject(), name -> new ArrayList<>())
                    .add(deviation));
    List<ServiceDiff> diffs = new ArrayList<>();
    bySubject.forEach((subject, found) -> diffs.add(diff(id, subject, found)));
    return new ConfigurationDiffReport(
        id,
        request.at(),
        request.source().name(),
        request.target().name(),
        status(worst(deviations.stream().filter(Deviation::open).toList())),
        diffs,
        summary(pairing, diffs),
        new ConfigurationDiffReport.Metadata(request.tool(), mode(request.modes())));
  }

  /**
   * Returns the mode for the data model, which has room for one: the first in the data model's
   * order.
   */
  private static ComparisonMode mode(Set<ComparisonMode> modes) {
    return modes.stream().min(Comparator.naturalOrder()).orElse(ComparisonMode.STRUCTURAL);
  }

  private static ConfigurationDiffReport.Summary summary(
      ServicePairs pairing, List<ServiceDiff> diffs) {
    Set<String> paired = new java.util.HashSet<>();
    pairing.pairs().forEach(pair -> paired.add(pair.name()));
    int different =
        (int)
            diffs.stream()
                .filter(diff -> diff.status() == Status.DIFFERENT)
                .filter(diff -> paired.contains(diff.serviceName()))
                .count();
    int onlyHere = count(diffs, Status.MISSING_IN_TARGET);
    int onlyThere = count(diffs, Status.MISSING_IN_SOURCE);
    int all = pairing.pairs().size() + names(pairing.onlySource()) + names(pairing.onlyTarget());
    return new ConfigurationDiffReport.Summary(
        all, all - different - onlyHere - onlyThere, different, onlyThere, onlyHere);
  }

  private static int names(List<ParityService> services) {
    return services.size();
  }

  private static int count(List<ServiceDiff> diffs, Status status) {
    return (int) diffs.stream().filter(diff -> diff.status() == status).count();
  }

  private static ServiceDiff diff(String id, String subject, List<Deviation> found) {
    List<Difference> differences = found.stream().map(Deviation::difference).toList();
    Optional<String> recommendation = found.stream().map(Deviation::recommendation).findFirst();
    return new ServiceDiff(
        id,
        subject,
        status(found),
        differences,
        impact(worst(found)),
        new ServiceDiff.Metadata(recommendation));
  }

  private static Status serviceStatus(Difference difference) {
    return difference.type() == Difference.Type.MISSING_IN_SOURCE
        ? Status.MISSING_IN_SOURCE
        : Status.MISSING_IN_TARGET;
  }

  private static Status status(List<Deviation> found) {
    return found.stream()
        .map(Deviation::difference)
        .filter(difference -> difference.fieldPath().equals(FieldPaths.SERVICE))
        .findFirst()
        .map(ReportBuilder::serviceStatus)
        .orElse(found.isEmpty() ? Status.IDENTICAL : Status.DIFFERENT);
  }

  private static Optional<Severity> worst(List<Deviation> found) {
    return found.stream()
        .map(deviation -> deviation.difference().severity())
        .max(Comparator.naturalOrder());
  }

  private static OverallStatus status(Optional<Severity> worst) {
    return worst
        .map(
            severity ->
                switch (severity) {
                  case INFO, WARNING -> OverallStatus.MINOR_DIFFERENCES;
                  case ERROR -> OverallStatus.MAJOR_DIFFERENCES;
                  case CRITICAL -> OverallStatus.INCOMPATIBLE;
                })
        .orElse(OverallStatus.IDENTICAL);
  }

  private static ImpactLevel impact(Optional<Severity> worst) {
    return worst
        .map(
            severity ->
                switch (severity) {
                  case INFO -> ImpactLevel.LOW;
                  case WARNING -> ImpactLevel.MEDIUM;
                  case ERROR -> ImpactLevel.HIGH;
                  case CRITICAL -> ImpactLevel.CRITICAL;
                })
        .orElse(ImpactLevel.NONE);
  }
}
