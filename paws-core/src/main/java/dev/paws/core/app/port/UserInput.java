package dev.paws.core.app.port;

import dev.paws.core.engine.CommandInput;
import java.util.Optional;

/** What the user types or pipes into this process. */
public interface UserInput {
  /** There is none. */
  UserInput NONE = () -> Session.NONE;

  /** Begins to pass it on; closing the session gives the terminal back as it was. */
  Session open();

  /** The time in which a command reads what the user types. */
  interface Session extends AutoCloseable {
    /** Nothing is read. */
    Session NONE =
        new Session() {
          @Override
          public Optional<CommandInput> input() {
            return Optional.empty();
          }

          @Override
          public void close() {}
        };

    /** Returns what the command reads; empty: nothing. */
    Optional<CommandInput> input();

    /** Tells the terminal's size now and whenever it changes, until the session is closed. */
    default void follow(SizeListener listener) {}

    @Override
    void close();
  }

  /** Receives the size of a terminal. */
  @FunctionalInterface
  interface SizeListener {
    void resized(int rows, int columns);
  }
}
