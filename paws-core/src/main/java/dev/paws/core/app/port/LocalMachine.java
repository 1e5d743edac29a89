package dev.paws.core.app.port;

import dev.paws.core.preflight.HostProbe;

/**
 * Facts about this machine.
 *
 * @param host its ports, networks, memory, disk and paths
 * @param container the container that this process runs in, if it runs in one
 */
public record LocalMachine(HostProbe host, ProcessContainer container) {}
