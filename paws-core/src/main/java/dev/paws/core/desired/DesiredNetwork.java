package dev.paws.core.desired;

import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.finding.Position;

/**
 * A network.
 *
 * @param key its key under {@code networks}
 * @param external whether it must exist already and is never created, changed or removed
 * @param spec name and options; labels are the user's own, the project's are added on creation
 * @param at where it was written
 */
public record DesiredNetwork(String key, boolean external, NetworkSpec spec, Position at) {}
