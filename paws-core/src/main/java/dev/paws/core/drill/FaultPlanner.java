package dev.paws.core.drill;

import dev.paws.core.drill.Fault.Action;
import dev.paws.core.engine.Membership;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.inspect.Mount;
import dev.paws.core.finding.Finding;
import dev.paws.core.message.SimulateMessage;
import dev.paws.core.message.SimulatePhrase;
import dev.paws.core.reconcile.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what a drill does to each of its containers. */
public final class FaultPlanner {
  /** The name of the file that fills a volume, so that anybody who finds it knows whose it is. */
  public static final String FILL_FILE = ".paws-drill-fill";

  /** The modes in which a container's network is that of its machine or another container. */
  private static final List<String> FOREIGN = List.of("host", "none");

  private final DrillRequest request;
  private final Map<String, List<Membership>> memberships;
  private final List<Finding> findings = new ArrayList<>();

  private FaultPlanner(DrillRequest request, Map<String, List<Membership>> memberships) {
    this.request = request;
    this.memberships = memberships;
  }

  /**
   * What is to be done.
   *
   * @param findings why it cannot be done; empty if it can
   */
  public record Plan(List<Fault> faults, List<Finding> findings) {
    public Plan {
      faults = List.copyOf(faults);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Returns what is done to each container.
   *
   * @param memberships the networks of each container, by its id; only {@code PARTITION} needs them
   */
  public static Plan plan(
      DrillRequest request,
      List<ObservedContainer> targets,
      Map<String, List<Membership>> memberships) {
    FaultPlanner planner = new FaultPlanner(request, memberships);
    List<Fault> faults = targets.stream().flatMap(it -> planner.fault(it).stream()).toList();
    return new Plan(faults, planner.findings);
  }

  private Optional<Fault> fault(ObservedContainer container) {
    return switch (request.kind()) {
      case KILL_LEADER, KILL -> Optional.of(plain(Action.KILL, container));
      case STOP -> Optional.of(plain(Action.STOP, container));
      case PAUSE -> Optional.of(plain(Action.PAUSE, container));
      case PARTITION -> partition(container);
      case LATENCY -> traffic(container, "delay", request.delay().toMillis() + "ms");
      case LOSS -> traffic(container, "loss", request.lossPercent() + "%");
      case FILL_VOLUME -> filling(container);
    };
  }

  private static Fault plain(Action action, ObservedContainer container) {
    return Fault.plain(action, container, container.label(Labels.SERVICE));
  }

  private Optional<Fault> partition(ObservedContainer container) {
    List<Membership> networks = memberships.getOrDefault(container.id(), List.of());
    if (hasForeignNetwork(container)) {
      return Optional.empty();
    }
    if (networks.isEmpty()) {
      refuse(
          TargetSelector.finding(
              SimulateMessage.NO_OWN_NETWORK, container.name(), SimulatePhrase.NO_NETWORK.text()));
      return Optional.empty();
    }
    return Optional.of(plain(Action.DISCONNECT, container).on(networks));
  }

  private Optional<Fault> traffic(ObservedContainer container, String what, String amount) {
    if (hasForeignNetwork(container)) {
      return Optional.empty();
    }
    Fault.Traffic change = new Fault.Traffic(List.of("netem", what, amount), request.image());
    return Optional.of(plain(Action.SHAPE_TRAFFIC, container).with(change));
  }

  /** The network of the machine, or of another container, is not the drill's to change. */
  private boolean hasForeignNetwork(ObservedContainer container) {
    String mode = container.details().host().network().mode();
    boolean foreign = FOREIGN.contains(mode) || mode.startsWith("container:");
    if (foreign) {
      refuse(
          TargetSelector.finding(
              SimulateMessage.NO_OWN_NETWORK,
              container.name(),
              SimulatePhrase.NETWORK_MODE.text(mode)));
    }
    return foreign;
  }

  /** A path that can be filled; the volume's name is empty for a tmpfs. */
  private record Space(String folder, Optional<String> volume) {}

  private Optional<Fault> filling(ObservedContainer container) {
    List<Space> all = spaces(container);
    List<String> paths = all.stream().map(Space::folder).toList();
    List<Space> asked =
        all.stream()
            .filter(it -> request.path().isEmpty() || it.folder().equals(plainPath()))
            .toList();
    if (asked.isEmpty()) {
      refuse(
          TargetSelector.finding(
              SimulateMessage.NOTHING_TO_FILL,
              container.name(),
              request.path().map(it -> SimulatePhrase.AT_PATH.text(it)).orElse(""),
              paths.isEmpty()
                  ? SimulatePhrase.NO_MOUNT.text()
                  : SimulatePhrase.MOUNTS.text(String.join(", ", paths))));
      return Optional.empty();
    }
    if (asked.size() > 1) {
      refuse(
          TargetSelector.finding(
              SimulateMessage.SEVERAL_VOLUMES, container.name(), String.join(", ", paths)));
      return Optional.empty();
    }
    Space space = asked.get(0);
    return Optional.of(
        plain(Action.FILL, container)
            .with(
                new Fault.Filling(
                    space.folder(),
                    space.folder() + (space.folder().endsWith("/") ? "" : "/") + FILL_FILE,
                    space.volume(),
                    container.imageId(),
                    request.bytes())));
  }

  private String plainPath() {
    String path = request.path().orElse("");
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static List<Space> spaces(ObservedContainer container) {
    Stream<Space> mounts =
        container.details().mounts().stream()
            .filter(mount -> mount.writable() && (mount.isVolume() || isTmpfs(mount)))
            .map(
                mount ->
                    new Space(
                        mount.target(),
                        mount.isVolume() ? Optional.of(mount.name()) : Optional.empty()));
    Stream<Space> others =
        container.details().host().tmpfs().keySet().stream()
            .map(path -> new Space(path, Optional.empty()));
    return Stream.concat(mounts, others).distinct().toList();
  }

  private static boolean isTmpfs(Mount mount) {
    return mount.type().equals("tmpfs");
  }

  private void refuse(Finding finding) {
    findings.add(finding);
  }
}
