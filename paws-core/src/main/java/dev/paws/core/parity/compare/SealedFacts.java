package dev.paws.core.parity.compare;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.Sealing;
import java.util.List;

/**
 * Finds secrets that are sealed with different salts on both sides. Whether they differ cannot be
 * known.
 */
final class SealedFacts {
  private SealedFacts() {}

  /** Returns one warning with their number; empty if all secrets can be compared. */
  static List<Finding> findings(ParityEnvironment source, ParityEnvironment target) {
    long count =
        source.services().stream()
            .mapToLong(
                mine ->
                    target.services().stream()
                        .filter(theirs -> theirs.name().equals(mine.name()))
                        .mapToLong(theirs -> count(mine, theirs))
                        .sum())
            .sum();
    return count == 0
        ? List.of()
        : List.of(
            ParityMessage.SEALED_TWICE.at(Position.NONE, "", count, source.name(), target.name()));
  }

  private static long count(ParityService mine, ParityService theirs) {
    return mine.facts().values().stream().filter(it -> isSealedTwice(it, theirs)).count();
  }

  private static boolean isSealedTwice(Fact fact, ParityService theirs) {
    Fact other = theirs.facts().get(fact.path());
    return other != null && Sealing.cannotBeCompared(fact.value(), other.value());
  }
}
