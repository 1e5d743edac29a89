package dev.paws.core.run;

import dev.paws.core.engine.Observed;
import dev.paws.core.execute.Outcome;
import dev.paws.core.reconcile.Plan;

/**
 * What {@code paws:down} came to.
 *
 * @param before what was there before, for the parity check
 */
public record DownResult(Observed before, Plan plan, Outcome outcome) {}
