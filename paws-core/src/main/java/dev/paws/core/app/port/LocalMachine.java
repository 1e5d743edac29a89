package dev.paws.core.app.port;

import dev.paws.core.execute.Connector;
import dev.paws.core.preflight.HostProbe;

/**
 * Facts about this machine.
 *
 * @param host its ports, networks, memory, disk and paths
 * @param container the container in which this process runs, if any
 * @param connector opens connections from it
 */
public record LocalMachine(HostProbe host, ProcessContainer container, Connector connector) {}
