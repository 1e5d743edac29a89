package dev.paws.core.execute;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Calls to the engine on threads of their own; what comes of each is told to the coordinator's. */
final class EngineCalls {
  private final RunEnvironment bench;

  EngineCalls(RunEnvironment bench) {
    this.bench = bench;
  }

  /**
   * Makes a call. Exactly one of the two is told, on the coordinator's thread; also where the call
   * ends with an exception that it must not throw, which then goes on to the thread's handler.
   *
   * @param what the call, for a person
   */
  <T> void call(String what, Supplier<T> work, Consumer<T> done, Consumer<EngineFailure> failed) {
    bench.submit(
        () -> {
          RunEvent signal =
              () ->
                  failed.accept(new EngineFailure.Broken(what, "an error inside Paws, see above"));
          try {
            T result = work.get();
            signal = () -> done.accept(result);
          } catch (EngineException e) {
            signal = () -> failed.accept(e.failure());
          } finally {
            bench.post(signal);
          }
        });
  }
}
