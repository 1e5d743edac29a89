package dev.paws.docker;

import dev.paws.core.engine.CommandInput;
import dev.paws.core.engine.CopyResult;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EventListener;
import dev.paws.core.engine.EventSubscription;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.FileCopy;
import dev.paws.core.engine.FileOwner;
import dev.paws.core.engine.LogLimit;
import dev.paws.core.engine.LogListener;
import dev.paws.core.engine.LogQuery;
import dev.paws.core.engine.LogSubscription;
import dev.paws.core.engine.RunningCommand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The calls whose answers or contents arrive bit by bit: commands, logs, events and files. */
abstract class DockerStreams implements Engine {
  final Execs execs;
  private final Logs logs;
  private final Events events;
  private final FileCopier copier;

  DockerStreams(Execs execs, Logs logs, Events events, FileCopier copier) {
    this.execs = execs;
    this.logs = logs;
    this.events = events;
    this.copier = copier;
  }

  @Override
  public ExecResult exec(String id, ExecSpec spec, Duration timeout) {
    return execs.run(id, spec, timeout);
  }

  @Override
  public ExecResult exec(String id, ExecSpec spec, Duration timeout, int mostOutput) {
    return execs.run(id, spec, timeout, mostOutput);
  }

  @Override
  public CopyResult copyFiles(String id, List<FileCopy> files, Optional<FileOwner> owner) {
    return copier.copy(id, files, owner);
  }

  @Override
  public List<String> logTail(String id, LogLimit limit) {
    return logs.tail(id, limit);
  }

  @Override
  public LogSubscription log(String id, LogQuery query, LogListener listener) {
    return logs.read(id, query, listener);
  }

  @Override
  public EventSubscription events(String project, EventListener listener) {
    return events.subscribe(project, listener);
  }

  @Override
  public RunningCommand begin(
      String id, ExecSpec spec, Optional<CommandInput> input, RunningCommand.Output output) {
    return execs.begin(id, spec, input, output);
  }
}
