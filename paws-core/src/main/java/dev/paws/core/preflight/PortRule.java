package dev.paws.core.preflight;

import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.Positions.Place;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.message.PreflightMessage;
import dev.paws.core.message.PreflightPhrase;
import dev.paws.core.preflight.PreflightFacts.PortFact;
import java.util.List;
import java.util.Optional;

/**
 * Checks that published ports are free. A port held by a container of one of the project's services
 * counts as free: that container stays, or is replaced.
 */
final class PortRule implements Rule {
  /** What holds a port, in words, and what to do about it. */
  private record Holder(String text, String remedy) {}

  @Override
  public void apply(PreflightContext check) {
    for (DesiredService service : check.services()) {
      for (PublishedPort port : PublishedPort.of(service)) {
        apply(check, service, port);
      }
    }
  }

  private static void apply(PreflightContext check, DesiredService service, PublishedPort port) {
    Place place = check.place(service, "ports", String.valueOf(port.index()));
    HostPort first = port.first();
    if (state(check, first) == PortState.NO_SUCH_ADDRESS) {
      check.report(PreflightMessage.NO_SUCH_ADDRESS, place, first.address(), first.port());
      return;
    }
    List<Holder> holders =
        port.candidates().stream().flatMap(candidate -> holder(check, candidate).stream()).toList();
    if (holders.size() < port.candidates().size()) {
      return;
    }
    Holder holder = holders.get(0);
    if (port.isRange()) {
      String range = port.publish().hostPort() + "/" + port.publish().protocol();
      check.report(PreflightMessage.PORT_RANGE_TAKEN, place, range, holder.text(), holder.remedy());
    } else {
      check.report(PreflightMessage.PORT_TAKEN, place, first, holder.text(), holder.remedy());
    }
  }

  private static Optional<Holder> holder(PreflightContext check, HostPort port) {
    List<ObservedContainer> containers = containers(check.facts(), port);
    if (containers.stream().anyMatch(container -> isFreed(check, container))) {
      return Optional.empty();
    }
    if (!containers.isEmpty()) {
      return Optional.of(container(check, containers.get(0)));
    }
    return state(check, port) == PortState.TAKEN
        ? Optional.of(process(check, port))
        : Optional.empty();
  }

  /** Returns the containers that hold a port according to the engine. */
  static List<ObservedContainer> containers(PreflightFacts facts, HostPort port) {
    return facts.observed().containers().stream()
        .filter(
            container ->
                container.ports().stream()
                    .map(b -> new HostPort(b.hostIp(), b.hostPort(), b.protocol()))
                    .anyMatch(port::conflictsWith))
        .toList();
  }

  private static boolean isFreed(PreflightContext check, ObservedContainer container) {
    return check.isOfOurServices(container)
        || (check.isOurs(container.labels())
            && !PreflightContext.isOneOff(container)
            && check.options().removeOrphans());
  }

  private static Holder container(PreflightContext check, ObservedContainer container) {
    String stop = PreflightPhrase.STOP_CONTAINER.text(container.name());
    if (PreflightContext.isOneOff(container)) {
      return new Holder(PreflightPhrase.ONE_OFF_CONTAINER.text(container.name()), stop);
    }
    if (check.isOurs(container.labels())) {
      return new Holder(
          PreflightPhrase.CONTAINER_OF_REMOVED_SERVICE.text(
              container.name(), container.label(PreflightContext.SERVICE_LABEL)),
          stop);
    }
    String project = container.label(PreflightContext.PROJECT_LABEL);
    return new Holder(
        project.isEmpty()
            ? PreflightPhrase.CONTAINER.text(container.name())
            : PreflightPhrase.CONTAINER_OF_PROJECT.text(container.name(), project),
        stop);
  }

  private static Holder process(PreflightContext check, HostPort port) {
    Optional<PortHolder> holder =
        Optional.ofNullable(check.facts().ports().get(port)).flatMap(PortFact::holder);
    if (holder.isPresent()) {
      long pid = holder.get().pid();
      return new Holder(
          PreflightPhrase.PROCESS.text(holder.get().command(), pid),
          PreflightPhrase.KILL.text(pid));
    }
    return new Holder(
        PreflightPhrase.HIDDEN_PROCESS.text(),
        PreflightPhrase.FIND_PROCESS.text(port.protocol().equals("udp") ? "u" : "t", port.port()));
  }

  private static PortState state(PreflightContext check, HostPort port) {
    return Optional.ofNullable(check.facts().ports().get(port))
        .map(PortFact::state)
        .orElse(PortState.UNKNOWN);
  }
}
