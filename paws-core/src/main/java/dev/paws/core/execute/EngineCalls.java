package dev.paws.core.execute;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.message.RunPhrase;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes calls to the engine on separate threads, and posts each result to the coordinator's thread.
 */
final class EngineCalls {
  private final RunEnvironment environment;

  EngineCalls(RunEnvironment environment) {
    this.environment = environment;
  }

  /**
   * Makes a call, then runs exactly one of {@code done} and {@code failed} on the coordinator's
   * thread. That holds even if the call ends with an unexpected exception, which then also goes to
   * the thread's handler.
   *
   * @param what the call in words, for the user
   */
  <T> void call(String what, Supplier<T> work, Consumer<T> done, Consumer<EngineFailure> failed) {
    environment.submit(
        () -> {
          RunEvent signal =
              () -> failed.accept(new EngineFailure.Broken(what, RunPhrase.ERROR_INSIDE.text()));
          try {
            T result = work.get();
            signal = () -> done.accept(result);
          } catch (EngineException e) {
            signal = () -> failed.accept(e.failure());
          } finally {
            environment.post(signal);
          }
        });
  }
}
