package dev.paws.terminal;

import dev.paws.core.app.port.UserInput;
import dev.paws.core.engine.CommandInput;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Passes standard input on: keys as they are pressed if it is a terminal, else what is piped in, as
 * {@code docker compose exec} does.
 */
public final class TerminalInput implements UserInput {
  private static final long SIZE_PAUSE_MILLIS = 500;

  private final boolean terminal;

  /**
   * Creates an input.
   *
   * @param facts what is known of the terminal
   * @param wanted whether the command should have a terminal if there is one
   */
  public TerminalInput(TerminalFacts facts, boolean wanted) {
    this.terminal = wanted && facts.terminal() && facts.interactive() && Stty.isThere();
  }

  @Override
  public Session open() {
    FileInputStream in = new FileInputStream(FileDescriptor.in); // not what Maven made of it
    return terminal ? new Raw(in) : new Piped(in);
  }

  /** Bytes from a pipe or file. */
  private record Piped(FileInputStream in) implements Session {
    @Override
    public Optional<CommandInput> input() {
      return Optional.of(new CommandInput(in, false));
    }

    @Override
    public void close() {
      // Standard input stays open; Maven may read it.
    }
  }

  /** A terminal whose keys are passed on one by one, Ctrl-C too. */
  private static final class Raw implements Session {
    private final FileInputStream in;
    private final String before = Stty.output("-g").strip();
    private final Thread restorer = new Thread(this::restore, "paws-terminal");
    private final CountDownLatch closed = new CountDownLatch(1);

    Raw(FileInputStream in) {
      this.in = in;
      Runtime.getRuntime().addShutdownHook(restorer);
      Stty.output("raw", "-echo");
    }

    @Override
    public Optional<CommandInput> input() {
      return Optional.of(new CommandInput(in, true));
    }

    @Override
    public void follow(SizeListener listener) {
      Thread thread = new Thread(() -> reportSizes(listener), "paws-terminal-size");
      thread.setDaemon(true);
      thread.start();
    }

    private void reportSizes(SizeListener listener) {
      Screen last = new Screen(0, 0, false);
      try {
        do {
          Screen now = TerminalSize.ask(false);
          if (!now.equals(last)) {
            listener.resized(now.rows(), now.columns());
            last = now;
          }
        } while (!closed.await(SIZE_PAUSE_MILLIS, TimeUnit.MILLISECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void restore() {
      Stty.restore(before);
    }

    @Override
    public void close() {
      closed.countDown();
      restore();
      try {
        Runtime.getRuntime().removeShutdownHook(restorer);
      } catch (IllegalStateException e) {
        // The process ends already, and the hook runs.
      }
    }
  }
}
