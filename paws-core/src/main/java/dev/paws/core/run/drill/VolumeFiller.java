package dev.paws.core.run.drill;

import dev.paws.core.drill.Fault;
import dev.paws.core.drill.Fault.Filling;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.SimulateMessage;
import dev.paws.core.message.SimulatePhrase;
import dev.paws.core.run.drill.FaultExecutor.Undone;
import dev.paws.core.run.helper.HelperContainer;
import dev.paws.core.run.helper.HelperSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills volumes with a file of a known name and size, and removes it. */
final class VolumeFiller {
  private static final long BLOCK = 1L << 16;
  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final int MOST_OUTPUT = 4096;

  private final Engine engine;
  private final String project;
  private final String suffix;
  private int number;

  VolumeFiller(Engine engine, String project, String suffix) {
    this.engine = engine;
    this.project = project;
    this.suffix = suffix;
  }

  /** Writes the file. Returns why that failed; a full volume is what was asked for. */
  Optional<Finding> fill(Fault fault) {
    Filling filling = fault.filling().orElseThrow();
    List<String> command =
        List.of(
            "dd",
            "if=/dev/zero",
            "of=" + filling.file(),
            "bs=" + BLOCK,
            "count=" + Math.max(1, (filling.bytes() + BLOCK - 1) / BLOCK));
    ExecResult result = asEither(fault.containerId(), command);
    return result.succeeded() || isFull(result)
        ? Optional.empty()
        : Optional.of(
            SimulateMessage.NOT_DONE.at(Position.NONE, "", fault.container(), text(result)));
  }

  /** Runs a command as the container's user, who has the volume's rights, otherwise as root. */
  private ExecResult asEither(String container, List<String> command) {
    ExecResult own = engine.exec(container, ExecSpec.of(command), TIMEOUT);
    return own.succeeded() || own.timedOut() || isFull(own)
        ? own
        : engine.exec(container, asRoot(command), TIMEOUT);
  }

  private static boolean isFull(ExecResult result) {
    return result.output().contains("No space left on device");
  }

  private static ExecSpec asRoot(List<String> command) {
    return new ExecSpec(command, Map.of(), Optional.of("0"), Optional.empty(), false);
  }

  /**
   * Removes the file: in the container if it runs, otherwise in the volume.
   *
   * @param found the container; empty if it no longer exists
   */
  Undone remove(Fault fault, Optional<ObservedContainer> found) {
    Filling filling = fault.filling().orElseThrow();
    List<String> command = List.of("rm", "-f", filling.file());
    if (found.filter(it -> it.state().isRunning()).isPresent()) {
      ExecResult result = asEither(fault.containerId(), command);
      if (!result.succeeded()) {
        throw new UndoFailure(text(result));
      }
      return Undone.PUT_BACK;
    }
    if (filling.volume().isEmpty() || engine.volume(filling.volume().get()).isEmpty()) {
      return found.isEmpty() ? Undone.GONE : Undone.NOTHING_TO_DO;
    }
    ExecResult result = inHelper(fault, filling, command);
    if (!result.succeeded()) {
      throw new UndoFailure(text(result));
    }
    return Undone.PUT_BACK;
  }

  /**
   * The volume may belong to any user, so that the helper must be able to pass over its rights.
   *
   * @throws EngineException if the image no longer exists, or the engine refuses
   */
  private ExecResult inHelper(Fault fault, Filling filling, List<String> command) {
    MountSpec volume =
        new MountSpec.Volume(
            filling.folder(), filling.volume().orElseThrow(), false, true, Optional.empty());
    return HelperContainer.run(
        engine,
        HelperSpec.of(
            project + "-paws-drill-fill-" + suffix + "-" + ++number,
            filling.image(),
            HelperContainer.labels(project, fault.service(), "drill"),
            asRoot(command),
            "none",
            new HelperSpec.Needs(List.of("DAC_OVERRIDE"), List.of(volume))),
        TIMEOUT,
        MOST_OUTPUT);
  }

  private static String text(ExecResult result) {
    return result.timedOut()
        ? SimulatePhrase.NO_ANSWER.text()
        : SimulatePhrase.EXIT.text(result.exitCode(), result.output().strip());
  }
}
