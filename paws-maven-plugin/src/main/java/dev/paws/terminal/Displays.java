package dev.paws.terminal;

import dev.paws.core.app.port.RunDisplay;
import java.io.PrintStream;
import java.util.function.Consumer;

/** Chooses how a run is shown. */
public final class Displays {
  private Displays() {}

  /**
   * A display for a run that begins now.
   *
   * @param plain whether the terminal is for something else, as a result
   * @param out the terminal, for a live view
   * @param log takes one line, for a plain one
   */
  public static RunDisplay open(
      TerminalFacts facts, boolean plain, PrintStream out, Consumer<String> log) {
    return facts.live() && !plain
        ? new LiveDisplay(out, TerminalSize.ask(facts.colour()), System::nanoTime)
        : new PlainDisplay(log, System::nanoTime);
  }
}
