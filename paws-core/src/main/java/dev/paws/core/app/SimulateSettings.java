package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.drill.DrillRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of {@code simulate}.
 *
 * @param request the drill
 * @param measure how it is measured; empty: the fault is caused and left
 * @param host the host on which published ports are reached; empty: find out
 * @param anyFolder whether the project may have been brought up from another folder
 * @param inBuild whether the goal is bound to a phase, and was not typed
 */
public record SimulateSettings(
    CommonSettings common,
    DrillRequest request,
    Optional<Measure> measure,
    Optional<String> host,
    boolean anyFolder,
    boolean inBuild) {

  /**
   * How a drill is measured.
   *
   * @param within how long the recovery may take
   * @param hold how long the fault lasts, if the recovery is what follows its end; empty: the
   *     recovery is what happens while it lasts
   * @param timeout how long everything may take to be healthy after it was put back
   * @param keep whether the fault stays after it was measured
   * @param writer into which cluster numbers are written: a service, {@code auto} or {@code none}
   * @param mayLose how many acknowledged writes may be lost
   */
  public record Measure(
      Duration within,
      Optional<Duration> hold,
      Duration timeout,
      boolean keep,
      String writer,
      int mayLose) {
    /** The cluster to which the drill's containers belong. */
    public static final String AUTO = "auto";

    /** Nothing is written. */
    public static final String NONE = "none";
  }
}
