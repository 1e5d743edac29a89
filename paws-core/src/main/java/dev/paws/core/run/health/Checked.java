package dev.paws.core.run.health;

import dev.paws.core.model.HealthCheckResult.CheckType;
import dev.paws.core.model.HealthCheckResult.TriggeredBy;
import dev.paws.core.probe.CheckVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One check that was made.
 *
 * @param order the place among the checks of its container, because they end in any order
 * @param took how long it took; empty if it is not known
 */
record Checked(
    int order,
    CheckType type,
    TriggeredBy triggeredBy,
    Instant at,
    Optional<Duration> took,
    CheckVerdict verdict) {}
