package dev.paws.core.app;

import dev.paws.core.app.output.Failures;
import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.Claims;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.run.ProjectLoader;

/** Takes an environment down if the build that started it fails or is interrupted. */
record BuildEndTeardown(Ports ports) {

  /**
   * Returns the action for a build that ends before {@code down}: it takes the environment down, or
   * reports that it stays. It never throws, because the build has already failed.
   *
   * @param target the environment that was started
   */
  Runnable of(UpSettings up, DownSettings down, TeardownTarget target) {
    DownSettings silent = down.silent();
    return () -> {
      try {
        if (up.lifetime().keepRunning()) {
          Down.sayThatItStays(ports, silent.common(), up.version(), target.project());
        } else {
          ports.console().info(GoalPhrase.BUILD_ENDS_EARLY.text());
          takeDown(silent, target);
        }
      } catch (GoalFailure e) {
        ports.console().error(String.valueOf(e.getMessage()));
      } catch (EngineException e) {
        ports.console().error(String.valueOf(Failures.of(e).getMessage()));
      }
    };
  }

  /**
   * Takes it down as it was started, even if another part of the build may still need it, without
   * what the files declare external by now.
   */
  private void takeDown(DownSettings settings, TeardownTarget started) {
    TeardownTarget target =
        started.except(ProjectLoader.external(settings.common().compose(), ports.files()));
    Reporter reporter = new Reporter(settings.common(), ports);
    reporter.about(target.project());
    reporter.concluding(
        () -> {
          try (OpeningEngine opening =
              ports.engines().begin(target.settings(settings.common()).engine())) {
            Engine engine = opening.engine();
            try (Claims.Claim claim =
                ports.claims().claim(engine.info(), target.project(), "down")) {
              new EnvironmentRemoval(ports, settings, target, engine, reporter).remove();
              claim.drop();
            }
          }
          return target;
        });
  }
}
