package dev.paws.core.app;

import dev.paws.core.app.output.Commands;
import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.Claims;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.engine.Engine;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.GoalPhrase;
import java.util.Optional;

/** {@code down}: captures what is observed, then stops and removes it. */
public final class Down {
  private final Ports ports;

  public Down(Ports ports) {
    this.ports = ports;
  }

  /**
   * Takes the environment down, and returns which one it was. Does nothing if there is none, or if
   * another part of the build still needs it.
   *
   * @throws GoalFailure if something is left that should be gone
   */
  public TeardownTarget run(DownSettings settings) {
    Reporter reporter = new Reporter(settings.common(), ports);
    return reporter.concluding(() -> takeDown(settings, reporter));
  }

  private TeardownTarget takeDown(DownSettings settings, Reporter reporter) {
    Optional<TeardownTarget> remembered = remembered(settings, reporter);
    try (OpeningEngine opening = begin(settings.common(), remembered)) {
      TeardownTarget target = remembered.orElseGet(() -> found(settings, reporter, opening));
      Engine engine = opening.engine();
      try (Claims.Claim claim = ports.claims().claim(engine.info(), target.project(), "down")) {
        Optional<String> user = settings.inBuild() ? claim.leave() : Optional.empty();
        if (user.isPresent()) {
          ports.console().info(GoalPhrase.STILL_NEEDED.text(target.project(), user.get()));
          return target;
        }
        new EnvironmentRemoval(ports, settings, target, engine, reporter).remove();
        claim.drop();
        return target;
      }
    }
  }

  /**
   * Reports that the environment stays, and how to remove it.
   *
   * @param version the version of Paws
   * @throws GoalFailure if nothing shows which environment it is
   */
  public void keep(DownSettings settings, String version) {
    Reporter reporter = new Reporter(settings.common(), ports);
    Optional<TeardownTarget> remembered = remembered(settings, reporter);
    try (OpeningEngine opening = begin(settings.common(), remembered)) {
      String project = remembered.orElseGet(() -> found(settings, reporter, opening)).project();
      try (Claims.Claim claim = ports.claims().claim(opening.engine().info(), project, "down")) {
        if (claim.leave().isEmpty()) {
          sayThatItStays(ports, settings.common(), version, project);
          claim.drop();
        }
      }
    }
  }

  /** Reports that an environment stays, with the command that removes it. */
  static void sayThatItStays(Ports ports, CommonSettings settings, String version, String project) {
    String command = Commands.down(settings, version, project);
    ports.console().warn(GoalMessage.LEFT_RUNNING.at(Position.NONE, "", project, command).text());
  }

  private Optional<TeardownTarget> remembered(DownSettings settings, Reporter reporter) {
    return settings.inBuild()
        ? new TeardownTargets(ports, settings.common(), reporter).remembered()
        : Optional.empty();
  }

  private TeardownTarget found(DownSettings settings, Reporter reporter, OpeningEngine opening) {
    FolderProjects projects = new FolderProjects(ports.files(), ports.claims()::life, true);
    return new TeardownTargets(ports, settings.common(), reporter)
        .namedOrFrom(() -> projects.of(opening.engine(), settings.common().compose()));
  }

  /** An environment is taken down on the engine on which it was started. */
  private OpeningEngine begin(CommonSettings settings, Optional<TeardownTarget> remembered) {
    CommonSettings where = remembered.map(target -> target.settings(settings)).orElse(settings);
    return ports.engines().begin(where.engine());
  }
}
