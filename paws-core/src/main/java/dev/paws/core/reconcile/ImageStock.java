package dev.paws.core.reconcile;

import java.util.Set;

/**
 * What is known about the images that an engine has.
 *
 * @param present their references
 * @param outdated those that Paws built from files that have changed since
 * @param expired those that are older than the services that run them allow
 */
public record ImageStock(Set<String> present, Set<String> outdated, Set<String> expired) {
  public ImageStock {
    present = Set.copyOf(present);
    outdated = Set.copyOf(outdated);
    expired = Set.copyOf(expired);
  }

  /** Returns images that all are what the services ask for. */
  public static ImageStock of(Set<String> present) {
    return new ImageStock(present, Set.of(), Set.of());
  }
}
