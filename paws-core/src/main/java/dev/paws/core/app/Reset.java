package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.message.SessionMessage;
import dev.paws.core.message.SessionPhrase;
import java.util.List;
import java.util.Optional;

/**
 * {@code reset}: takes the environment down with its volumes and brings it up again. What it would
 * remove is named and must be confirmed, unless nothing is there.
 */
public final class Reset {
  private final Ports ports;
  private final EnvironmentPublisher publisher;
  private final Confirmation confirmation;

  /**
   * Creates the use case.
   *
   * @param confirmation asks the person at the terminal, if there is one
   */
  public Reset(Ports ports, EnvironmentPublisher publisher, Confirmation confirmation) {
    this.ports = ports;
    this.publisher = publisher;
    this.confirmation = confirmation;
  }

  /**
   * Resets the environment, and returns what came up; empty if the person said no.
   *
   * @param confirmed whether the settings confirm it already
   * @throws GoalFailure if it is not confirmed, if the files are unsound (nothing is removed then),
   *     or if it does not go down or come up
   */
  public Optional<Up.Result> run(LifecycleSettings settings, boolean confirmed) {
    Reporter reporter = new Reporter(settings.up().common(), ports);
    boolean agreed = reporter.concluding(() -> isAgreed(settings, confirmed, reporter));
    if (!agreed) {
      ports.console().info(SessionPhrase.RESET_CANCELLED.text());
      return Optional.empty();
    }
    new Down(ports).run(settings.withVolumes().down().silent());
    return Optional.of(new Up(ports, publisher).run(settings.up(), settings.down()));
  }

  /** Unsound files are found before anything is removed. */
  private boolean isAgreed(LifecycleSettings settings, boolean confirmed, Reporter reporter) {
    List<String> named = settings.up().selection().services();
    if (!named.isEmpty()) {
      throw GoalFailure.environment(SessionMessage.RESET_OF_SOME, String.join(", ", named));
    }
    try (OpeningEngine opening = ports.engines().begin(settings.up().common().engine())) {
      String project =
          Up.soundDefinition(settings.up(), reporter, ports).project().orElseThrow().name();
      Observed observed = opening.engine().observe(project);
      if (confirmed || observed.isEmpty()) {
        return true;
      }
      String lost = lost(observed);
      return switch (confirmation.ask(SessionPhrase.ASK_RESET.text(project, lost))) {
        case YES -> true;
        case NO -> false;
        case NOBODY -> throw GoalFailure.environment(SessionMessage.CONFIRM_RESET, project, lost);
      };
    }
  }

  private static String lost(Observed observed) {
    List<String> volumes = observed.volumes().stream().map(ObservedVolume::name).toList();
    return SessionPhrase.LOST.text(
        observed.containers().size(),
        volumes.size(),
        volumes.isEmpty() ? SessionPhrase.NO_VOLUMES.text() : String.join(", ", volumes));
  }
}
