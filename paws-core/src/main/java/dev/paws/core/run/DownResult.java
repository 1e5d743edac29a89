package dev.paws.core.run;

import dev.paws.core.engine.Observed;
import dev.paws.core.execute.Outcome;
import dev.paws.core.reconcile.Plan;
import java.util.Optional;

/**
 * What {@code paws:down} came to.
 *
 * @param before what was there before, for the parity check
 * @param leftAlone the folder of the containers that are there under the project's name and are
 *     somebody else's; then nothing was done
 */
public record DownResult(Observed before, Plan plan, Outcome outcome, Optional<String> leftAlone) {}
