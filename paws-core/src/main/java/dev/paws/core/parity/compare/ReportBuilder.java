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
import java.util.Collections;
import java.util.HashSet;
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
    List<String> names = new ArrayList<>();
    for (ServicePair pair : pairing.pairs()) {
      names.add(pair.name());
    }
    names.sort(null);
    for (String name : names) {
      bySubject.put(name, new ArrayList<>());
    }
    List<Deviation> open = new ArrayList<>();
    for (Deviation deviation : deviations) {
      if (deviation.open()) {
        open.add(deviation);
        bySubject.computeIfAbsent(deviation.subject(), name -> new ArrayList<>()).add(deviation);
      }
    }
    List<ServiceDiff> diffs = new ArrayList<>();
    bySubject.forEach((subject, found) -> diffs.add(diff(id, subject, found)));
    return new ConfigurationDiffReport(
        id,
        request.at(),
        request.source().name(),
        request.target().name(),
        status(worst(open)),
        diffs,
        summary(pairing, diffs),
        new ConfigurationDiffReport.Metadata(request.tool(), mode(request.modes())));
  }

  /**
   * Returns the mode for the data model, which has room for one: the first in the data model's
   * order.
   */
  private static ComparisonMode mode(Set<ComparisonMode> modes) {
    return modes.isEmpty() ? ComparisonMode.STRUCTURAL : Collections.min(modes);
  }

  private static ConfigurationDiffReport.Summary summary(
      ServicePairs pairing, List<ServiceDiff> diffs) {
    Set<String> paired = new HashSet<>();
    for (ServicePair pair : pairing.pairs()) {
      paired.add(pair.name());
    }
    int different = 0;
    for (ServiceDiff diff : diffs) {
      if (diff.status() == Status.DIFFERENT && paired.contains(diff.serviceName())) {
        different++;
      }
    }
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
    int count = 0;
    for (ServiceDiff diff : diffs) {
      if (diff.status() == status) {
        count++;
      }
    }
    return count;
  }

  private static ServiceDiff diff(String id, String subject, List<Deviation> found) {
    List<Difference> differences = new ArrayList<>();
    for (Deviation deviation : found) {
      differences.add(deviation.difference());
    }
    Optional<String> recommendation =
        found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).recommendation());
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
    for (Deviation deviation : found) {
      if (deviation.difference().fieldPath().equals(FieldPaths.SERVICE)) {
        return serviceStatus(deviation.difference());
      }
    }
    return found.isEmpty() ? Status.IDENTICAL : Status.DIFFERENT;
  }

  private static Optional<Severity> worst(List<Deviation> found) {
    Severity worst = null;
    for (Deviation deviation : found) {
      Severity severity = deviation.difference().severity();
      worst = worst == null || severity.compareTo(worst) > 0 ? severity : worst;
    }
    return Optional.ofNullable(worst);
  }

  private static OverallStatus status(Optional<Severity> worst) {
    if (worst.isEmpty()) {
      return OverallStatus.IDENTICAL;
    }
    return switch (worst.get()) {
      case INFO, WARNING -> OverallStatus.MINOR_DIFFERENCES;
      case ERROR -> OverallStatus.MAJOR_DIFFERENCES;
      case CRITICAL -> OverallStatus.INCOMPATIBLE;
    };
  }

  private static ImpactLevel impact(Optional<Severity> worst) {
    if (worst.isEmpty()) {
      return ImpactLevel.NONE;
    }
    return switch (worst.get()) {
      case INFO -> ImpactLevel.LOW;
      case WARNING -> ImpactLevel.MEDIUM;
      case ERROR -> ImpactLevel.HIGH;
      case CRITICAL -> ImpactLevel.CRITICAL;
    };
  }
}
