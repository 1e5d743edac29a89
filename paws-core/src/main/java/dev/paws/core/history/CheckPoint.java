package dev.paws.core.history;

import dev.paws.core.model.HealthCheckResult.Status;
import java.time.Instant;
import java.util.Optional;

/**
 * The result of a health check without its texts, which is all that figures need.
 *
 * @param responseTimeMs the duration in milliseconds; empty if unknown
 */
public record CheckPoint(
    String service, Instant at, Status status, Optional<Long> responseTimeMs) {}
