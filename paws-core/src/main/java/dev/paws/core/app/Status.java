package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.engine.Engine;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.report.Results;
import dev.paws.core.run.ServiceStatus;
import dev.paws.core.run.StatusRun;
import java.util.List;
import java.util.Locale;

/** {@code status}: shows an environment, no matter who started it. */
public final class Status {
  private final Ports ports;

  public Status(Ports ports) {
    this.ports = ports;
  }

  /** Shows the table and returns its rows, at least one for each service of the files. */
  public List<ServiceStatus> run(CommonSettings settings) {
    Reporter reporter = new Reporter(settings, ports);
    List<ServiceStatus> rows = reporter.concluding(() -> rows(settings, reporter));
    ports.displays().table(rows).forEach(ports.console()::info);
    return rows;
  }

  private List<ServiceStatus> rows(CommonSettings settings, Reporter reporter) {
    try (OpeningEngine opening = ports.engines().begin(settings.engine());
        OpenRunEnvironment run = ports.runtime().open(() -> {})) {
      TeardownTarget target = new TeardownTargets(ports, settings, reporter).named();
      Engine engine = opening.engine();
      List<ServiceStatus> rows = new StatusRun(engine, run).run(target.project(), target.desired());
      reporter.result(Results.status(settings.environment(), target.project(), rows));
      ports.console().info(summary(target.project(), rows));
      return rows;
    }
  }

  private static String summary(String project, List<ServiceStatus> rows) {
    long there = rows.stream().filter(row -> row.state().isPresent()).count();
    return there == 0
        ? GoalPhrase.NOTHING_TO_SHOW.text(project)
        : project + " (" + Results.state(rows).name().toLowerCase(Locale.ROOT) + ")";
  }
}
