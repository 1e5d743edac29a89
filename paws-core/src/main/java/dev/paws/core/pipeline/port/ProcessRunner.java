package dev.paws.core.pipeline.port;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs programs on this machine. */
public interface ProcessRunner {
  /** The variable by which processes of a job are found, whoever started them. */
  String MARKER = "RUNNER_TRACKING_ID";

  /**
   * A program to run. Its standard input is empty.
   *
   * @param command the program and its arguments
   * @param environment all of its variables; nothing is inherited
   * @param limit how long it may take; empty: as long as it likes
   */
  record Command(
      List<String> command,
      Path folder,
      Map<String, String> environment,
      Optional<Duration> limit) {
    public Command {
      command = List.copyOf(command);
      environment = Map.copyOf(environment);
    }

    /** Leaves out the environment, which may hold secrets. */
    @Override
    public String toString() {
      return "Command[" + command + "]";
    }
  }

  /** Why a program ended. */
  enum End {
    /** By itself. */
    EXITED,
    /** It took longer than its limit. */
    TIMED_OUT,
    /** It was asked to stop. */
    STOPPED
  }

  /**
   * How a program ended.
   *
   * @param code its exit code; 128 and the signal if it was killed
   */
  record Exit(int code, End end) {}

  /**
   * Runs a program to its end. If it must stop, it gets SIGINT, 7.5 s later SIGTERM, and 2.5 s
   * later it is killed with all that it started. A program in the background that keeps the output
   * open delays the end by 5 s at most.
   *
   * @param line receives each line of both streams, from several threads; long lines in pieces
   * @param stop ends it early
   * @throws IOException if it cannot be started
   */
  Exit run(Command command, Consumer<String> line, StopSignal stop) throws IOException;

  /** Returns the file of a program in the folders of a {@code PATH}; empty if it is in none. */
  Optional<Path> find(Map<String, String> environment, String program);

  /** Kills every process whose {@link #MARKER} begins with this text. Returns how many it were. */
  int killMarked(String prefix);
}
