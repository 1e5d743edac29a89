package dev.paws.core.drill;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The drill that a user asks for.
 *
 * @param services the services it is about; of {@code KILL_LEADER}, services of the cluster
 * @param delay how long packets are delayed, for {@code LATENCY}
 * @param lossPercent how many of 100 packets are lost, for {@code LOSS}
 * @param path the volume or tmpfs in the container, for {@code FILL_VOLUME}; empty: its only one
 * @param bytes how much is written, for {@code FILL_VOLUME}
 * @param image an image with {@code tc}; empty: any image of the project that has it
 */
public record DrillRequest(
    DrillKind kind,
    List<String> services,
    Duration delay,
    int lossPercent,
    Optional<String> path,
    long bytes,
    Optional<String> image) {
  public DrillRequest {
    services = List.copyOf(services);
  }
}
