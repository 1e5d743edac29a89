package dev.paws.core.pipeline.port;

/** Shows what a job does; called from several threads. */
@FunctionalInterface
public interface JobDisplay {
  /** Shows a masked line of the job's output. */
  void line(String text);

  /** Shows that a step begins. */
  default void step(String name) {}
}
