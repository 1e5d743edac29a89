package dev.paws.core.parity;

import static java.util.Objects.requireNonNull;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.Difference;
import java.util.List;
import java.util.Optional;

/**
 * A difference with everything that reports show beside the data model's fields.
 *
 * @param subject the service of the source ({@code web}), the target's if the source has none, or
 *     {@code volume:NAME}, {@code network:NAME}; the {@code service_name} of the data model
 * @param counterpart the target's name for it; empty if it is the same name
 * @param difference the difference in the data model's terms; values of secrets are masked
 * @param ruleId the rule that gave severity and texts, such as {@code image-major}
 * @param fingerprint identifies the finding on every machine; reveals nothing of a secret
 * @param mode the mode that found it
 * @param source where the source sets the value, the deciding place first; if it does not, the
 *     place nearest to where it would
 * @param target likewise for the target
 * @param sourceShown the source's value for people, masked; empty if there is none
 * @param targetShown the target's value for people, masked; empty if there is none
 * @param secret whether the values were masked
 * @param recommendation what to do about it
 * @param accepted the entry that accepts it; an accepted difference counts nowhere
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
  public Deviation {
    requireNonNull(difference, "difference");
    source = List.copyOf(source);
    target = List.copyOf(target);
  }

  /**
   * Returns this finding with the places of another finding of the same drift, fixable if either
   * is.
   *
   * @param other a finding on the field that this one was read from
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

  /** Returns this finding with advice that names the goal which can fix it, if one can. */
  public Deviation namingTheFix() {
    boolean named = difference.metadata().autoFixable() && !recommendation.isBlank();
    return named
        ? changed(difference, source, target, ParityPhrase.FIX.text(recommendation), accepted)
        : this;
  }

  /**
   * Returns this finding with the entry that accepts it.
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

  /** Returns whether the finding counts, that is, no entry accepts it. */
  public boolean open() {
    return accepted.isEmpty();
  }
}
