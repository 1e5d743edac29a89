package dev.paws.core.run.helper;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.LogLimit;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.reconcile.Labels;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a helper container to its end. */
public final class HelperContainer {
  private static final int MOST_LINES = 10_000;

  private HelperContainer() {}

  /**
   * Returns how its command ended, with its output. The container is removed in any case.
   *
   * @param timeout how long it may take
   * @param mostOutput how many bytes of its output to keep
   * @throws EngineException if the engine fails
   */
  public static ExecResult run(
      Engine engine, ContainerSpec spec, Duration timeout, int mostOutput) {
    String id = engine.createContainer(spec);
    try {
      engine.start(id);
      boolean ended = engine.awaitEnd(id, Optional.of(timeout));
      int code = engine.container(id).map(it -> it.state().exitCode()).orElse(-1);
      List<String> lines = engine.logTail(id, new LogLimit(MOST_LINES, mostOutput, () -> false));
      return new ExecResult(code, String.join("\n", lines), !ended);
    } finally {
      engine.removeContainer(id, true);
    }
  }

  /**
   * Returns the labels of a helper.
   *
   * @param purpose what it is for, in one word
   */
  public static Map<String, String> labels(String project, String service, String purpose) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(Labels.PROJECT, project);
    labels.put(Labels.SERVICE, service);
    labels.put(Labels.ONE_OFF, "True");
    labels.put(Labels.HELPER, purpose);
    return labels;
  }
}
