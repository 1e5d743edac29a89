package dev.paws.core.model;

import static java.util.Objects.requireNonNull;

/**
 * An address that answers when a service is healthy (data model, supporting type).
 *
 * @param url full URL or path, as {@code http://localhost:8008/health}
 * @param expectedStatus HTTP status
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
