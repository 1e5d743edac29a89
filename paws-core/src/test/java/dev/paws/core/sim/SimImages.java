package dev.paws.core.sim;

import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.spec.HealthSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The images of the simulated engine, with what containers of each do. */
public final class SimImages {
  private final Map<String, ImageDetails> images = new HashMap<>();
  private final Map<String, Life> lives = new HashMap<>();
  private final Map<String, HealthSpec> checks = new HashMap<>();

  /** An image that the engine has, whose containers live so. */
  public void add(String reference, Life life) {
    lives.put(reference, life);
    arrive(reference);
  }

  /** An image that brings its own health check. */
  public void add(String reference, Life life, HealthSpec check) {
    checks.put(reference, check);
    add(reference, life);
  }

  /** Another image under the same reference. */
  public void change(String reference, String id) {
    images.put(
        reference,
        new ImageDetails(
            id, List.of(), Map.of(), checks.containsKey(reference), "linux/amd64", List.of()));
  }

  void arrive(String reference) {
    change(reference, "sha256:" + reference);
  }

  Optional<ImageDetails> get(String reference) {
    return Optional.ofNullable(images.get(reference));
  }

  Optional<HealthSpec> check(String reference) {
    return Optional.ofNullable(checks.get(reference));
  }

  Life life(String reference) {
    return lives.getOrDefault(reference, Life.RUNS);
  }
}
