package dev.paws.core.sim;

import dev.paws.core.engine.CommandInput;
import dev.paws.core.engine.CopyResult;
import dev.paws.core.engine.DiskUsage;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.FileCopy;
import dev.paws.core.engine.FileOwner;
import dev.paws.core.engine.LogListener;
import dev.paws.core.engine.LogQuery;
import dev.paws.core.engine.LogSubscription;
import dev.paws.core.engine.Membership;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ResourceUsage;
import dev.paws.core.engine.RunningCommand;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The part of the simulated engine that shows what processes are and use; a test sets it. */
abstract class SimUsage implements Engine {
  /** What it shows that a container uses, by the container's name. */
  public Function<String, Optional<ResourceUsage>> usage = name -> Optional.empty();

  /** The disk usage that it shows. */
  public DiskUsage disk = DiskUsage.UNKNOWN;

  private final SimCommandLines commandLines = new SimCommandLines();

  private final SimLogs logs = new SimLogs();

  /** Returns what its containers write. */
  public SimLogs logs() {
    return logs;
  }

  /** What commands that were begun could read. */
  public final List<CommandInput> inputs = new ArrayList<>();

  /** What a command that is begun prints and returns, by its words. */
  public Function<List<String>, ExecResult> commands =
      command -> new ExecResult(0, String.join(" ", command), false);

  /** What a command in a running container returns, by its name; empty: as its life has it. */
  public BiFunction<String, ExecSpec, Optional<ExecResult>> answers =
      (container, command) -> Optional.empty();

  @Override
  public boolean removeStopped(String id, boolean anonymousVolumes) {
    return all().removeStopped(id);
  }

  @Override
  public RunningCommand begin(
      String id, ExecSpec spec, Optional<CommandInput> input, RunningCommand.Output output) {
    input.ifPresent(inputs::add);
    ExecResult result = commands.apply(spec.command());
    return new RunningCommand() {
      @Override
      public int await() {
        byte[] bytes = result.output().getBytes(StandardCharsets.UTF_8);
        output.piece(false, bytes, bytes.length);
        return result.exitCode();
      }

      @Override
      public void close() {}
    };
  }

  /** What was copied, as {@code CONTAINER PATH OWNER}; a test may clear it. */
  public final List<String> copied = new ArrayList<>();

  @Override
  public CopyResult copyFiles(String id, List<FileCopy> files, Optional<FileOwner> owner) {
    pass("copy", nameOf(id));
    for (FileCopy file : files) {
      copied.add(
          nameOf(id)
              + " "
              + file.to()
              + owner.map(it -> " " + it.user() + ":" + it.group()).orElse(""));
    }
    return new CopyResult(List.of(), Map.of());
  }

  /** Makes a call, which may fail. */
  abstract void pass(String what, String target);

  @Override
  public LogSubscription log(String id, LogQuery query, LogListener listener) {
    return logs.read(nameOf(id), query, listener);
  }

  /** Returns the command lines that it shows. */
  public SimCommandLines commandLines() {
    return commandLines;
  }

  @Override
  public List<List<String>> commandLines(ObservedContainer container) {
    return commandLines.next();
  }

  @Override
  public List<Membership> memberships(String id) {
    return all().memberships(id);
  }

  @Override
  public void connect(String id, Membership membership) {
    all().connect(id, membership);
  }

  @Override
  public void disconnect(String id, String networkId) {
    all().disconnect(id, networkId);
  }

  /** Returns the containers. */
  abstract SimContainers all();

  /** Returns the name of a container. */
  abstract String nameOf(String id);

  @Override
  public Optional<ResourceUsage> usage(String id) {
    return usage.apply(nameOf(id));
  }

  @Override
  public DiskUsage diskUsage() {
    return disk;
  }
}
