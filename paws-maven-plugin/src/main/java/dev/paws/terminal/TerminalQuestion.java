package dev.paws.terminal;

import dev.paws.core.app.Confirmation;
import java.io.Console;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks the person at the terminal. */
public final class TerminalQuestion {
  private TerminalQuestion() {}

  /**
   * Returns what asks the person; nobody if there is no terminal, or the build runs with {@code
   * -B}.
   *
   * @param console the result of {@link System#console()}
   */
  public static Confirmation of(TerminalFacts facts, @Nullable Console console) {
    return console == null || !facts.terminal() || !facts.interactive()
        ? Confirmation.NOBODY
        : question -> answer(console.readLine("%s", question));
  }

  /** Only a clear yes counts; the end of the input is a no. */
  static Confirmation.Answer answer(@Nullable String line) {
    String word = line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
    return word.equals("y") || word.equals("yes")
        ? Confirmation.Answer.YES
        : Confirmation.Answer.NO;
  }
}
