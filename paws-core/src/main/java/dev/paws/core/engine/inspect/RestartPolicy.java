package dev.paws.core.engine.inspect;

/**
 * When the engine restarts a container.
 *
 * @param name {@code no}, {@code always}, {@code unless-stopped} or {@code on-failure}
 * @param maximumRetries how often after failures; 0: without limit
 */
public record RestartPolicy(String name, long maximumRetries) {
  /** Nothing set. */
  public static final RestartPolicy NONE = new RestartPolicy("", 0);
}
