package dev.paws.core.app;

import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.Ports;
import dev.paws.core.engine.Engine;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.finding.Position;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.run.ProjectOwnership;
import dev.paws.core.run.PruneRun;
import dev.paws.core.run.StaleEnvironment;
import java.time.Duration;
import java.util.List;

/**
 * Removes what builds left that had a separate name for the same project ({@code paws.isolate}) and
 * died. No later build has that name, so no {@code up} would find it.
 */
record DeadBuilds(Ports ports, Engine engine) {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  /**
   * Removes the leftovers with their volumes, which such a build never keeps. A failure does not
   * stop the current build. Builds on other machines never count as dead, even with {@code
   * paws.takeOver}: they may run beside this one.
   *
   * @param project this build's name of the project
   */
  void remove(String project) {
    String build = ports.claims().build();
    ProjectOwnership.Self self =
        new ProjectOwnership.Self(build, "", ports.claims()::life, false, folder -> true);
    Cancellation cancellation = new Cancellation(ports.runtime().forceStop());
    try (OpenRunEnvironment run = ports.runtime().open(cancellation::cancel)) {
      PruneRun prune = new PruneRun(engine, run);
      ProjectRemoval removal = new ProjectRemoval(ports, engine, prune, self, cancellation);
      for (StaleEnvironment dead : of(project, build, prune.find(self, true))) {
        ports
            .console()
            .warn(
                NeighbourMessage.REAPED
                    .at(Position.NONE, "", dead.project(), dead.owner().text())
                    .text());
        removal.remove(dead.project(), true, TIMEOUT, "up");
      }
    }
  }

  /** Returns the environments of the same project that had a separate name. */
  static List<StaleEnvironment> of(String project, String build, List<StaleEnvironment> all) {
    String plain = Isolation.plain(project, build);
    return all.stream()
        .filter(dead -> dead.project().equals(Isolation.name(plain, dead.owner().build())))
        .toList();
  }
}
