package dev.paws.core.parity.rule;

import static dev.paws.core.model.Difference.Severity.CRITICAL;
import static dev.paws.core.model.Difference.Severity.ERROR;
import static dev.paws.core.model.Difference.Severity.INFO;
import static dev.paws.core.model.Difference.Severity.WARNING;
import static dev.paws.core.parity.rule.RuleRow.paths;
import static dev.paws.core.parity.rule.RuleRow.row;

import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.RuleCondition;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.LimitPaths;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.field.ResourcePaths;
import dev.paws.core.parity.field.SecurityPaths;
import dev.paws.core.parity.field.SemanticPaths;
import java.util.List;

/** Rows for networks, resources and rights, and the row for unknown fields. */
final class HostRules {
  private static final String MEMBERSHIP = NetworkingPaths.NETWORKS + "*.";

  private HostRules() {}

  static List<ParityRule> rows() {
    return List.of(
        row(
            "port-only-in-source",
            paths(NetworkingPaths.PORTS + "*"),
            RuleCondition.SOURCE_ONLY_PUBLISHED,
            WARNING,
            false,
            "Port {name} is published in {source} only: clients that use it cannot reach"
                + " the service in {target}.",
            "Nothing to do if the port is for debugging; else publish it in {target} or reach the service through its network."),
        row(
            "port-missing",
            paths(NetworkingPaths.PORTS + "*"),
            RuleCondition.MISSING_IN_SOURCE,
            ERROR,
            false,
            "Port {name} is published in {target} but not in {source}: access from outside"
                + " is never tested here.",
            "Publish {name} in {source}."),
        row(
            "port-published",
            paths(NetworkingPaths.PORTS + "*"),
            WARNING,
            false,
            "Port {name} is published at another address or number in {target}.",
            "Nothing to do if clients get the address from configuration; else publish it as {target} does."),
        row(
            "port-hint",
            paths(
                NetworkingPaths.EXPOSE,
                NetworkingPaths.PORT_MODES + "*",
                NetworkingPaths.PORT_NAMES + "*",
                NetworkingPaths.APP_PROTOCOLS + "*"),
            INFO,
            true,
            "A detail of a port differs at {path}; the port is reached in the same way.",
            "Nothing to do."),
        row(
            "network-mode",
            paths(NetworkingPaths.NETWORK_MODE),
            ERROR,
            false,
            "The service is on the network as {here} in {source} and as {there} in {target}: names and ports resolve differently.",
            "Use the network mode of {target}."),
        row(
            "network-address",
            paths(
                MEMBERSHIP + NetworkingPaths.IPV4_ADDRESS,
                MEMBERSHIP + NetworkingPaths.IPV6_ADDRESS,
                MEMBERSHIP + NetworkingPaths.NETWORK_MAC_ADDRESS,
                MEMBERSHIP + NetworkingPaths.LINK_LOCAL_IPS,
                MEMBERSHIP + NetworkingPaths.PRIORITY,
                MEMBERSHIP + NetworkingPaths.GW_PRIORITY,
                MEMBERSHIP + NetworkingPaths.INTERFACE_NAME,
                MEMBERSHIP + NetworkingPaths.DRIVER_OPTS + ".*",
                NetworkingPaths.MAC_ADDRESS,
                NetworkingPaths.DOMAINNAME,
                NetworkingPaths.HOSTNAME),
            WARNING,
            true,
            "The service has another address or name at {path}.",
            "Nothing to do, unless something uses the address instead of the service's name."),
        row(
            "network-alias",
            paths(MEMBERSHIP + NetworkingPaths.ALIASES),
            ERROR,
            false,
            "The service answers to other names on a network ({here} against {there}).",
            "Give it the aliases of {target}."),
        row(
            "network-membership",
            paths(NetworkingPaths.NETWORKS + "*"),
            ERROR,
            false,
            "Only one of the environments has the service on network {name}: it can reach"
                + " other services.",
            "Join the same networks."),
        row(
            "name-resolution",
            paths(
                NetworkingPaths.DNS,
                NetworkingPaths.DNS_SEARCH,
                NetworkingPaths.DNS_OPT,
                NetworkingPaths.LINKS,
                NetworkingPaths.EXTERNAL_LINKS,
                NetworkingPaths.EXTRA_HOSTS + "*"),
            ERROR,
            true,
            "Names resolve differently at {path} ({here} against {there}).",
            "Resolve names as {target} does."),
        row(
            "resource-device",
            paths(LimitPaths.DEVICES, LimitPaths.GPUS, LimitPaths.GENERIC_RESOURCES),
            ERROR,
            false,
            "The service gets other devices ({here} against {there}).",
            "Give it the devices of {target}, or accept the difference if the machine has"
                + " none."),
        row(
            "resource-limit",
            paths(LimitPaths.ALL + "*", LimitPaths.BLKIO_CONFIG, LimitPaths.BLKIO_CONFIG + ".*"),
            WARNING,
            true,
            "{path} is {here} in {source} and {there} in {target}: the service slows down"
                + " or is killed at a different load.",
            "Use {there} in load tests; accept the difference if the machine is too small."),
        row(
            "security",
            paths(SecurityPaths.ALL + "*"),
            CRITICAL,
            true,
            "Rights differ at {path} ({here} in {source}, {there} in {target}): what works here may be refused there, or be unsafe.",
            "Run with the rights of {target}."),
        row(
            "device",
            paths(ContainerPaths.DEVICES + "*"),
            CRITICAL,
            false,
            "Access to a device of the host differs at {path} ({here} against {there}).",
            "Give the container the devices of {target}."),
        row(
            "network-internal",
            paths(ResourcePaths.NETWORK + ResourcePaths.INTERNAL),
            CRITICAL,
            false,
            "The network is cut off from the outside in one environment only ({here} against {there}).",
            "Set internal: {there}."),
        row(
            "network-driver",
            paths(ResourcePaths.NETWORK + ResourcePaths.DRIVER),
            ERROR,
            false,
            "The network is a {here} in {source} and a {there} in {target}.",
            "Use the driver of {target}, unless the machine cannot."),
        row(
            "network-option",
            paths(
                ResourcePaths.NETWORK + ResourcePaths.DRIVER_OPTS + "*",
                ResourcePaths.NETWORK + ResourcePaths.ATTACHABLE,
                ResourcePaths.NETWORK + ResourcePaths.ENABLE_IPV4,
                ResourcePaths.NETWORK + ResourcePaths.ENABLE_IPV6,
                ResourcePaths.NETWORK + ResourcePaths.IPAM + "*"),
            WARNING,
            false,
            "The network differs at {path} ({here} against {there}).",
            "Nothing to do, unless something relies on addresses."),
        row(
            "network-origin",
            paths(
                ResourcePaths.NETWORK + ResourcePaths.NAME,
                ResourcePaths.NETWORK + ResourcePaths.EXTERNAL),
            WARNING,
            false,
            "The network is managed differently ({path}: {here} against {there}).",
            "Nothing to do, unless both should use the same network."),
        row(
            "network-labels",
            paths(ResourcePaths.NETWORK + ResourcePaths.RESOURCE_LABELS + "*"),
            INFO,
            false,
            "A label differs.",
            "Nothing to do."));
  }

  /** Returns the rows for all fields that no other row matches; they come last. */
  static List<ParityRule> last() {
    return List.of(
        row(
            "parameter",
            paths(SemanticPaths.PARAMETERS + "*"),
            WARNING,
            false,
            "{name} is {here} in {source} and {there} in {target}.",
            "Use the value of {target}."),
        row(
            "consistency",
            paths(SemanticPaths.CONSISTENCY + "*"),
            ERROR,
            false,
            "The settings of {subject} contradict each other: {path} is {here}, {there} is"
                + " expected.",
            "Correct the definition."),
        row(
            "unknown-field",
            paths("*"),
            WARNING,
            false,
            "{path} differs ({here} against {there}); Paws does not know what it does.",
            "Look up what {path} does, and align it or ignore it."));
  }
}
