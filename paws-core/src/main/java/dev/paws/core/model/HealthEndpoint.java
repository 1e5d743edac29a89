package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

/**
 * An address that responds if a service is healthy (data model, supporting type).
 *
 * @param url full URL or path, for example {@code http://localhost:8008/health}
 * @param expectedStatus the HTTP status of a healthy service
 */
public record HealthEndpoint(String url, Method method, int expectedStatus, int timeoutMs) {
  public HealthEndpoint {
    requireNonNull(url, "url");
    requireNonNull(method, "method");
  }

  /** HTTP methods that a health check may use. */
  public enum Method implements DocumentedValue {
    GET("GET"),
    POST("POST"),
    HEAD("HEAD");

    private final String value;

    Method(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }
}
