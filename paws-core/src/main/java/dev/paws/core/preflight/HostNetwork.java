package dev.paws.core.preflight;

/**
 * Addresses that this machine reaches without its default route.
 *
 * @param name the interface
 * @param subnet in CIDR notation
 * @param connected whether the addresses belong to the interface, rather than to a network behind a
 *     router
 */
public record HostNetwork(String name, String subnet, boolean connected) {}
