package dev.paws.core.execute;

import dev.paws.core.reconcile.Instance;
import java.time.Duration;

/**
 * Where one container stands in a run.
 *
 * @param name its name
 * @param detail what it waits for, or what happened; may be empty
 * @param since the time since the run began at which it came to this phase
 */
public record InstanceProgress(
    Instance instance, String name, Phase phase, String detail, Duration since) {
  /** The phases of a container's way up and down. */
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

    /** One word for a person. */
    public String text() {
      return text;
    }
  }
}
