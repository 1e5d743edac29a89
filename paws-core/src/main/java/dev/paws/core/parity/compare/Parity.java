package dev.paws.core.parity.compare;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.parity.BaselineEntry;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.Sealing;
import dev.paws.core.parity.fix.Repair;
import dev.paws.core.parity.semantic.Semantics;
import dev.paws.core.secret.SecretValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares two environments. */
public final class Parity {
  /** Worst first, then by subject and path. */
  private static final Comparator<Deviation> ORDER =
      Comparator.comparing((Deviation deviation) -> deviation.difference().severity())
          .reversed()
          .thenComparing(Deviation::subject)
          .thenComparing(deviation -> deviation.difference().fieldPath())
          .thenComparing(Deviation::sourceShown)
          .thenComparing(Deviation::targetShown);

  private Parity() {}

  /** What comparing comes to; the same for the same request. */
  public static ParityResult compare(DiffRequest asked) {
    DiffRequest request = prepared(asked);
    ServicePairing pairing = ServicePairing.of(request);
    SecretValues secrets = request.source().secrets().and(request.target().secrets());
    String id = ReportBuilder.id(request);
    DifferenceRater judge = new DifferenceRater(request, secrets, id);
    AcceptanceMatcher accepting = new AcceptanceMatcher(request);
    List<DuplicateSuppressor.Judged> judged = new ArrayList<>();
    for (FoundDifference found : new DifferenceFinder(request, pairing).all()) {
      judged.add(
          new DuplicateSuppressor.Judged(found, accepting.accepted(judge.judged(found), found)));
    }
    List<Deviation> deviations = new ArrayList<>(DuplicateSuppressor.withoutDuplicates(judged));
    deviations.replaceAll(Deviation::namingTheFix);
    deviations.sort(ORDER);
    List<Finding> findings = new ArrayList<>(accepting.findings());
    findings.addAll(SealedFacts.findings(request.source(), request.target()));
    pairing
        .unused()
        .forEach(
            mapping ->
                findings.add(
                    ParityMessage.UNUSED_MAPPING.at(
                        mapping.where().at(),
                        "services",
                        String.join(", ", mapping.source()),
                        String.join(", ", mapping.target()))));
    return new ParityResult(
        ReportBuilder.report(id, request, pairing, deviations),
        deviations,
        Suggestions.of(pairing.onlySource(), pairing.onlyTarget()),
        findings,
        side(request.source()),
        side(request.target()),
        request.modes(),
        secrets);
  }

  /**
   * Entries that accept every open difference of a comparison from a severity on as it is now.
   *
   * @param least the least severity that needs an entry
   */
  public static List<BaselineEntry> baseline(DiffRequest asked, Severity least) {
    return baseline(asked, least, Sealing.newSalt());
  }

  /** As the other one, with the salt of the file that the entries go to. */
  static List<BaselineEntry> baseline(DiffRequest asked, Severity least, String salt) {
    DiffRequest request = prepared(asked);
    SecretValues secrets = request.source().secrets().and(request.target().secrets());
    DifferenceRater judge = new DifferenceRater(request, secrets, ReportBuilder.id(request));
    AcceptanceMatcher accepting = new AcceptanceMatcher(request);
    List<BaselineEntry> entries = new ArrayList<>();
    for (FoundDifference found : new DifferenceFinder(request, ServicePairing.of(request)).all()) {
      Deviation deviation = accepting.accepted(judge.judged(found), found);
      boolean ignored =
          deviation.accepted().filter(it -> it.by().value().equals("ignore")).isPresent();
      if (!ignored && deviation.difference().severity().compareTo(least) >= 0) {
        entries.add(
            new BaselineEntry(
                deviation.fingerprint(),
                BaselineValues.of(found, deviation, salt),
                deviation.subject(),
                found.path(),
                new Location(dev.paws.core.finding.Position.NONE, "")));
      }
    }
    entries.sort(
        Comparator.comparing(BaselineEntry::subject)
            .thenComparing(BaselineEntry::path)
            .thenComparing(BaselineEntry::values));
    return entries;
  }

  /** What an override file for the source can put right of what nobody accepted, worst first. */
  public static List<Repair> repairs(DiffRequest asked) {
    DiffRequest request = prepared(asked);
    SecretValues secrets = request.source().secrets().and(request.target().secrets());
    DifferenceRater judge = new DifferenceRater(request, secrets, ReportBuilder.id(request));
    AcceptanceMatcher accepting = new AcceptanceMatcher(request);
    List<Repair> repairs = new ArrayList<>();
    for (FoundDifference found : new DifferenceFinder(request, ServicePairing.of(request)).all()) {
      Deviation deviation = accepting.accepted(judge.judged(found), found);
      if (deviation.open() && deviation.difference().metadata().autoFixable()) {
        repairs.add(new Repair(deviation, judge.settings(found)));
      }
    }
    repairs.sort(Comparator.comparing(Repair::finding, ORDER));
    return repairs;
  }

  private static DiffRequest prepared(DiffRequest request) {
    RuntimeNormalizer.Both both = RuntimeNormalizer.Both.of(request.source(), request.target());
    boolean drawn = request.modes().contains(ComparisonMode.SEMANTIC);
    return new DiffRequest(
        drawn ? Semantics.drawn(both.source(), request.settings().parameters()) : both.source(),
        drawn ? Semantics.drawn(both.target(), request.settings().parameters()) : both.target(),
        request.modes(),
        request.settings(),
        request.at(),
        request.tool());
  }

  private static ParityResult.Side side(ParityEnvironment environment) {
    return new ParityResult.Side(environment.name(), environment.kind(), environment.location());
  }
}
