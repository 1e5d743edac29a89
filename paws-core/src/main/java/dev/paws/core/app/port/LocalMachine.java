package dev.paws.core.app.port;

import dev.paws.core.execute.Connector;
import dev.paws.core.parity.source.kubernetes.KubernetesAccess;
import dev.paws.core.preflight.HostProbe;
import dev.paws.core.provider.ProviderPrograms;

/**
 * Facts about this machine.
 *
 * @param host its ports, networks, memory, disk and paths
 * @param container the container in which this process runs, if any
 * @param connector opens connections from it
 * @param providers the programs that provide services
 * @param kubernetes programs that print manifests, and the user's clusters
 */
public record LocalMachine(
    HostProbe host,
    ProcessContainer container,
    Connector connector,
    ProviderPrograms providers,
    KubernetesAccess kubernetes) {}
