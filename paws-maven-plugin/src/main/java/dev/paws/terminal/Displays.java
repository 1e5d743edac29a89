package dev.paws.terminal;

import dev.paws.core.app.port.JobsDisplay;
import dev.paws.core.app.port.ProgressDisplay;
import dev.paws.core.message.PipelineRunPhrase;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Chooses how to show a run. */
public final class Displays {
  private Displays() {}

  /**
   * Opens a display for the jobs of a pipeline.
   *
   * @param plain whether the terminal is reserved for something else, such as a result
   * @param out the terminal, for a live view
   * @param log receives single lines
   */
  public static JobsDisplay jobs(
      TerminalFacts facts, boolean plain, PrintStream out, Consumer<String> log) {
    return facts.live() && !plain
        ? new LiveJobs(out, () -> TerminalSize.ask(facts.colour()), System::nanoTime, log)
        : (job, text) -> log.accept(PipelineRunPhrase.LINE.text(job, text));
  }

  /**
   * Opens a display for a run that begins now.
   *
   * @param plain whether the terminal is reserved for something else, such as a result
   * @param timeout how long the run may take; empty if nothing limits it
   * @param out the terminal, for a live view
   * @param log receives single lines, for a plain display
   */
  public static ProgressDisplay open(
      TerminalFacts facts,
      boolean plain,
      Optional<Duration> timeout,
      PrintStream out,
      Consumer<String> log) {
    return facts.live() && !plain
        ? new LiveDisplay(out, () -> TerminalSize.ask(facts.colour()), timeout, System::nanoTime)
        : new PlainDisplay(log, System::nanoTime);
  }
}
