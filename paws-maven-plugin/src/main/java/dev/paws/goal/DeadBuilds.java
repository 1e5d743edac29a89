package dev.paws.goal;

import dev.paws.core.engine.Engine;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.finding.Position;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.run.ProjectOwnership;
import dev.paws.core.run.PruneRun;
import dev.paws.core.run.StaleEnvironment;
import dev.paws.runtime.ThreadRunEnvironment;
import java.time.Duration;
import java.util.List;

/**
 * What builds left that had a name of their own for the same project ({@code paws.isolate}) and
 * died: no later build has that name, so that no {@code up} would meet it.
 */
record DeadBuilds(Goals goals, Engine engine) {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  /**
   * Removes it, with the volumes, which such a build does not keep either. Never a reason not to
   * come up. Builds of other machines are never taken for dead, whatever {@code paws.takeOver} says
   * of this build's own name: they may run beside this one.
   *
   * @param project the name that this build has for the project
   */
  void remove(String project) {
    String build = goals.claims().build();
    ProjectOwnership.Self self =
        new ProjectOwnership.Self(build, "", goals.claims()::life, false, folder -> true);
    Cancellation cancellation = new Cancellation(goals.haste());
    try (ThreadRunEnvironment bench = new ThreadRunEnvironment(cancellation::cancel)) {
      PruneRun prune = new PruneRun(engine, bench);
      ProjectRemoval removal = new ProjectRemoval(goals, engine, prune, self, cancellation);
      for (StaleEnvironment dead : of(project, build, prune.find(self, true))) {
        goals
            .console()
            .warn(
                NeighbourMessage.REAPED
                    .at(Position.NONE, "", dead.project(), dead.owner().text())
                    .text());
        removal.remove(dead.project(), true, TIMEOUT, "up");
      }
    }
  }

  /** Those of the same project that had a name of their own. */
  static List<StaleEnvironment> of(String project, String build, List<StaleEnvironment> all) {
    String plain = Isolation.plain(project, build);
    return all.stream()
        .filter(dead -> dead.project().equals(Isolation.name(plain, dead.owner().build())))
        .toList();
  }
}
