package dev.paws.core.preflight;

import java.util.List;
import java.util.Optional;

/**
 * Answers questions about this machine, if the engine runs on it. May be called from several
 * threads concurrently; never throws for what it cannot find out.
 */
public interface HostProbe {
  /** Returns whether the port could be bound now, found by trying. */
  PortState port(HostPort port);

  /** Returns the process that holds a port, if the system shows it to this user. */
  Optional<PortHolder> holder(HostPort port);

  /**
   * Returns the networks of this machine's interfaces and routes, without loopback and default
   * routes.
   */
  List<HostNetwork> networks();

  /** Returns the memory that is available without swapping, in bytes. */
  Optional<Long> availableMemory();

  /**
   * Returns the free space on the disk of a folder, in bytes; empty if the folder is not on this
   * machine.
   */
  Optional<Long> freeDisk(String folder);

  /** Returns what is at an absolute path. */
  PathState path(String path);
}
