package dev.paws.core.app.port;

import dev.paws.core.probe.EndpointClient;

/**
 * What health checks need from outside the core.
 *
 * @param endpoints sends requests to endpoints
 * @param history takes the results, besides the file with the latest ones
 */
public record HealthPorts(EndpointClient endpoints, HealthResultSink history) {}
