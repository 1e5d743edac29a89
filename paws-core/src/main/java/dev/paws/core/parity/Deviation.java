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
 * @param fingerprint the same for the same finding on every machine; tells nothing of a secret
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
   * The same drift as another finding tells: with its places too, and fixable if that one is.
   *
   * @param other a finding of the field that this one was drawn from
   */
  public Deviation absorbing(Deviation other) {
    Difference.Metadata texts = difference.metadata();
    return new Deviation(
        subject,
        counterpart,
        new Difference(
            difference.serviceDiffId(),
            difference.fieldPath(),
            difference.sourceValue(),
            difference.targetValue(),
            difference.type(),
            difference.severity(),
            new Difference.Metadata(
                texts.impactDescription(),
                texts.autoFixable() || other.difference.metadata().autoFixable())),
        ruleId,
        fingerprint,
        mode,
        Location.joined(source, other.source),
        Location.joined(target, other.target),
        sourceShown,
        targetShown,
        secret,
        recommendation,
        accepted,
        ignoreEntry);
  }

  /** The same, whose advice names the goal that can set it, where one can. */
  public Deviation namingTheFix() {
    return !difference.metadata().autoFixable() || recommendation.isBlank()
        ? this
        : new Deviation(
            subject,
            counterpart,
            difference,
            ruleId,
            fingerprint,
            mode,
            source,
            target,
            sourceShown,
            targetShown,
            secret,
            recommendation + FIX,
            accepted,
            ignoreEntry);
  }

  /** Whether it counts: nobody accepted it. */
  public boolean open() {
    return accepted.isEmpty();
  }
}
