package dev.paws.core.parity.field;

/** Paths of a service's health check. */
public final class HealthPaths {
  public static final String HEALTH_CHECK = "health_check";
  public static final String CHECK = "health_check.check";

  public static final String TEST = "health_check.check.test";
  public static final String INTERVAL = "health_check.check.interval";
  public static final String TIMEOUT = "health_check.check.timeout";
  public static final String RETRIES = "health_check.check.retries";
  public static final String START_PERIOD = "health_check.check.start_period";
  public static final String START_INTERVAL = "health_check.check.start_interval";

  public static final String ENDPOINTS = "health_check.endpoints";
  public static final String EXPECTED = "health_check.expected_";
  public static final String EXPECTED_RESPONSE = "health_check.expected_response";
  public static final String EXPECTED_STARTUP = "health_check.expected_startup";

  private HealthPaths() {}
}
