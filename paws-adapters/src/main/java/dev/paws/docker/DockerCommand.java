package dev.paws.docker;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.RunningCommand;
import dev.paws.core.value.ErrorText;
import dev.paws.docker.api.OpenStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A command whose output is read on the caller's thread. */
final class DockerCommand implements RunningCommand {
  private final String name;
  private final OpenStream stream;
  private final boolean terminal;
  private final Output output;
  private final Calls calls;
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * Creates a command that has begun.
   *
   * @param name the call in words
   * @param terminal whether it has a terminal, so that its output is one stream without frames
   */
  DockerCommand(String name, OpenStream stream, boolean terminal, Output output, Calls calls) {
    this.name = name;
    this.stream = stream;
    this.terminal = terminal;
    this.output = output;
    this.calls = calls;
  }

  /** What the engine can be asked about the command. */
  interface Calls {
    /** Waits for its exit code, after its output has ended. */
    int exitCode();

    /** Tells its terminal the size. */
    void resize(int rows, int columns);

    /** Ends it if it still runs. */
    void end();
  }

  @Override
  public int await() {
    try {
      if (terminal) {
        Frames.plain(stream.in(), output::piece);
      } else {
        Frames.read(stream.in(), output::piece);
      }
    } catch (IOException e) {
      throw new EngineException(new EngineFailure.Broken(name, ErrorText.of(e)), e);
    }
    int code = calls.exitCode();
    over.set(true);
    return code;
  }

  @Override
  public void resize(int rows, int columns) {
    calls.resize(rows, columns);
  }

  @Override
  public void close() {
    if (over.compareAndSet(false, true)) {
      calls.end();
    }
    stream.close();
  }
}
