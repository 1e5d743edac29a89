package dev.paws.core.run;

import dev.paws.core.engine.Observed;
import dev.paws.core.execute.Outcome;
import dev.paws.core.reconcile.KeptResource;
import dev.paws.core.reconcile.Plan;
import java.util.List;
import java.util.Optional;

/**
 * What {@code paws:down} came to.
 *
 * @param before what was there before, for the parity check
 * @param leftAlone the folder of the containers that are there under the project's name and are
 *     somebody else's; then nothing was done
 * @param found names of containers that the build did not create, and so left
 * @param kept networks and volumes with the project's labels that stay
 */
public record DownResult(
    Observed before,
    Plan plan,
    Outcome outcome,
    Optional<String> leftAlone,
    List<String> found,
    List<KeptResource> kept) {
  public DownResult {
    found = List.copyOf(found);
    kept = List.copyOf(kept);
  }
}
