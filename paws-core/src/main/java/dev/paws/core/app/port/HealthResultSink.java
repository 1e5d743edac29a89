package dev.paws.core.app.port;

import dev.paws.core.model.HealthCheckResult;
import java.util.List;

/** Takes the results of health checks, to keep them. */
public interface HealthResultSink {
  /** Keeps nothing. */
  HealthResultSink NONE = results -> {};

  /** Takes the results of one round of checks; must not fail the goal. */
  void record(List<HealthCheckResult> results);
}
