package dev.paws.core.parity.compare;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.parity.Acceptance;
import dev.paws.core.parity.BaselineEntry;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.Sealing;
import dev.paws.core.parity.ServicePair;
import dev.paws.core.parity.compare.DuplicateSuppressor.Judged;
import dev.paws.core.parity.fix.Repair;
import dev.paws.core.parity.semantic.Semantics;
import dev.paws.core.secret.SecretValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares two environments. The work is done once, when the object is created. Each method is then
 * a pure function of it, so the same request gives the same result.
 */
public final class Parity {
  /** Worst first, then by subject and path. */
  private static final Comparator<Deviation> ORDER =
      Comparator.comparing((Deviation deviation) -> deviation.difference().severity())
          .reversed()
          .thenComparing(Deviation::subject)
          .thenComparing(deviation -> deviation.difference().fieldPath())
          .thenComparing(Deviation::sourceShown)
          .thenComparing(Deviation::targetShown);

  private final DiffRequest request;
  private final ServicePairs pairing;
  private final SecretValues secrets;
  private final String id;
  private final DifferenceRater rater;
  private final List<Judged> judged;
  private final List<Finding> staleEntries;

  private Parity(DiffRequest request) {
    this.request = request;
    this.pairing = ServicePairs.of(request);
    this.secrets = request.source().secrets().and(request.target().secrets());
    this.id = ReportBuilder.id(request);
    this.rater = new DifferenceRater(request, pairing, secrets, id);
    AcceptanceMatcher acceptance = new AcceptanceMatcher(request);
    this.judged =
        new DifferenceFinder(request, pairing)
            .all().stream()
                .map(it -> new Judged(it, acceptance.accepted(rater.judged(it), it)))
                .toList();
    this.staleEntries = new ArrayList<>(acceptance.findings());
    this.staleEntries.addAll(rater.unused());
  }

  /** Compares two environments as a request asks. */
  public static Parity of(DiffRequest request) {
    return new Parity(prepared(request));
  }

  /** Returns all differences, worst first, with accepted ones marked. */
  public ParityResult compare() {
    List<Deviation> deviations = new ArrayList<>(DuplicateSuppressor.withoutDuplicates(judged));
    deviations.replaceAll(Deviation::namingTheFix);
    deviations.sort(ORDER);
    return new ParityResult(
        ReportBuilder.report(id, request, pairing, deviations),
        deviations,
        Suggestions.of(pairing.onlySource(), pairing.onlyTarget()),
        findings(),
        side(request.source()),
        side(request.target()),
        request.modes(),
        pairedBy(),
        secrets);
  }

  private Map<String, String> pairedBy() {
    Map<String, String> reasons = new TreeMap<>();
    for (ServicePair pair : pairing.pairs()) {
      if (!pair.because().isEmpty()) {
        reasons.put(pair.name(), pair.because());
      }
    }
    return reasons;
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(staleEntries);
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
    return findings;
  }

  /**
   * Returns entries that accept the present values of every open difference, sealed with a new
   * salt.
   *
   * @param least the least severity that needs an entry
   */
  public List<BaselineEntry> baseline(Severity least) {
    String salt = Sealing.newSalt();
    return judged.stream()
        .filter(it -> !isIgnored(it.deviation()))
        .filter(it -> it.deviation().difference().severity().compareTo(least) >= 0)
        .map(it -> entry(it, salt))
        .sorted(
            Comparator.comparing(BaselineEntry::subject)
                .thenComparing(BaselineEntry::path)
                .thenComparing(BaselineEntry::values))
        .toList();
  }

  private static boolean isIgnored(Deviation deviation) {
    return deviation.accepted().filter(it -> it.by() == Acceptance.By.IGNORE).isPresent();
  }

  private static BaselineEntry entry(Judged accepted, String salt) {
    FoundDifference found = accepted.found();
    Deviation deviation = accepted.deviation();
    return new BaselineEntry(
        deviation.fingerprint(),
        BaselineValues.of(found, deviation, salt),
        deviation.subject(),
        found.path(),
        new Location(Position.NONE, ""));
  }

  /**
   * Returns what an override file can fix among the differences that no entry accepts, worst first.
   */
  public List<Repair> repairs() {
    return judged.stream()
        .filter(it -> it.deviation().open())
        .filter(it -> it.deviation().difference().metadata().autoFixable())
        .map(it -> new Repair(it.deviation(), rater.settings(it.found())))
        .sorted(Comparator.comparing(Repair::finding, ORDER))
        .toList();
  }

  private static DiffRequest prepared(DiffRequest request) {
    RuntimeNormalizer.Both both = RuntimeNormalizer.Both.of(request.source(), request.target());
    boolean semantic = request.modes().contains(ComparisonMode.SEMANTIC);
    return request.with(
        semantic
            ? Semantics.withParameters(both.source(), request.settings().parameters())
            : both.source(),
        semantic
            ? Semantics.withParameters(both.target(), request.settings().parameters())
            : both.target());
  }

  private static ParityResult.Side side(ParityEnvironment environment) {
    return new ParityResult.Side(environment.name(), environment.kind(), environment.location());
  }
}
