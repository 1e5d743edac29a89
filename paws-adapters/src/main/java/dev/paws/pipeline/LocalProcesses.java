package dev.paws.pipeline;

import dev.paws.core.pipeline.port.ProcessRunner;
import dev.paws.core.pipeline.port.StopSignal;
import dev.paws.program.ProgramOutput;
import dev.paws.program.SearchPath;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs programs of this machine. */
public final class LocalProcesses implements ProcessRunner {
  private static final Duration AFTER_INTERRUPT = Duration.ofMillis(7500);
  private static final Duration AFTER_TERMINATE = Duration.ofMillis(2500);
  private static final Duration AFTER_EXIT = Duration.ofSeconds(5);
  private static final Path NOTHING = Path.of("/dev/null");

  @Override
  public Exit run(Command command, Consumer<String> line, StopSignal stop) throws IOException {
    Process process = start(command);
    List<CountDownLatch> readers =
        List.of(
            reader(process.getInputStream(), line, "out"),
            reader(process.getErrorStream(), line, "err"));
    CountDownLatch ended = new CountDownLatch(1);
    CompletableFuture<Void> unused = process.onExit().thenRun(ended::countDown);
    Runnable wake = ended::countDown;
    stop.onRaise(wake);
    try {
      End end = await(process, ended, command.limit(), stop);
      if (end != End.EXITED) {
        end(process);
      }
      long until = System.nanoTime() + AFTER_EXIT.toNanos();
      for (CountDownLatch reader : readers) {
        awaitUntil(reader, until);
      }
      return new Exit(process.isAlive() ? -1 : process.exitValue(), end);
    } finally {
      stop.forget(wake);
    }
  }

  private static Process start(Command command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command.command());
    builder.directory(command.folder().toFile());
    builder.environment().clear();
    builder.environment().putAll(command.environment());
    if (Files.exists(NOTHING)) {
      builder.redirectInput(Redirect.from(NOTHING.toFile()));
    }
    Process process = builder.start();
    if (!Files.exists(NOTHING)) {
      process.getOutputStream().close();
    }
    return process;
  }

  private static End await(
      Process process, CountDownLatch ended, Optional<Duration> limit, StopSignal stop) {
    boolean inTime = awaitUntil(ended, limit.map(it -> System.nanoTime() + it.toNanos()));
    if (!process.isAlive() && !stop.isRaised()) {
      return End.EXITED;
    }
    return inTime ? End.STOPPED : End.TIMED_OUT;
  }

  /** Interrupts, terminates and kills it; GitHub waits as long between them. */
  private static void end(Process process) throws IOException {
    List<ProcessHandle> below = process.descendants().toList();
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
        .redirectErrorStream(true)
        .redirectOutput(Redirect.DISCARD)
        .start();
    if (!ends(process, AFTER_INTERRUPT)) {
      process.destroy();
      ends(process, AFTER_TERMINATE);
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
    ends(process, AFTER_TERMINATE);
  }

  private static boolean ends(Process process, Duration longest) {
    CountDownLatch ended = new CountDownLatch(1);
    CompletableFuture<Void> unused = process.onExit().thenRun(ended::countDown);
    return awaitUntil(ended, System.nanoTime() + longest.toNanos());
  }

  private static boolean awaitUntil(CountDownLatch latch, Optional<Long> until) {
    return awaitUntil(latch, until.orElse(Long.MAX_VALUE));
  }

  /** The thread's interruption is kept for the caller: a step ends by its signal only. */
  private static boolean awaitUntil(CountDownLatch latch, long until) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          long left = until == Long.MAX_VALUE ? until : Math.max(0, until - System.nanoTime());
          return latch.await(left, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What came before a failure is shown, and then the reason. */
  private static CountDownLatch reader(InputStream in, Consumer<String> line, String name) {
    return ProgramOutput.follow(
        "paws-step-" + name, in, line, e -> line.accept(String.valueOf(e.getMessage())));
  }

  @Override
  public Optional<Path> find(Map<String, String> environment, String program) {
    return SearchPath.find(environment, program);
  }

  @Override
  public int killMarked(String prefix) {
    byte[] wanted = (MARKER + "=" + prefix).getBytes(StandardCharsets.UTF_8);
    Set<Long> killed = new HashSet<>(); // one that is being killed may be seen again
    int before = -1;
    // A process may start another one meanwhile, and has no variables while it is being replaced.
    for (int round = 0; round < 5 && (round < 2 || killed.size() != before); round++) {
      before = killed.size();
      for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
        if (isMarked(process.pid(), wanted) && process.destroyForcibly()) {
          killed.add(process.pid());
        }
      }
    }
    return killed.size();
  }

  private static boolean isMarked(long pid, byte[] wanted) {
    try {
      byte[] environment = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "environ"));
      for (int at = 0; at + wanted.length <= environment.length; at++) {
        boolean begins = at == 0 || environment[at - 1] == 0;
        if (begins
            && java.util.Arrays.mismatch(
                    wanted, 0, wanted.length, environment, at, at + wanted.length)
                < 0) {
          return true;
        }
      }
    } catch (IOException e) {
      return false; // it has ended, or belongs to somebody else
    }
    return false;
  }
}
