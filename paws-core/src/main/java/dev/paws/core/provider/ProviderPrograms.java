package dev.paws.core.provider;

import dev.paws.core.desired.DesiredProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds and runs the programs of provider services. */
public interface ProviderPrograms {
  /**
   * Returns the program of a type: a plugin of the Docker command line ({@code docker-TYPE}), or
   * else a program in {@code PATH}; empty if there is neither.
   *
   * @param environment the variables that name the folders
   */
  Optional<Path> find(Map<String, String> environment, String type);

  /**
   * Runs a program to its end.
   *
   * @param command the program and its arguments
   * @param provider the service, whose folder and variables the program gets
   * @param talk hears what the program writes, and answers
   * @return the program's exit code
   * @throws IOException if the program cannot be started
   */
  int run(List<String> command, DesiredProvider provider, Talk talk) throws IOException;

  /** One end of the conversation with a running program. */
  interface Talk {
    /**
     * Hears a line of the program's standard output.
     *
     * @return what to write to its standard input; empty: nothing
     */
    Optional<String> hear(String line);

    /** Receives a line of the program's standard error. */
    void errors(String line);

    /**
     * Registers what ends the program at once. It is called when the user interrupts, or after an
     * answer that ends the conversation.
     *
     * @param end kills the program
     */
    void onEnd(Runnable end);

    /** Collects lines, and never answers. */
    static Talk listening(Consumer<String> lines) {
      return new Talk() {
        @Override
        public Optional<String> hear(String line) {
          lines.accept(line);
          return Optional.empty();
        }

        @Override
        public void errors(String line) {}

        @Override
        public void onEnd(Runnable end) {}
      };
    }
  }
}
