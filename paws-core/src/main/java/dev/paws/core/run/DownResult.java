package dev.paws.core.run;

import dev.paws.core.engine.Observed;
import dev.paws.core.execute.Outcome;
import dev.paws.core.reconcile.KeptResource;
import dev.paws.core.reconcile.Plan;
import java.util.List;
import java.util.Optional;

/**
 * The result of {@code paws:down}.
 *
 * @param before what the engine had before, for the parity check
 * @param leftAlone the folder of the containers under the project's name, if they belong to another
 *     folder's project; nothing was done then
 * @param found names of containers that the build did not create and therefore left
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
