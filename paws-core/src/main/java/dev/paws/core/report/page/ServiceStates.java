package dev.paws.core.report.page;

import dev.paws.core.model.HealthCheckResult.Status;
import dev.paws.core.report.StatusText;
import dev.paws.core.run.ServiceStatus;
import dev.paws.core.run.health.ServiceHealth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The state of each service in words and as a class of the style sheet. */
final class ServiceStates {
  private final Map<String, State> states = new TreeMap<>();

  /**
   * The state of a service; of several containers, the worst; of several answers, the last.
   *
   * @param text such as {@code healthy}
   */
  record State(Tone tone, String text) {
    private static final State UNKNOWN = new State(Tone.QUIET, "not known");
  }

  /** How good something is; the worst is last. */
  enum Tone {
    GOOD("good"),
    QUIET("quiet"),
    BUSY("busy"),
    BAD("bad");

    private final String style;

    Tone(String style) {
      this.style = style;
    }

    /** Returns the class of the style sheet. */
    String style() {
      return style;
    }

    /** Returns the tone of a status. */
    static Tone of(Status status) {
      return switch (status) {
        case HEALTHY -> GOOD;
        case UNKNOWN -> QUIET;
        case STARTING -> BUSY;
        case UNHEALTHY -> BAD;
      };
    }
  }

  ServiceStates(EnvironmentPage.Present now) {
    now.status()
        .ifPresent(
            status ->
                status
                    .look()
                    .rows()
                    .forEach(row -> add(row.service(), tone(row), StatusText.state(row))));
    now.health().ifPresent(report -> report.services().forEach(this::add));
  }

  /** A check knows more than the engine's word. */
  private void add(ServiceHealth health) {
    if (health.status() != Status.UNKNOWN) {
      add(health.service(), Tone.of(health.status()), health.status().value());
    }
  }

  private void add(String service, Tone tone, String text) {
    states.merge(
        service,
        new State(tone, text),
        (known, more) -> known.tone().compareTo(more.tone()) > 0 ? known : more);
  }

  private static Tone tone(ServiceStatus row) {
    return switch (StatusText.mood(row)) {
      case GOOD -> Tone.GOOD;
      case QUIET -> Tone.QUIET;
      case UNDER_WAY -> Tone.BUSY;
      case BAD -> Tone.BAD;
    };
  }

  /** Returns the state of a service. */
  State of(String service) {
    return Optional.ofNullable(states.get(service)).orElse(State.UNKNOWN);
  }

  /** Returns the names of all services, those of the files first. */
  List<String> names(Set<String> ofFiles) {
    Set<String> names = new LinkedHashSet<>(ofFiles);
    names.addAll(states.keySet());
    return new ArrayList<>(names);
  }

  /** Returns how many services have a tone. */
  long count(Tone tone) {
    return states.values().stream().filter(state -> state.tone() == tone).count();
  }

  /** Returns how many services have a state. */
  int size() {
    return states.size();
  }
}
