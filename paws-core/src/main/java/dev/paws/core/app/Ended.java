package dev.paws.core.app;

import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.Desired;
import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.reconcile.Instance;
import dev.paws.core.reconcile.Labels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds containers that have ended although nobody stopped them. */
final class Ended {
  private Ended() {}

  /** Services whose end is not a failure, because others wait for it. */
  record Jobs(Set<String> services) {
    Jobs {
      services = Set.copyOf(services);
    }

    /** Returns the services that others expect to complete. */
    static Jobs of(Optional<Desired> desired) {
      Set<String> services = new HashSet<>();
      desired.ifPresent(
          it ->
              it.services().stream()
                  .flatMap(service -> service.dependencies().stream())
                  .filter(
                      dependency ->
                          dependency.condition()
                              == Dependency.Condition.SERVICE_COMPLETED_SUCCESSFULLY)
                  .forEach(dependency -> services.add(dependency.service())));
      return new Jobs(services);
    }
  }

  /**
   * Returns services with the exit codes of their containers, such as {@code web (137)}. An exit
   * code of 0 counts as the end of a job.
   *
   * @param halted services that a goal stopped
   */
  static List<String> of(Observed observed, Jobs jobs, Set<String> halted) {
    List<String> ended = new ArrayList<>();
    for (ObservedContainer container : observed.containers()) {
      Optional<Instance> instance = Labels.instance(container);
      ContainerState state = container.state();
      boolean gone =
          state.status() == ContainerState.Status.EXITED
              || state.status() == ContainerState.Status.DEAD;
      if (gone
          && state.exitCode() != 0
          && !Labels.isOneOff(container)
          && instance.isPresent()
          && !halted.contains(instance.get().service())
          && !jobs.services().contains(instance.get().service())) {
        ended.add(instance.get().service() + " (" + state.exitCode() + ")");
      }
    }
    return ended;
  }
}
