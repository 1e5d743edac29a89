package dev.paws.core.sim;

import dev.paws.core.preflight.HostNetwork;
import dev.paws.core.preflight.HostPort;
import dev.paws.core.preflight.HostProbe;
import dev.paws.core.preflight.PathState;
import dev.paws.core.preflight.PortHolder;
import dev.paws.core.preflight.PortState;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A machine on which everything is free, except what a test takes. */
public final class SimHost implements HostProbe {
  private static final long PLENTY = 1L << 40;

  private final Set<Integer> taken = new HashSet<>();

  /** Marks a port as used by somebody else. */
  public void take(int port) {
    taken.add(port);
  }

  @Override
  public PortState port(HostPort port) {
    return taken.contains(port.port()) ? PortState.TAKEN : PortState.FREE;
  }

  @Override
  public Optional<PortHolder> holder(HostPort port) {
    return Optional.empty();
  }

  @Override
  public List<HostNetwork> networks() {
    return List.of();
  }

  @Override
  public Optional<Long> availableMemory() {
    return Optional.of(PLENTY);
  }

  @Override
  public Optional<Long> freeDisk(String folder) {
    return Optional.of(PLENTY);
  }

  @Override
  public PathState path(String path) {
    return PathState.FOLDER;
  }
}
