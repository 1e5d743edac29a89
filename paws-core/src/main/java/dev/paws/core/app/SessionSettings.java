package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.model.WorkflowStage;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The settings of {@code session}.
 *
 * @param stage the stage to go to, if there is one
 * @param ticket the ticket to work on, if it changes
 * @param task a short description of the task, if it changes
 * @param zone the time zone in which times are shown
 */
public record SessionSettings(
    CommonSettings common,
    Optional<WorkflowStage> stage,
    Optional<String> ticket,
    Optional<String> task,
    ZoneId zone) {

  /** Returns whether the session is changed, and not only shown. */
  boolean changes() {
    return stage.isPresent() || ticket.isPresent() || task.isPresent();
  }
}
