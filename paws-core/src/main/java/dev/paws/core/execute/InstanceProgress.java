package dev.paws.core.execute;

import dev.paws.core.health.Verdict;
import dev.paws.core.reconcile.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The progress of one container in a run.
 *
 * @param name the container's name
 * @param verdict what it waits for or has reached; empty if it is not awaited in this phase
 * @param failure why it failed; empty unless it failed
 * @param waitsFor the containers that must be ready before this one starts, and are not yet
 * @param since when it came to this phase, from the start of the run
 */
public record InstanceProgress(
    Instance instance,
    String name,
    Phase phase,
    Optional<Verdict> verdict,
    Optional<FailureCause> failure,
    List<Instance> waitsFor,
    Duration since) {
  public InstanceProgress {
    waitsFor = List.copyOf(waitsFor);
  }

  /** The phases in which a container comes up or goes down. */
  public enum Phase {
    PENDING("pending"),
    CREATING("creating"),
    CREATED("created"),
    STARTING("starting"),
    STARTED("started"),
    WAITING("waiting"),
    READY("ready"),
    STOPPING("stopping"),
    STOPPED("stopped"),
    REMOVING("removing"),
    REMOVED("removed"),
    FAILED("failed");

    private final String text;

    Phase(String text) {
      this.text = text;
    }

    /** Returns the phase as one word for the user. */
    public String text() {
      return text;
    }
  }
}
