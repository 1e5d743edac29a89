package dev.paws.core.drill;

import dev.paws.core.engine.Membership;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.model.DocumentedValue;
import java.util.List;
import java.util.Optional;

/**
 * What a drill does to one container, with all that is needed to undo it.
 *
 * @param containerId the container's id: one that was created anew needs nothing undone
 * @param container the container's name
 * @param networks the networks it is taken off, for {@code DISCONNECT}
 * @param traffic how its traffic is changed, for {@code SHAPE_TRAFFIC}
 * @param filling what is written, for {@code FILL}
 */
public record Fault(
    Action action,
    String containerId,
    String container,
    String service,
    List<Membership> networks,
    Optional<Traffic> traffic,
    Optional<Filling> filling) {
  public Fault {
    networks = List.copyOf(networks);
  }

  /** What can be done to a container. */
  public enum Action implements DocumentedValue {
    KILL,
    STOP,
    PAUSE,
    DISCONNECT,
    SHAPE_TRAFFIC,
    FILL
  }

  /**
   * A change of what a container sends.
   *
   * @param qdisc the queueing discipline and its options, as arguments of {@code tc}
   * @param image an image with {@code tc}; empty: any image of the project that has it
   */
  public record Traffic(List<String> qdisc, Optional<String> image) {
    public Traffic {
      qdisc = List.copyOf(qdisc);
    }
  }

  /**
   * A file that takes space.
   *
   * @param folder the path of the volume or tmpfs in the container
   * @param file the file's path in the container
   * @param volume the volume's name; empty if it is a tmpfs, which ends with the container
   * @param image the id of the container's image, for a helper if the container does not run
   * @param bytes the size of the file, if the volume has that much space
   */
  public record Filling(
      String folder, String file, Optional<String> volume, String image, long bytes) {}

  /** Creates a fault that needs nothing else to be undone. */
  static Fault plain(Action action, ObservedContainer container, String service) {
    return new Fault(
        action,
        container.id(),
        container.name(),
        service,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns this fault for these networks. */
  Fault on(List<Membership> memberships) {
    return new Fault(action, containerId, container, service, memberships, traffic, filling);
  }

  /** Returns this fault with a change of traffic. */
  Fault with(Traffic change) {
    return new Fault(
        action, containerId, container, service, networks, Optional.of(change), filling);
  }

  /** Returns this fault with a file. */
  Fault with(Filling file) {
    return new Fault(action, containerId, container, service, networks, traffic, Optional.of(file));
  }
}
