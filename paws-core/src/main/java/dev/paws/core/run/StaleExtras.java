package dev.paws.core.run;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedImage;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.reconcile.AnonymousVolumes;
import dev.paws.core.reconcile.OwnImages;
import java.util.List;

/**
 * What builds that have ended left of a project beside its containers, networks and named volumes.
 *
 * @param images images that they built
 * @param anonymousVolumes names of volumes that no container uses any more
 */
record StaleExtras(List<ObservedImage> images, List<String> anonymousVolumes) {
  StaleExtras {
    images = List.copyOf(images);
    anonymousVolumes = List.copyOf(anonymousVolumes);
  }

  /**
   * Finds them.
   *
   * @param all everything that the engine has
   * @param self knows which builds have ended
   */
  static StaleExtras of(Engine engine, Observed all, String project, ProjectOwnership.Self self) {
    return new StaleExtras(
        engine.images(OwnImages.label(project)).stream()
            .filter(image -> self.isDead(image.labels()))
            .toList(),
        AnonymousVolumes.stray(
                all, labels -> AnonymousVolumes.isOf(project, labels) && self.isDead(labels))
            .stream()
            .map(ObservedVolume::name)
            .toList());
  }
}
