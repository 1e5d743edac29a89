package dev.paws.core.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something to ask a member of a cluster. */
public sealed interface Question {
  /** How long a member may take to answer, unless its program starts slowly. */
  Duration SHORT = Duration.ofSeconds(5);

  /** Returns the name by which the answer is found. */
  String key();

  /** Returns how long the member may take. */
  Duration timeout();

  /**
   * A command in the member's container.
   *
   * @param commands ways to ask; the first one whose program is there is used
   * @param environment variables for it, such as a password, which must not be an argument
   * @param user who runs it; empty: the container's user
   */
  record Command(
      String key,
      List<List<String>> commands,
      Map<String, String> environment,
      Optional<String> user,
      Duration timeout)
      implements Question {
    public Command {
      commands = List.copyOf(commands);
      environment = Map.copyOf(environment);
    }

    /** Creates a command that has only one form. */
    public Command(String key, List<String> command, Map<String, String> environment) {
      this(key, List.of(command), environment, Optional.empty(), SHORT);
    }

    /** Leaves out the environment, which may hold a password. */
    @Override
    public String toString() {
      return key + " " + commands;
    }
  }

  /**
   * A request to the member's own interface.
   *
   * @param url as somebody in the container would write it
   * @param basicAuth {@code user:password}; empty: none
   */
  record Rest(String key, String url, Optional<String> basicAuth, Duration timeout)
      implements Question {
    /** Leaves out the password. */
    @Override
    public String toString() {
      return key + " " + url;
    }
  }
}
