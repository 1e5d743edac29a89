package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.ProcessRuntime;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.app.port.UserInput;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.RunningCommand;
import dev.paws.core.message.LogMessage;
import dev.paws.core.message.LogPhrase;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.run.logs.LogSources;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code exec}: runs a command in a service's container and passes on its output. */
public final class Exec {
  private final Ports ports;
  private final UserInput user;

  /**
   * Creates the goal.
   *
   * @param user what the command reads
   */
  public Exec(Ports ports, UserInput user) {
    this.ports = ports;
    this.user = user;
  }

  /**
   * Runs the command to its end. If the user interrupts it, it is ended.
   *
   * @throws GoalFailure if the service does not run, or the command does not end with 0
   * @throws EngineException if the engine fails
   */
  public void run(ExecSettings settings) {
    Reporter reporter = new Reporter(settings.common(), ports);
    try (OpeningEngine opening = ports.engines().begin(settings.common().engine())) {
      TeardownTarget target = new TeardownTargets(ports, settings.common(), reporter).named();
      Engine engine = opening.engine();
      Observed observed = engine.observe(target.project());
      ServiceNames.require("paws.service", List.of(settings.service()), target, () -> observed);
      ObservedContainer container = container(settings, observed);
      try (UserInput.Session session = user.open();
          RunningCommand command =
              engine.begin(
                  container.id(), settings.command(), session.input(), ports.console()::raw)) {
        session.follow(command::resize);
        await(settings, command);
      }
    }
  }

  private void await(ExecSettings settings, RunningCommand command) {
    AtomicBoolean interrupted = new AtomicBoolean();
    ProcessRuntime.Guard guard =
        ports
            .runtime()
            .untilInterrupt(
                () -> {
                  interrupted.set(true);
                  command.close();
                });
    try {
      int status = command.await();
      if (status != 0 && !interrupted.get()) {
        throw GoalFailure.environment(
            LogMessage.EXIT_STATUS,
            settings.service(),
            status,
            String.join(" ", settings.command().command()));
      }
    } catch (EngineException e) {
      if (!interrupted.get()) {
        throw e;
      }
    } finally {
      guard.close();
    }
    if (interrupted.get()) {
      throw GoalFailure.environment(LogMessage.COMMAND_INTERRUPTED, settings.service());
    }
  }

  private static ObservedContainer container(ExecSettings settings, Observed observed) {
    LogSources service = new LogSources(Set.of(settings.service()));
    List<ObservedContainer> all = observed.containers().stream().filter(service::has).toList();
    Optional<ObservedContainer> asked =
        all.stream()
            .filter(it -> it.label(Labels.NUMBER).equals(String.valueOf(settings.index())))
            .filter(it -> it.state().isRunning())
            .findFirst();
    return asked.orElseThrow(
        () ->
            GoalFailure.environment(
                LogMessage.NO_RUNNING_CONTAINER,
                settings.service(),
                settings.index(),
                all.isEmpty() ? LogPhrase.NONE_THERE.text() : listed(all)));
  }

  private static String listed(List<ObservedContainer> containers) {
    return String.join(
        ", ",
        containers.stream()
            .map(it -> it.name() + " " + it.state().status().name().toLowerCase(Locale.ROOT))
            .toList());
  }
}
