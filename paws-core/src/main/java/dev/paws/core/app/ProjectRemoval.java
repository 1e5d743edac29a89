package dev.paws.core.app;

import dev.paws.core.app.output.Failures;
import dev.paws.core.app.port.Claims;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.RunDisplay;
import dev.paws.core.engine.Engine;
import dev.paws.core.execute.Cancellation;
import dev.paws.core.execute.Outcome;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.run.ProjectOwnership;
import dev.paws.core.run.PruneRun;
import java.time.Duration;

/** Removes the abandoned resources of projects, one project after the other. */
record ProjectRemoval(
    Ports ports,
    Engine engine,
    PruneRun prune,
    ProjectOwnership.Self self,
    Cancellation cancellation) {

  /**
   * Removes a project's abandoned resources and returns whether they are gone. If another process
   * works on the project, it is left alone, with a warning.
   *
   * @param goal the goal that removes it
   */
  boolean remove(String project, boolean volumes, Duration timeout, String goal) {
    try (Claims.Claim claim = ports.claims().impatient().claim(engine.info(), project, goal);
        RunDisplay display = ports.displays().open()) {
      Outcome outcome = prune.remove(project, self, volumes, timeout, display, cancellation);
      claim.drop();
      Failures.check(GoalPhrase.NOT_REMOVED.text(project), outcome);
      return true;
    } catch (GoalFailure e) {
      ports
          .console()
          .warn(
              NeighbourMessage.NOT_PRUNED
                  .at(Position.NONE, "", project, String.valueOf(e.getMessage()))
                  .text());
      return false;
    }
  }
}
