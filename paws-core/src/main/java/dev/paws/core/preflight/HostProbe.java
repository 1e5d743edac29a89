package dev.paws.core.preflight;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of this machine, where the engine runs on it. May be called from several threads at
 * once; never throws for what it cannot find out.
 */
public interface HostProbe {
  /** Whether the port could be bound now, found by trying. */
  PortState port(HostPort port);

  /** The process that holds a port, where the system shows it to this user. */
  Optional<PortHolder> holder(HostPort port);

  /** The networks of this machine's interfaces and routes, without loopback and default routes. */
  List<HostNetwork> networks();

  /** Memory that can be had without swapping, in bytes. */
  Optional<Long> availableMemory();

  /**
   * Free space on the disk of a folder, in bytes; empty where the folder is not on this machine.
   */
  Optional<Long> freeDisk(String folder);

  /** What is at an absolute path. */
  PathState path(String path);
}
