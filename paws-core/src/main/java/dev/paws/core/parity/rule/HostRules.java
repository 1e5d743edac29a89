package dev.paws.core.parity.rule;

import static dev.paws.core.model.Difference.Severity.CRITICAL;
import static dev.paws.core.model.Difference.Severity.ERROR;
import static dev.paws.core.model.Difference.Severity.INFO;
import static dev.paws.core.model.Difference.Severity.WARNING;
import static dev.paws.core.parity.rule.RuleRow.row;

import dev.paws.core.parity.ParityRule;
import dev.paws.core.parity.RuleCondition;
import java.util.List;

/** Rows about networks, resources and rights, and the row for what nobody knows. */
final class HostRules {
  private HostRules() {}

  static List<ParityRule> rows() {
    return List.of(
        row(
            "port-only-in-source",
            "networking.ports.*",
            RuleCondition.SOURCE_ONLY_PUBLISHED,
            WARNING,
            false,
            "Port {name} is published in {source} only: what reaches the service there cannot in {target}.",
            "Nothing to do if the port is for debugging; else publish it in {target} or reach the service through its network."),
        row(
            "port-missing",
            "networking.ports.*",
            RuleCondition.MISSING_IN_SOURCE,
            ERROR,
            false,
            "Port {name} is published in {target} but not in {source}: access from outside is never tried here.",
            "Publish {name} in {source}."),
        row(
            "port-published",
            "networking.ports.*",
            WARNING,
            false,
            "Port {name} is published at another address or number in {target}.",
            "Nothing to do if clients get the address from configuration; else publish it as {target} does."),
        row(
            "port-hint",
            "networking.expose networking.port_modes.* networking.port_names.* networking.app_protocols.*",
            INFO,
            true,
            "What is said about a port differs at {path}; it is reached as before.",
            "Nothing to do."),
        row(
            "network-mode",
            "networking.network_mode",
            ERROR,
            false,
            "The service is on the network as {here} in {source} and as {there} in {target}: names and ports resolve differently.",
            "Use the network mode of {target}."),
        row(
            "network-address",
            "networking.networks.*.ipv4_address networking.networks.*.ipv6_address networking.networks.*.mac_address networking.networks.*.link_local_ips networking.networks.*.priority networking.networks.*.gw_priority networking.networks.*.interface_name networking.networks.*.driver_opts.* networking.mac_address networking.domainname networking.hostname",
            WARNING,
            true,
            "The service has another address or name at {path}.",
            "Nothing to do, unless something uses the address instead of the service's name."),
        row(
            "network-alias",
            "networking.networks.*.aliases",
            ERROR,
            false,
            "The service answers to other names on a network ({here} against {there}).",
            "Give it the aliases of {target}."),
        row(
            "network-membership",
            "networking.networks.*",
            ERROR,
            false,
            "Only one of the environments has the service on network {name}: whom it can reach differs.",
            "Join the same networks."),
        row(
            "name-resolution",
            "networking.dns networking.dns_search networking.dns_opt networking.links networking.external_links networking.extra_hosts.*",
            ERROR,
            true,
            "Names resolve differently at {path} ({here} against {there}).",
            "Resolve names as {target} does."),
        row(
            "resource-device",
            "resource_limits.devices resource_limits.gpus resource_limits.generic_resources",
            ERROR,
            false,
            "The service gets other devices ({here} against {there}).",
            "Give it the devices of {target}, or accept it where the machine has none."),
        row(
            "resource-limit",
            "resource_limits.* blkio_config blkio_config.*",
            WARNING,
            true,
            "{path} is {here} in {source} and {there} in {target}: the service slows down or is killed at another load.",
            "Use {there} where load is tested; smaller limits are usual on a laptop."),
        row(
            "security",
            "security.*",
            CRITICAL,
            true,
            "Rights differ at {path} ({here} in {source}, {there} in {target}): what works here may be refused there, or be unsafe.",
            "Run with the rights of {target}."),
        row(
            "device",
            "container.devices.*",
            CRITICAL,
            false,
            "Access to a device of the host differs at {path} ({here} against {there}).",
            "Give the container the devices of {target}."),
        row(
            "network-internal",
            "network.internal",
            CRITICAL,
            false,
            "The network is cut off from the outside in one environment only ({here} against {there}).",
            "Set internal: {there}."),
        row(
            "network-driver",
            "network.driver",
            ERROR,
            false,
            "The network is a {here} in {source} and a {there} in {target}.",
            "Use the driver of {target}, unless the machine cannot."),
        row(
            "network-option",
            "network.driver_opts.* network.attachable network.enable_ipv4 network.enable_ipv6 network.ipam.*",
            WARNING,
            false,
            "The network differs at {path} ({here} against {there}).",
            "Nothing to do, unless something relies on addresses."),
        row(
            "network-origin",
            "network.name network.external",
            WARNING,
            false,
            "The network is managed differently ({path}: {here} against {there}).",
            "Nothing to do, unless both should use the same network."),
        row(
            "network-labels",
            "network.labels.*",
            INFO,
            false,
            "A label differs.",
            "Nothing to do."));
  }

  /** Rows for what no other row knows; they stand last. */
  static List<ParityRule> last() {
    return List.of(
        row(
            "parameter",
            "parameters.*",
            WARNING,
            false,
            "{name} is {here} in {source} and {there} in {target}.",
            "Use the value of {target}."),
        row(
            "consistency",
            "consistency.*",
            ERROR,
            false,
            "{subject} does not fit together: {path} is {here}, {there} is expected.",
            "Correct the definition."),
        row(
            "unknown-field",
            "*",
            WARNING,
            false,
            "{path} differs ({here} against {there}); Paws does not know what it does.",
            "Look up what {path} does, and align it or ignore it."));
  }
}
