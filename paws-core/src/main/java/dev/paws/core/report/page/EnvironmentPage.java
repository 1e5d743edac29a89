package dev.paws.core.report.page;

import dev.paws.core.desired.Dependency;
import dev.paws.core.drill.OpenDrill;
import dev.paws.core.history.EnvironmentHistory;
import dev.paws.core.history.EnvironmentStart;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.StageTransition;
import dev.paws.core.report.StatusReport;
import dev.paws.core.report.parity.ParityTrend;
import dev.paws.core.report.parity.StoredReport;
import dev.paws.core.run.health.HealthReport;
import dev.paws.core.workflow.WorkflowSession;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page of an environment shows.
 *
 * @param project the environment's project name
 * @param environment its name in reports
 * @param at when the page was made
 * @param tool name and version of this program
 * @param remarks what could not be read, in sentences
 * @param services what each service waits for, by its name, in the order of the files; empty if the
 *     files cannot be read
 * @param now how it is
 * @param past how it was
 * @param parity how it differs from others
 * @param activity what is done with it
 */
public record EnvironmentPage(
    String project,
    String environment,
    Instant at,
    String tool,
    List<String> remarks,
    Map<String, List<Dependency>> services,
    Present now,
    Past past,
    Parity parity,
    Activity activity) {
  public EnvironmentPage {
    remarks = List.copyOf(remarks);
    services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
  }

  /**
   * How the environment is.
   *
   * @param status empty if the engine cannot be asked
   * @param health empty if nothing runs, or the engine cannot be asked
   */
  public record Present(Optional<StatusReport> status, Optional<HealthReport> health) {
    /** Nothing is known, because the engine cannot be asked. */
    public static final Present UNKNOWN = new Present(Optional.empty(), Optional.empty());
  }

  /**
   * How the environment was.
   *
   * @param history empty if history is off, or cannot be read
   * @param strips the results of health checks over time
   */
  public record Past(Optional<EnvironmentHistory> history, HealthStrips strips) {
    /** Nothing is remembered. */
    public static final Past UNKNOWN = new Past(Optional.empty(), new HealthStrips());

    /** Returns the last run of {@code up} that changed something. */
    public Optional<EnvironmentStart> lastStart() {
      return history.flatMap(it -> it.starts().stream().findFirst());
    }
  }

  /**
   * How the environment differs from others.
   *
   * @param reports the newest report on each pair of environments
   * @param trend how many differences there were over time, oldest first
   */
  public record Parity(List<StoredReport> reports, List<ParityTrend.Point> trend) {
    public Parity {
      reports = List.copyOf(reports);
    }
  }

  /**
   * What is done with the environment.
   *
   * @param session the developer's session; empty if none has begun
   * @param stages transitions of sessions, oldest first
   * @param openDrills faults that are not undone
   * @param runs the last runs of the pipeline, newest first
   */
  public record Activity(
      Optional<WorkflowSession> session,
      List<StageTransition> stages,
      List<OpenDrill> openDrills,
      List<PipelineRun> runs) {
    public Activity {
      stages = List.copyOf(stages);
      openDrills = List.copyOf(openDrills);
      runs = List.copyOf(runs);
    }
  }
}
