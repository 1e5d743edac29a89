package dev.paws.core.execute;

import dev.paws.core.reconcile.Instance;
import java.time.Duration;

/**
 * The progress of one container in a run.
 *
 * @param name the container's name
 * @param detail what it waits for, or what happened; may be empty
 * @param since when it came to this phase, from the start of the run
 */
public record InstanceProgress(
    Instance instance, String name, Phase phase, String detail, Duration since) {
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
