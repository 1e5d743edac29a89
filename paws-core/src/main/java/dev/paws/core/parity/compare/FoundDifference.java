package dev.paws.core.parity.compare;

import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.rule.RuleSubject;
import java.util.List;
import java.util.Optional;

/**
 * A difference that was found, before it is judged.
 *
 * @param subject what it is about
 * @param counterpart the target's name for it; empty where it is the same
 * @param judged the difference with what the rules need
 * @param mode what found it
 * @param nearHere where the source would have it, where it has not
 * @param nearThere the same of the target
 * @param rule a rule that is known already; empty: the table finds it
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
