package dev.paws.core.app.port;

/** Shows the jobs of a pipeline while they run; called from several threads, with masked texts. */
@FunctionalInterface
public interface JobsDisplay extends AutoCloseable {
  /** Shows a line of a job's output. */
  void line(String job, String text);

  /** Shows that a job begins. */
  default void began(String job) {}

  /** Shows that a step of a job begins. */
  default void step(String job, String name) {}

  /**
   * Shows that a job has ended.
   *
   * @param result in one word
   * @param green whether the run stays green
   */
  default void ended(String job, String result, boolean green) {}

  /** Ends the display; what is needed of failed jobs is printed at the latest now. */
  @Override
  default void close() {}
}
