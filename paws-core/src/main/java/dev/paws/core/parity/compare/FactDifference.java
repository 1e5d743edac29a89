package dev.paws.core.parity.compare;

import dev.paws.core.parity.Fact;
import java.util.Optional;

/** Two facts with the same path that differ, or one fact without a counterpart. */
record FactDifference(String path, Optional<Fact> here, Optional<Fact> there) {}
