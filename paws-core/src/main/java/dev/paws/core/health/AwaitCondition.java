package dev.paws.core.health;

/** The state that a container must reach before the steps that wait for it continue. */
public enum AwaitCondition {
  /** Its process runs, or has run ({@code service_started}). */
  STARTED("started"),
  /** Its health check has passed ({@code service_healthy}). */
  HEALTHY("healthy"),
  /**
   * Its health check has passed, or it has ended with exit code 0. Used if no service asks for
   * {@code service_healthy}: a one-shot whose image has a health check may simply finish.
   */
  HEALTHY_OR_COMPLETED("healthy"),
  /** It has ended with exit code 0 ({@code service_completed_successfully}). */
  COMPLETED("completed"),
  /**
   * It has run for a while without a crash, or has ended with exit code 0. Used if there is no
   * health check.
   */
  SETTLED("settled"),
  /**
   * Its published ports are listened on, or whatever else its service says shows that it is ready;
   * or it has ended with exit code 0. Used if there is no health check.
   */
  READY("ready");

  private final String text;

  AwaitCondition(String text) {
    this.text = text;
  }

  /** Returns whether the health check decides while the container runs. */
  public boolean byHealthCheck() {
    return this == HEALTHY || this == HEALTHY_OR_COMPLETED;
  }

  /** Returns whether our own probes decide while the container runs, or help to. */
  public boolean byProbe() {
    return byHealthCheck() || this == READY;
  }

  /** Returns the condition as one word for the user. */
  public String text() {
    return text;
  }
}
