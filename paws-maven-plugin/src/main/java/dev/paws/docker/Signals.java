package dev.paws.docker;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.SignalMask;
import dev.paws.docker.api.Fields;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tells which signals a container's first process receives: from this machine's {@code /proc} where
 * the engine runs here and the process is really the container's, else by looking into the
 * container.
 */
final class Signals {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** All threads: a signal that any of them waits for is blocked in that one. */
  private static final ExecSpec LOOK =
      ExecSpec.of(List.of("sh", "-c", "cat /proc/1/task/*/status"));

  private final Execs execs;
  private final Path proc;

  Signals(Execs execs, Path root) {
    this.execs = execs;
    this.proc = root.resolve("proc");
  }

  Optional<SignalMask> of(ObservedContainer container, boolean local) {
    if (!container.state().isRunning()) {
      return Optional.empty();
    }
    String mode = Fields.of(container.details()).object("HostConfig").text("PidMode");
    // Podman writes "private" where Docker writes nothing.
    boolean ownNamespace = mode.isEmpty() || mode.equals("private");
    if (local) {
      Optional<SignalMask> mask = fromHost(container, ownNamespace);
      if (mask.isPresent()) {
        return mask;
      }
    }
    // Where the namespace is shared, process 1 in it is not the container's.
    return ownNamespace ? fromInside(container) : Optional.empty();
  }

  /** The name of the container's first process. */
  Optional<String> name(ObservedContainer container, boolean local) {
    if (!container.state().isRunning()) {
      return Optional.empty();
    }
    Path process = proc.resolve(Integer.toString(container.state().pid()));
    try {
      if (local && Files.readString(process.resolve("cgroup")).contains(container.id())) {
        return Optional.of(Files.readString(process.resolve("comm")).strip());
      }
    } catch (IOException e) {
      // Ended meanwhile, or not ours to read: asked inside.
    }
    try {
      ExecResult result =
          execs.run(container.id(), ExecSpec.of(List.of("cat", "/proc/1/comm")), PATIENCE);
      return result.succeeded() ? Optional.of(result.output().strip()) : Optional.empty();
    } catch (EngineException e) {
      return Optional.empty();
    }
  }

  private Optional<SignalMask> fromHost(ObservedContainer container, boolean ownNamespace) {
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
      return first == ownNamespace ? mask(threads.toString(), first) : Optional.empty();
    } catch (IOException | DirectoryIteratorException e) {
      // Another machine's process, one that has ended meanwhile, or not ours to read.
      return Optional.empty();
    }
  }

  private Optional<SignalMask> fromInside(ObservedContainer container) {
    try {
      ExecResult result = execs.run(container.id(), LOOK, PATIENCE);
      return result.succeeded() ? mask(result.output(), true) : Optional.empty();
    } catch (EngineException e) {
      return Optional.empty();
    }
  }

  /** {@code NSpid} has the process's id in each namespace, the innermost last. */
  private static boolean firstOfNamespace(String status) {
    return status
        .lines()
        .filter(line -> line.startsWith("NSpid:"))
        .map(line -> line.substring(6).strip().split("\\s+"))
        .anyMatch(ids -> ids.length > 1 && ids[ids.length - 1].equals("1"));
  }

  /** The masks of all threads together, empty where there are none. */
  static Optional<SignalMask> mask(String statuses, boolean first) {
    long caught = 0;
    long blocked = 0;
    boolean found = false;
    for (String line : statuses.lines().toList()) {
      if (line.startsWith("SigCgt:")) {
        caught |= bits(line);
        found = true;
      } else if (line.startsWith("SigBlk:")) {
        blocked |= bits(line);
      }
    }
    return found ? Optional.of(new SignalMask(caught, blocked, first)) : Optional.empty();
  }

  private static long bits(String line) {
    return Long.parseUnsignedLong(line.substring(7).strip(), 16);
  }
}
