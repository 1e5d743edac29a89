package dev.paws.docker;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ProcessSignals;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Reads how a container's first process handles signals: in this machine's {@code /proc} if the
 * engine runs here and the process is really the container's, otherwise inside the container.
 */
final class Signals {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /**
   * Prints all threads, and the program; no more than needed, because a command's output is cut
   * off.
   */
  private static final ExecSpec LOOK =
      ExecSpec.of(
          List.of(
              "sh",
              "-c",
              "grep -hE '^(Pid|State|TracerPid|Threads|SigPnd|ShdPnd|SigBlk|SigIgn|SigCgt|.*switches):'"
                  + " /proc/1/task/*/status && readlink /proc/1/exe"));

  private final Execs execs;
  private final Path proc;

  Signals(Execs execs, Path root) {
    this.execs = execs;
    this.proc = root.resolve("proc");
  }

  Optional<ProcessSignals> of(ObservedContainer container, boolean local) {
    if (!container.state().isRunning()) {
      return Optional.empty();
    }
    boolean ownNamespace = container.details().host().namespaces().hasOwnProcesses();
    if (local) {
      Optional<ProcessSignals> look = fromHost(container, ownNamespace);
      if (look.isPresent()) {
        return look;
      }
    }
    // In a shared namespace, process 1 is not the container's.
    return ownNamespace ? fromInside(container) : Optional.empty();
  }

  private Optional<ProcessSignals> fromHost(ObservedContainer container, boolean ownNamespace) {
    Path process = proc.resolve(Integer.toString(container.state().pid()));
    try {
      if (!Files.readString(process.resolve("cgroup")).contains(container.id())) {
        return Optional.empty();
      }
      StringBuilder threads = new StringBuilder();
      try (DirectoryStream<Path> tasks = Files.newDirectoryStream(process.resolve("task"))) {
        for (Path task : tasks) {
          threads.append(Files.readString(task.resolve("status")));
        }
      }
      String status = Files.readString(process.resolve("status"));
      boolean first = firstOfNamespace(status);
      return first == ownNamespace
          ? ProcStatus.parse(threads.toString(), program(process), first)
          : Optional.empty();
    } catch (IOException | DirectoryIteratorException e) {
      // The process is on another machine, has ended meanwhile, or may not be read.
      return Optional.empty();
    }
  }

  private Optional<ProcessSignals> fromInside(ObservedContainer container) {
    try {
      ExecResult result = execs.run(container.id(), LOOK, PATIENCE);
      return result.succeeded()
          ? ProcStatus.parse(result.output(), lastLine(result.output()), true)
          : Optional.empty();
    } catch (EngineException e) {
      return Optional.empty();
    }
  }

  /** {@code NSpid} lists the process's id in each namespace, the innermost last. */
  private static boolean firstOfNamespace(String status) {
    return status
        .lines()
        .filter(line -> line.startsWith("NSpid:"))
        .map(line -> line.substring(6).strip().split("\\s+"))
        .anyMatch(ids -> ids.length > 1 && ids[ids.length - 1].equals("1"));
  }

  /**
   * Returns the program's path; empty if it may not be read, for example because the process
   * belongs to another user.
   */
  private static String program(Path process) {
    try {
      return Files.readSymbolicLink(process.resolve("exe")).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static String lastLine(String output) {
    String text = output.stripTrailing();
    return text.substring(text.lastIndexOf('\n') + 1);
  }
}
