package dev.paws.docker;

import dev.paws.core.engine.CommandInput;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.RunningCommand;
import dev.paws.core.json.JsonObject;
import dev.paws.core.message.EngineCall;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import dev.paws.docker.api.OpenStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Runs commands in containers, with three calls for each: create, start and inspect. */
final class Execs {
  /** How many bytes of a command's output are kept unless the caller wants more. */
  static final int MOST_OUTPUT = 4096;

  /** How long the engine may take to know the exit code of a command that has ended. */
  private static final Duration EXIT_CODE = Duration.ofSeconds(10);

  /** In nanoseconds; how long to wait before the exit code is asked for again. */
  private static final long FIRST_PAUSE = 1_000_000;

  private static final long LONGEST_PAUSE = 50_000_000;

  private final EngineApi api;
  private final EngineProbe probe;
  private final Path proc;

  /**
   * Creates a runner for one engine.
   *
   * @param root this machine's root folder
   */
  Execs(EngineApi api, EngineProbe probe, Path root) {
    this.api = api;
    this.probe = probe;
    this.proc = root.resolve("proc");
  }

  ExecResult run(String container, ExecSpec spec, Duration timeout) {
    return run(container, spec, timeout, MOST_OUTPUT);
  }

  ExecResult run(String container, ExecSpec spec, Duration timeout, int mostOutput) {
    String name = EngineCall.EXEC.text(container);
    long start = System.nanoTime();
    String exec = create(name, container, spec, Optional.empty());
    Output output = new Output(mostOutput);
    try {
      long left = Math.max(1, timeout.toNanos() - (System.nanoTime() - start));
      api.stream(
          Call.post(name, "/exec/" + exec + "/start")
              .json(Map.of("Detach", false, "Tty", false))
              .within(Duration.ofNanos(left)),
          Duration.ofNanos(left),
          in -> {
            Frames.read(in, output);
            return true;
          });
    } catch (EngineException e) {
      if (e.failure() instanceof EngineFailure.TimedOut) {
        api.workers().run(() -> endLate(container, exec));
        return new ExecResult(-1, output.text(), true);
      }
      throw e;
    }
    return ended(name, exec, output, start + timeout.toNanos());
  }

  /** Begins a command whose output is passed on while it arrives, without a deadline. */
  RunningCommand begin(
      String container, ExecSpec spec, Optional<CommandInput> input, RunningCommand.Output output) {
    String name = EngineCall.EXEC.text(container);
    boolean terminal = input.filter(CommandInput::terminal).isPresent();
    String exec = create(name, container, spec, input);
    Call start =
        Call.post(name, "/exec/" + exec + "/start").json(Map.of("Detach", false, "Tty", terminal));
    OpenStream stream = api.open(input.map(it -> start.reading(it.bytes())).orElse(start));
    DockerCommand.Calls calls =
        new DockerCommand.Calls() {
          @Override
          public int exitCode() {
            return Execs.this.exitCode(name, exec);
          }

          @Override
          public void resize(int rows, int columns) {
            Execs.this.resize(name, exec, rows, columns);
          }

          @Override
          public void end() {
            endLate(container, exec);
          }
        };
    return new DockerCommand(name, stream, terminal, output, calls);
  }

  private void resize(String name, String exec, int rows, int columns) {
    try {
      api.perform(
          Call.post(name, "/exec/" + exec + "/resize")
              .query("h", String.valueOf(rows))
              .query("w", String.valueOf(columns)));
    } catch (EngineException e) {
      // The command has just ended; a wrong size is not worth its failure.
    }
  }

  private int exitCode(String name, String exec) {
    long end = System.nanoTime() + EXIT_CODE.toNanos();
    ExecResult result = ended(name, exec, new Output(0), end);
    if (result.timedOut()) {
      throw new EngineException(new EngineFailure.TimedOut(name, EXIT_CODE));
    }
    return result.exitCode();
  }

  private String create(
      String name, String container, ExecSpec spec, Optional<CommandInput> input) {
    List<String> environment = new ArrayList<>();
    spec.environment().forEach((key, value) -> environment.add(key + "=" + value));
    JsonBody draft =
        new JsonBody()
            .put("AttachStdout", true)
            .put("AttachStderr", true)
            .put("AttachStdin", input.isPresent())
            .put("Tty", input.filter(CommandInput::terminal).isPresent())
            .put("Cmd", spec.command())
            .put("Env", environment)
            .put("User", spec.user())
            .put("WorkingDir", spec.workingDirectory())
            .put("Privileged", spec.privileged());
    Call create = Call.post(name, "/containers/" + container + "/exec").json(draft.map());
    return api.send(create).object("Id").text("Id");
  }

  /**
   * Polls for the exit code, because the stream may end a moment before the engine has it. Pauses
   * grow, because questions without a pause keep the engine from what they wait for.
   */
  private ExecResult ended(String name, String exec, Output output, long end) {
    long pause = FIRST_PAUSE;
    while (true) {
      JsonObject now = api.send(Call.get(name, "/exec/" + exec + "/json")).object("Running");
      if (!now.flag("Running") && now.values().get("ExitCode") instanceof Number code) {
        return new ExecResult(code.intValue(), output.text(), false);
      }
      if (System.nanoTime() > end) {
        return new ExecResult(-1, output.text(), true);
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(LONGEST_PAUSE, 2 * pause);
    }
  }

  /**
   * The Engine API cannot end a command. If the engine runs on this machine, the command's process
   * can be found, and a second command in the container kills it; otherwise it ends by itself.
   */
  private void endLate(String container, String exec) {
    if (!probe.info().local()) {
      return;
    }
    try {
      JsonObject late =
          api.send(Call.get(EngineCall.INSPECT_LATE_COMMAND.text(), "/exec/" + exec + "/json"))
              .object("Running");
      Optional<String> inside = numberInside(late.number("Pid"));
      if (late.flag("Running") && inside.isPresent()) {
        List<String> kill = List.of("sh", "-c", "kill -9 " + inside.get());
        Call create =
            Call.post(EngineCall.END_LATE_COMMAND.text(), "/containers/" + container + "/exec")
                .json(Map.of("Cmd", kill));
        String id = api.send(create).object("Id").text("Id");
        api.perform(
            Call.post(EngineCall.END_LATE_COMMAND.text(), "/exec/" + id + "/start")
                .json(Map.of("Detach", true)));
      }
    } catch (EngineException e) {
      // This was only an attempt; the command's own result counts.
    }
  }

  /** Returns the process's number in its innermost namespace; empty if it cannot be read. */
  private Optional<String> numberInside(long pid) {
    try {
      return Files.readString(proc.resolve(pid + "/status"))
          .lines()
          .filter(line -> line.startsWith("NSpid:"))
          .map(line -> line.substring(line.lastIndexOf('\t') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Output in the order of arrival, up to a limit; read on one thread while another may have given
   * up.
   */
  private static final class Output implements Frames.Sink {
    private final int most;
    private byte[] kept = new byte[MOST_OUTPUT];
    private int length;

    Output(int most) {
      this.most = most;
    }

    @Override
    public synchronized void piece(boolean error, byte[] bytes, int count) {
      int fits = Math.min(count, most - length);
      if (length + fits > kept.length) {
        kept = Arrays.copyOf(kept, Math.min(most, Math.max(length + fits, kept.length * 4)));
      }
      System.arraycopy(bytes, 0, kept, length, fits);
      length += fits;
    }

    synchronized String text() {
      return Utf8.decode(kept, length);
    }
  }
}
