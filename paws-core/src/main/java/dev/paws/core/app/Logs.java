package dev.paws.core.app;

import dev.paws.core.app.output.LogFiles;
import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.LineFile;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.ProcessRuntime;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.desired.Desired;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.LogPhrase;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.report.LogRows;
import dev.paws.core.run.logs.KeptLogs;
import dev.paws.core.run.logs.LogFollower;
import dev.paws.core.run.logs.LogRun;
import dev.paws.core.run.logs.LogSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code logs}: shows what all services write, in one stream, no matter who started them. */
public final class Logs {
  private static final int WIDEST = 30;

  private final Ports ports;

  public Logs(Ports ports) {
    this.ports = ports;
  }

  /**
   * Shows the entries, and returns how many there were.
   *
   * @throws GoalFailure if there is no service of a name
   * @throws EngineException if the engine fails
   */
  public long run(LogsSettings settings) {
    Reporter reporter = new Reporter(settings.common(), ports);
    AtomicBoolean closed = new AtomicBoolean();
    return reporter.concluding(
        () -> {
          ProcessRuntime.Guard interrupt = ports.runtime().untilInterrupt(() -> closed.set(true));
          try (OpeningEngine opening = ports.engines().begin(settings.common().engine());
              OpenRunEnvironment run = ports.runtime().open(() -> closed.set(true))) {
            return show(settings, reporter, opening, run, closed);
          } finally {
            interrupt.close();
          }
        });
  }

  private long show(
      LogsSettings settings,
      Reporter reporter,
      OpeningEngine opening,
      OpenRunEnvironment run,
      AtomicBoolean closed) {
    TeardownTarget target = new TeardownTargets(ports, settings.common(), reporter).named();
    Engine engine = opening.engine();
    ServiceNames.require(
        "paws.services", settings.services(), target, () -> engine.observe(target.project()));
    LogSources sources = new LogSources(Set.copyOf(settings.services()));
    Optional<LineFile> file = settings.common().output().file().map(path -> open(reporter, path));
    LogOutput output =
        new LogOutput(ports, settings, reporter, rows(settings, target), closed, file);
    Reading reading = new Reading(engine, target, sources, output);
    try {
      if (settings.query().follow()) {
        follow(settings, run, reading);
      } else {
        past(settings, reading);
      }
      file.ifPresent(LineFile::close);
    } catch (UncheckedIOException e) {
      throw GoalFailure.tool(
          e,
          GoalMessage.CANNOT_WRITE,
          settings.common().output().file().map(String::valueOf).orElse(""),
          reason(e));
    }
    return output.shown();
  }

  private String reason(UncheckedIOException failure) {
    IOException cause = failure.getCause();
    return cause == null ? String.valueOf(failure.getMessage()) : ports.results().reason(cause);
  }

  /** What is read from where. */
  private record Reading(
      Engine engine, TeardownTarget target, LogSources sources, LogOutput output) {
    List<ObservedContainer> containers() {
      return engine.observe(target.project()).containers().stream().filter(sources::has).toList();
    }

    LogRun history() {
      return new LogRun(engine, output);
    }
  }

  private void follow(LogsSettings settings, OpenRunEnvironment run, Reading reading) {
    try (LogFollower follower =
        new LogFollower(
            reading.engine(),
            run,
            reading.target().project(),
            reading.sources(),
            reading.output())) {
      List<ObservedContainer> containers = reading.containers();
      follower.follow(containers, reading.history().history(containers, settings.query().past()));
    }
    if (!reading.output().isClosed()) {
      ports.console().info(LogPhrase.FOLLOW_ENDED.text());
    }
  }

  private void past(LogsSettings settings, Reading reading) {
    List<ObservedContainer> containers = reading.containers();
    int files = 0;
    if (settings.searchesEarlier() || (containers.isEmpty() && settings.isUnlimited())) {
      files =
          new KeptLogs(
                  ports.files(),
                  settings.common().workFolder().resolve(LogFiles.FOLDER),
                  reading.target().project(),
                  customNames(reading.target().desired()))
              .read(
                  reading.sources(),
                  settings.query().tail(),
                  reading.output()::entry,
                  ports.console()::warn);
    }
    reading.history().history(containers, settings.query());
    if (containers.isEmpty() && files == 0) {
      ports.console().info(LogPhrase.NOTHING_THERE.text(reading.target().project()));
    } else if (reading.output().shown() == 0 && settings.filter().search().isPresent()) {
      ports.console().info(LogPhrase.NOTHING_FOUND.text());
    }
    settings.services().stream()
        .filter(service -> containers.stream().noneMatch(it -> isOf(it, service)))
        .map(LogPhrase.NO_CONTAINER::text)
        .forEach(ports.console()::info);
  }

  private static boolean isOf(ObservedContainer container, String service) {
    return container.label(Labels.SERVICE).equals(service);
  }

  private LogRows rows(LogsSettings settings, TeardownTarget target) {
    int width =
        target.services().stream()
            .filter(service -> new LogSources(Set.copyOf(settings.services())).has(service))
            .mapToInt(service -> service.length() + 2)
            .max()
            .orElse(0);
    return new LogRows(
        Math.min(width, WIDEST),
        settings.zone(),
        ports.runtime().timeOfDay(),
        ports.displays().colour(),
        ports.console()::hidden);
  }

  private static Map<String, String> customNames(Optional<Desired> desired) {
    Map<String, String> names = new HashMap<>();
    desired.ifPresent(
        all ->
            all.services()
                .forEach(it -> it.customName().ifPresent(name -> names.put(name, it.name()))));
    return names;
  }

  private LineFile open(Reporter reporter, Path path) {
    try {
      reporter.elsewhere();
      return ports.results().lines(path);
    } catch (IOException e) {
      throw GoalFailure.tool(e, GoalMessage.CANNOT_WRITE, path, ports.results().reason(e));
    }
  }
}
