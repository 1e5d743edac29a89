package dev.paws.core.desired;

import dev.paws.core.engine.spec.VolumeSpec;
import dev.paws.core.finding.Position;

/**
 * A named volume.
 *
 * @param key its key under {@code volumes}
 * @param external whether it must exist already and is never created, changed or removed
 * @param spec name and options; labels are the user's own, the project's are added on creation
 * @param at where it was written
 */
public record DesiredVolume(String key, boolean external, VolumeSpec spec, Position at) {}
