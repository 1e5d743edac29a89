package dev.paws.core.health;

/** What a container must reach before the steps that wait for it go on. */
public enum AwaitCondition {
  /** Its process runs, or has run ({@code service_started}). */
  STARTED("started"),
  /** Its health check has passed ({@code service_healthy}). */
  HEALTHY("healthy"),
  /**
   * Its health check has passed, or it has ended with exit code 0: where nobody asks for {@code
   * service_healthy}, a one-shot whose image brings a check is done, not dead.
   */
  HEALTHY_OR_COMPLETED("healthy"),
  /** It has ended with exit code 0 ({@code service_completed_successfully}). */
  COMPLETED("completed"),
  /**
   * It has run for a while without crashing, or has ended with exit code 0: where there is no
   * health check.
   */
  SETTLED("settled");

  private final String text;

  AwaitCondition(String text) {
    this.text = text;
  }

  /** Whether its health check decides while it runs. */
  public boolean byHealthCheck() {
    return this == HEALTHY || this == HEALTHY_OR_COMPLETED;
  }

  /** One word for a person. */
  public String text() {
    return text;
  }
}
