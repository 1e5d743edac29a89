package dev.paws.goal;

import dev.paws.core.engine.Engine;
import dev.paws.core.report.Results;
import dev.paws.core.run.ServiceStatus;
import dev.paws.core.run.StatusRun;
import dev.paws.runtime.ThreadRunEnvironment;
import java.util.List;

/** {@code status}: what is there of an environment, whoever started it. */
public final class StatusGoal {
  private final Goals goals;

  public StatusGoal(Goals goals) {
    this.goals = goals;
  }

  /** Shows the table. */
  public void run(CommonSettings settings) {
    Reporter reporter = new Reporter(settings, goals.console());
    List<ServiceStatus> rows = reporter.concluding(() -> rows(settings, reporter));
    goals.table().apply(rows).forEach(goals.console()::info);
  }

  private List<ServiceStatus> rows(CommonSettings settings, Reporter reporter) {
    try (AsyncEngine opening = AsyncEngine.begin(settings);
        ThreadRunEnvironment bench = new ThreadRunEnvironment(() -> {})) {
      TeardownTarget target = TeardownTarget.of(settings, reporter);
      Engine engine = opening.engine();
      List<ServiceStatus> rows =
          new StatusRun(engine, bench).run(target.project(), target.desired());
      reporter.result(Results.status(settings.environment(), target.project(), rows));
      goals.console().info(summary(target.project(), rows));
      return rows;
    }
  }

  private static String summary(String project, List<ServiceStatus> rows) {
    long there = rows.stream().filter(row -> row.state().isPresent()).count();
    return there == 0
        ? project + ": nothing is there; bring it up with mvn paws:up"
        : project + " (" + Results.state(rows).name().toLowerCase(java.util.Locale.ROOT) + ")";
  }
}
