package dev.paws.core.desired;

/**
 * A dependency on another service (Compose specification, services.depends_on).
 *
 * @param service the other service
 * @param condition when it counts as ready
 * @param required whether its failure stops this service
 * @param restart whether this service is restarted or recreated with the other one
 */
public record Dependency(String service, Condition condition, boolean required, boolean restart) {
  /** When the dependency counts as ready. */
  public enum Condition {
    SERVICE_STARTED("service_started"),
    SERVICE_HEALTHY("service_healthy"),
    SERVICE_COMPLETED_SUCCESSFULLY("service_completed_successfully");

    private final String text;

    Condition(String text) {
      this.text = text;
    }

    /** Returns the condition as Compose files write it. */
    public String text() {
      return text;
    }
  }
}
