package dev.paws.core.reconcile;

import dev.paws.core.sim.Stack;
import java.time.Duration;

/** Projects that several tests start from. */
final class Stacks {
  private Stacks() {}

  /** Returns a database with a health check and a volume, and a service that waits for it. */
  static Stack dbAndWeb() {
    return Stack.empty()
        .volume("data", "local", false)
        .service("db", it -> it.checked(Duration.ofSeconds(5)).volume("data", "/data"))
        .service("web", it -> it.afterHealthy("db"));
  }
}
