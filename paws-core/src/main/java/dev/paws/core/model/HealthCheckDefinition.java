package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The health check of a service (data model, entity 4).
 *
 * @param serviceId the service it belongs to
 * @param check the command and its timing
 * @param endpoints addresses that respond if the service is healthy
 * @param expectedResponse the response of the endpoints
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
   * The command that checks the health, and its timing.
   *
   * @param test for example {@code [CMD, curl, -f, 'http://localhost:8008']}; empty if only
   *     endpoints are checked
   * @param interval time between two checks
   * @param timeout the longest a check may take
   * @param retries failures in a row until the service is unhealthy
   * @param startPeriod time after the start in which failures do not count
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
   * The response of a healthy service's endpoint.
   *
   * @param statusCode HTTP status, for example {@code 200}
   * @param bodyPattern regular expression that matches somewhere in the body
   * @param jsonPath assertion on the body, for example {@code $.status == 'healthy'}
   */
  public record ExpectedResponse(
      Optional<Integer> statusCode, Optional<String> bodyPattern, Optional<String> jsonPath) {
    /** Any response is healthy. */
    public static final ExpectedResponse ANY =
        new ExpectedResponse(Optional.empty(), Optional.empty(), Optional.empty());

    public ExpectedResponse {
      requireNonNull(statusCode, "statusCode");
      requireNonNull(bodyPattern, "bodyPattern");
      requireNonNull(jsonPath, "jsonPath");
    }
  }
}
