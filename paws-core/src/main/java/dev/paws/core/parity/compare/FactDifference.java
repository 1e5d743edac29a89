package dev.paws.core.parity.compare;

import dev.paws.core.parity.Fact;
import java.util.Optional;

/** Two facts of one path that differ, or one that has no counterpart. */
record FactDifference(String path, Optional<Fact> here, Optional<Fact> there) {}
