package dev.paws.maven;

import dev.paws.core.app.Session;
import dev.paws.core.app.SessionSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.model.WorkflowStage;
import dev.paws.settings.SettingsReader;
import java.time.ZoneId;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows the developer's session: stage, task, time in the stage, today's timeline and the stages
 * that may follow. With one of its own properties it changes the session, or begins one in
 * contexts/sessions/USER/current-session.yml; from then on the other goals keep it up to date.
 */
@Mojo(name = "session", requiresProject = false, threadSafe = true)
final class SessionMojo extends PawsMojo {
  /** Stage to go to, for example active_development or debugging. */
  @Parameter(property = "paws.stage")
  private @Nullable String stage;

  /** Ticket to work on, for example SCRUM-84. */
  @Parameter(property = "paws.ticket")
  private @Nullable String ticket;

  /** Short description of the task. */
  @Parameter(property = "paws.task")
  private @Nullable String task;

  @Inject
  SessionMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    SessionSettings settings =
        new SessionSettings(
            common,
            reader.choice("paws.stage", stage, WorkflowStage.class),
            reader.text(ticket),
            reader.text(task),
            ZoneId.systemDefault());
    reader.check();
    new Session(ports(common)).run(settings);
  }
}
