package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.health.HealthTiming;
import dev.paws.core.message.RunPhrase;
import java.util.List;

/**
 * Runs a container's health check once, on a thread other than the run's.
 *
 * @param engineProbes whether the engine runs health checks as well
 */
record HealthProbe(Engine engine, String id, HealthTiming timing, boolean engineProbes) {
  private static final ExecResult PREPARING =
      new ExecResult(1, RunPhrase.STILL_PREPARING.text(), false);

  /**
   * Returns how the check ended. A pass counts as a failure if an entrypoint script still prepares
   * the container, or did so when the check began. If the engine does not run checks, scripts are
   * ignored: a script that never ends would keep the container unready forever.
   */
  ExecResult run() {
    List<List<String>> atStart =
        engineProbes ? engine.container(id).map(engine::commandLines).orElse(List.of()) : List.of();
    ExecResult result = engine.exec(id, ExecSpec.of(timing.command()), timing.timeout());
    boolean preparing =
        result.succeeded()
            && engineProbes
            && engine
                .container(id)
                .filter(container -> EntrypointScript.stillRuns(engine, container, atStart))
                .isPresent();
    return preparing ? PREPARING : result;
  }
}
