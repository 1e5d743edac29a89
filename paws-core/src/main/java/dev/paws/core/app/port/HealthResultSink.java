package dev.paws.core.app.port;

import dev.paws.core.model.HealthCheckResult;
import java.util.List;

/** Receives the results of health checks, to keep them. */
@FunctionalInterface
public interface HealthResultSink {
  /** Keeps results. Never throws: what cannot be kept does not fail a goal. */
  void record(List<HealthCheckResult> results);
}
