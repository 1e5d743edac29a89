package dev.paws.core.app.port;

import dev.paws.core.preflight.HostProbe;

/**
 * Facts about this machine.
 *
 * @param host its ports, networks, memory, disk and paths
 * @param container the container in which this process runs, if any
 */
public record LocalMachine(HostProbe host, ProcessContainer container) {}
