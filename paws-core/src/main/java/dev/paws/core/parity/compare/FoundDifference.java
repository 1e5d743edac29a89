package dev.paws.core.parity.compare;

import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.rule.RuleSubject;
import java.util.List;
import java.util.Optional;

/**
 * A difference before it is judged.
 *
 * @param subject the service, volume or network
 * @param counterpart the target's name for it; empty if it is the same
 * @param judged the difference with what the rules need
 * @param mode the mode that found it
 * @param nearHere where the source would set the value, if it does not
 * @param nearThere where the target would set the value, if it does not
 * @param rule a rule that is already known; empty: the table decides
 */
record FoundDifference(
    String subject,
    String counterpart,
    RuleSubject judged,
    ComparisonMode mode,
    List<Location> nearHere,
    List<Location> nearThere,
    Optional<String> rule) {
  String path() {
    return judged.path();
  }

  List<Location> places(Optional<Fact> fact, List<Location> near) {
    return fact.map(Fact::where).filter(where -> !where.isEmpty()).orElse(near);
  }
}
