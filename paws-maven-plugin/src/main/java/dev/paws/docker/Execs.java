package dev.paws.docker;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import dev.paws.docker.api.Fields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs commands in containers: three round trips, create, start and inspect. */
final class Execs {
  /** How much of a command's output is kept. */
  static final int MOST_OUTPUT = 4096;

  private final EngineApi api;

  Execs(EngineApi api) {
    this.api = api;
  }

  ExecResult run(String container, ExecSpec spec, Duration timeout) {
    String name = "exec in container " + container;
    List<String> environment = new ArrayList<>();
    spec.environment().forEach((key, value) -> environment.add(key + "=" + value));
    Draft draft =
        new Draft()
            .put("AttachStdout", true)
            .put("AttachStderr", true)
            .put("Cmd", spec.command())
            .put("Env", environment)
            .put("User", spec.user())
            .put("WorkingDir", spec.workingDirectory())
            .put("Privileged", spec.privileged());
    long start = System.nanoTime();
    Call create = Call.post(name, "/containers/" + container + "/exec").json(draft.map());
    String exec = api.send(create).object().text("Id");
    Output output = new Output();
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
        return new ExecResult(-1, output.text(), true);
      }
      throw e;
    }
    Fields ended = api.send(Call.get(name, "/exec/" + exec + "/json")).object();
    return new ExecResult((int) ended.number("ExitCode"), output.text(), false);
  }

  /** Output as it came, up to a limit; read on one thread while another may have given up. */
  private static final class Output implements Frames.Sink {
    private final byte[] kept = new byte[MOST_OUTPUT];
    private int length;

    @Override
    public synchronized void piece(boolean error, byte[] bytes, int count) {
      int fits = Math.min(count, MOST_OUTPUT - length);
      System.arraycopy(bytes, 0, kept, length, fits);
      length += fits;
    }

    synchronized String text() {
      return Utf8.decode(kept, length);
    }
  }
}
