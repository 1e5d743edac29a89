package dev.paws.core.cluster;

import java.util.Optional;

/**
 * Something that is worth knowing about a cluster.
 *
 * @param effect the condition that it causes; {@code HEALTHY} if it is only worth knowing
 * @param service the member's service that it is about; empty: the whole cluster
 */
public record ClusterFinding(Condition effect, Optional<String> service, String text) {}
