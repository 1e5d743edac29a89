package dev.paws.docker;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.RunningCommand;
import dev.paws.core.value.ErrorText;
import dev.paws.docker.api.OpenStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;

/** A command whose output is read on the caller's thread. */
final class DockerCommand implements RunningCommand {
  private final String name;
  private final OpenStream stream;
  private final Output output;
  private final IntSupplier exitCode;
  private final Runnable end;
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * Creates a command that has begun.
   *
   * @param name the call in words
   * @param exitCode waits for its exit code, after its output has ended
   * @param end ends it if it still runs
   */
  DockerCommand(String name, OpenStream stream, Output output, IntSupplier exitCode, Runnable end) {
    this.name = name;
    this.stream = stream;
    this.output = output;
    this.exitCode = exitCode;
    this.end = end;
  }

  @Override
  public int await() {
    try {
      Frames.read(stream.in(), output::piece);
    } catch (IOException e) {
      throw new EngineException(new EngineFailure.Broken(name, ErrorText.of(e)), e);
    }
    int code = exitCode.getAsInt();
    over.set(true);
    return code;
  }

  @Override
  public void close() {
    if (over.compareAndSet(false, true)) {
      end.run();
    }
    stream.close();
  }
}
