package dev.paws.core.parity;

import static java.util.Objects.requireNonNull;

import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference;
import java.util.List;
import java.util.Optional;

/**
 * A difference with all that reports show beside the data model's fields.
 *
 * @param subject the service of the source ({@code web}), the target's where the source has none,
 *     or {@code volume:NAME}, {@code network:NAME}; the {@code service_name} of the data model
 * @param counterpart the target's name for it where that is another one; else empty
 * @param difference as the data model has it; values of secrets are masked
 * @param ruleId the rule that gave severity and texts, as {@code image-major}
 * @param fingerprint the same for the same finding on every machine; reveals nothing of a secret
 * @param mode the mode that found it
 * @param source where the source has the value, the deciding place first; where it has none, the
 *     place nearest to where it would be
 * @param target the same of the target
 * @param sourceShown the source's value for people, masked; empty where there is none
 * @param targetShown the same of the target
 * @param secret whether the values were masked
 * @param recommendation what to do about it
 * @param accepted the entry that accepts it; such a difference counts nowhere
 * @param ignoreEntry an entry for the {@code ignore} list of {@code paws.yaml}, ready to paste:
 *     lines that start with {@code - }, without indentation, without a final line break
 */
public record Deviation(
    String subject,
    String counterpart,
    Difference difference,
    String ruleId,
    String fingerprint,
    ComparisonMode mode,
    List<Location> source,
    List<Location> target,
    String sourceShown,
    String targetShown,
    boolean secret,
    String recommendation,
    Optional<Acceptance> accepted,
    String ignoreEntry) {
  private static final String FIX = " (mvn paws:fix can set it)";

  public Deviation {
    requireNonNull(difference, "difference");
    source = List.copyOf(source);
    target = List.copyOf(target);
  }

  /**
   * Returns this finding with the places of another one of the same drift, fixable if either is.
   *
   * @param other a finding of the field that this one was read from
   */
  public Deviation absorbing(Deviation other) {
    Difference.Metadata texts = difference.metadata();
    Difference joined =
        new Difference(
            difference.serviceDiffId(),
            difference.fieldPath(),
            difference.sourceValue(),
            difference.targetValue(),
            difference.type(),
            difference.severity(),
            new Difference.Metadata(
                texts.impactDescription(),
                texts.autoFixable() || other.difference.metadata().autoFixable()));
    return changed(
        joined,
        Location.joined(source, other.source),
        Location.joined(target, other.target),
        recommendation,
        accepted);
  }

  /** Returns this finding, whose advice names the goal that can set it, if one can. */
  public Deviation namingTheFix() {
    boolean named = difference.metadata().autoFixable() && !recommendation.isBlank();
    return named ? changed(difference, source, target, recommendation + FIX, accepted) : this;
  }

  /**
   * Returns this finding as it was accepted.
   *
   * @param by empty if nothing accepts it
   */
  public Deviation withAcceptance(Optional<Acceptance> by) {
    return changed(difference, source, target, recommendation, by);
  }

  private Deviation changed(
      Difference newDifference,
      List<Location> newSource,
      List<Location> newTarget,
      String newRecommendation,
      Optional<Acceptance> newAccepted) {
    return new Deviation(
        subject,
        counterpart,
        newDifference,
        ruleId,
        fingerprint,
        mode,
        newSource,
        newTarget,
        sourceShown,
        targetShown,
        secret,
        newRecommendation,
        newAccepted,
        ignoreEntry);
  }

  /** Whether it counts: nobody accepted it. */
  public boolean open() {
    return accepted.isEmpty();
  }
}
