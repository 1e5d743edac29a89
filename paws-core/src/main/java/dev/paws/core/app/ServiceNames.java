package dev.paws.core.app;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.Observed;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.LogMessage;
import dev.paws.core.message.NameHint;
import dev.paws.core.reconcile.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The names of services that a person types. */
final class ServiceNames {
  /** The property with the names of services. */
  static final String SERVICES = "paws.services";

  private ServiceNames() {}

  /**
   * Checks that the files have all services.
   *
   * @param known the services of the files
   * @throws GoalFailure if some are unknown; it names them and the known ones
   */
  static void requireKnown(String property, Collection<String> names, Collection<String> known) {
    List<String> unknown = new ArrayList<>(names);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw GoalFailure.environment(
          GoalMessage.UNKNOWN_SERVICE,
          property,
          String.join(", ", unknown),
          String.join(", ", known));
    }
  }

  /** Checks that the project has containers of all services. */
  static void requireKnown(Collection<String> names, Desired desired) {
    requireKnown(SERVICES, names, desired.services().stream().map(DesiredService::name).toList());
  }

  /**
   * Checks that the files, or containers that are there, have all services.
   *
   * @param observed returns what is there; asked only if the files lack a name
   * @throws GoalFailure if one is unknown; it suggests a known name
   */
  static void require(
      String property,
      Collection<String> names,
      TeardownTarget target,
      Supplier<Observed> observed) {
    if (target.services().containsAll(names)) {
      return;
    }
    Set<String> known = new TreeSet<>(target.services());
    observed.get().containers().forEach(container -> known.add(container.label(Labels.SERVICE)));
    known.remove("");
    for (String name : names) {
      if (!known.contains(name)) {
        throw GoalFailure.environment(
            LogMessage.NO_SUCH_SERVICE,
            property,
            name,
            NameHint.of(name, known),
            String.join(", ", known));
      }
    }
  }
}
