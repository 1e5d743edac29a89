package dev.paws.core.reconcile;

import dev.paws.core.desired.Desired;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans how to take down what exists. Order and membership come from labels, so an environment goes
 * down without its Compose files, no matter who started it. Resources without the project's label
 * are never in the plan.
 */
public final class Teardown {
  private Teardown() {}

  /**
   * The plan, and what stays.
   *
   * @param kept networks and volumes with the project's labels that stay
   */
  public record Result(Plan plan, List<KeptResource> kept) {
    public Result {
      kept = List.copyOf(kept);
    }
  }

  /**
   * Returns the plan that takes a project down.
   *
   * @param images the project's own images, see {@link OwnImages}
   * @param desired what the Compose files define, if they can be read: for hooks before a stop
   */
  public static Plan down(
      Observed observed,
      List<ObservedImage> images,
      Optional<Desired> desired,
      DownOptions options) {
    return down(observed, images, desired, options, Surroundings.NONE).plan();
  }

  /**
   * Returns the plan that takes a project down, and what stays.
   *
   * @param images the project's own images, see {@link OwnImages}
   * @param desired what the Compose files define, if they are known: for hooks before a stop
   * @param surroundings who else uses networks and volumes
   */
  public static Result down(
      Observed observed,
      List<ObservedImage> images,
      Optional<Desired> desired,
      DownOptions options,
      Surroundings surroundings) {
    PlanBuilder plan = new PlanBuilder();
    Map<String, Integer> removed =
        new ContainerTeardown(
                ContainerTeardown.Ending.REMOVED, desired, options, surroundings, plan)
            .plan(observed.containers());
    List<KeptResource> kept =
        new ResourceTeardown(observed, options, surroundings, plan, removed).plan(images);
    return new Result(plan.build(), kept);
  }

  /** Returns the plan for a project without its own images. */
  public static Plan down(Observed observed, Optional<Desired> desired, DownOptions options) {
    return down(observed, List.of(), desired, options);
  }
}
