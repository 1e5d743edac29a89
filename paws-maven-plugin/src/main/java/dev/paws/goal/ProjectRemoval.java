package dev.paws.goal;

import dev.paws.core.engine.Engine;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.Outcome;
import dev.paws.core.finding.Position;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.run.ProjectOwnership;
import dev.paws.core.run.PruneRun;
import dev.paws.terminal.RunDisplay;
import java.time.Duration;

/** Removes what is abandoned of one project after the other. */
record ProjectRemoval(
    Goals goals,
    Engine engine,
    PruneRun prune,
    ProjectOwnership.Self self,
    Cancellation cancellation) {

  /**
   * Whether it is gone. One that somebody works on just now is left, and said.
   *
   * @param goal what removes it
   */
  boolean remove(String project, boolean volumes, Duration timeout, String goal) {
    try (Claims.Claim claim = goals.claims().impatient().claim(engine.info(), project, goal);
        RunDisplay display = goals.displays().get()) {
      Outcome outcome = prune.remove(project, self, volumes, timeout, display, cancellation);
      claim.drop();
      Failures.check(project + " was not removed", outcome);
      return true;
    } catch (GoalFailure e) {
      goals
          .console()
          .warn(
              NeighbourMessage.NOT_PRUNED
                  .at(Position.NONE, "", project, String.valueOf(e.getMessage()))
                  .text());
      return false;
    }
  }
}
