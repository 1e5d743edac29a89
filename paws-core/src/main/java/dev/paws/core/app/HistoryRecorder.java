package dev.paws.core.app;

import dev.paws.core.app.port.HealthResultSink;
import dev.paws.core.app.port.HistoryArchive;
import dev.paws.core.app.port.Ports;
import dev.paws.core.history.HistoryEntry;
import dev.paws.core.history.ResultText;
import dev.paws.core.lifecycle.EnvironmentEvent;
import dev.paws.core.message.HistoryPhrase;
import dev.paws.core.model.HealthCheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Records what happens to an environment, with secrets masked. What cannot be recorded is mentioned
 * for those who look for faults, and never fails a goal.
 */
public final class HistoryRecorder implements HealthResultSink {
  private final Ports ports;
  private final String project;
  private final String environment;
  private final String command;

  /**
   * Creates a recorder.
   *
   * @param project the environment's project name
   * @param goal the goal that records, for example {@code up}
   */
  public HistoryRecorder(Ports ports, String project, String goal) {
    this.ports = ports;
    this.project = project;
    this.environment = ports.history().identity(project);
    this.command = "paws:" + goal;
  }

  /** Returns the environment's id in the store. */
  public String environment() {
    return environment;
  }

  /** Records an event that happens now. */
  public void event(EnvironmentEvent.Kind kind, String cause) {
    append(List.of(eventEntry(kind, cause)), HistoryArchive.Durability.PROCESS);
  }

  /** Returns the entry of an event that happens now. */
  HistoryEntry eventEntry(EnvironmentEvent.Kind kind, String cause) {
    return new HistoryEntry.Event(
        new EnvironmentEvent(
            environment, ports.runtime().timeOfDay(), kind, masked().apply(cause), command));
  }

  /** Records results; they are on disk when this returns. */
  @Override
  public void record(List<HealthCheckResult> results) {
    List<HistoryEntry> entries = new ArrayList<>();
    UnaryOperator<String> masked = masked();
    for (HealthCheckResult result : results) {
      entries.add(new HistoryEntry.Check(environment, ofService(ResultText.of(result, masked))));
    }
    append(entries, HistoryArchive.Durability.DISK);
  }

  /**
   * Returns a result with the service's name as its id: the environment stands beside it, and an
   * isolated build has another project name each time.
   */
  private HealthCheckResult ofService(HealthCheckResult result) {
    String prefix = project + "/";
    return result.serviceId().startsWith(prefix)
        ? result.withServiceId(result.serviceId().substring(prefix.length()))
        : result;
  }

  /** Records entries whose texts are masked already. */
  void append(List<HistoryEntry> entries, HistoryArchive.Durability durability) {
    Optional<String> problem = ports.history().append(entries, durability);
    problem.ifPresent(it -> ports.console().debug(HistoryPhrase.NOT_RECORDED.text(it)));
  }

  /** Returns what masks secrets that are known now. */
  UnaryOperator<String> masked() {
    return ports.console().hidden()::inText;
  }
}
