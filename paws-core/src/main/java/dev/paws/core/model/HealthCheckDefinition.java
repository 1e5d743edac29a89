package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the health of a service is told (data model, entity 4).
 *
 * @param serviceId the service it belongs to
 * @param check the command and its timing
 * @param endpoints addresses that answer when the service is healthy
 * @param expectedResponse what the endpoints answer
 */
public record HealthCheckDefinition(
    String serviceId,
    Check check,
    List<HealthEndpoint> endpoints,
    ExpectedResponse expectedResponse) {
  public HealthCheckDefinition {
    requireNonNull(serviceId, "serviceId");
    requireNonNull(check, "check");
    endpoints = Values.list(endpoints, "endpoints");
    requireNonNull(expectedResponse, "expectedResponse");
  }

  /**
   * The command that tells the health, and its timing.
   *
   * @param test as {@code [CMD, curl, -f, 'http://localhost:8008']}; empty where only the endpoints
   *     tell
   * @param interval time between two checks
   * @param timeout the longest a check may take
   * @param retries failures in a row that make it unhealthy
   * @param startPeriod time at the start in which failures do not count
   */
  public record Check(
      List<String> test, Duration interval, Duration timeout, int retries, Duration startPeriod) {
    public Check {
      test = Values.list(test, "test");
      requireNonNull(interval, "interval");
      requireNonNull(timeout, "timeout");
      requireNonNull(startPeriod, "startPeriod");
    }
  }

  /**
   * What an endpoint of a healthy service answers.
   *
   * @param statusCode HTTP status, as {@code 200}
   * @param bodyPattern regular expression that matches in the body
   * @param jsonPath assertion on the body, as {@code $.status == 'healthy'}
   */
  public record ExpectedResponse(
      Optional<Integer> statusCode, Optional<String> bodyPattern, Optional<String> jsonPath) {
    /** Any answer will do. */
    public static final ExpectedResponse ANY =
        new ExpectedResponse(Optional.empty(), Optional.empty(), Optional.empty());

    public ExpectedResponse {
      requireNonNull(statusCode, "statusCode");
      requireNonNull(bodyPattern, "bodyPattern");
      requireNonNull(jsonPath, "jsonPath");
    }
  }
}
