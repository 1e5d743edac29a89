package dev.paws.core.desired;

import dev.paws.core.engine.ExecSpec;
import java.util.Optional;

/**
 * A step that runs in a container of its own before the service starts (Compose specification,
 * services.pre_start).
 *
 * @param exec the command, and what differs from the service's process
 * @param image the image to run; empty: the service's
 * @param perReplica whether it runs before each replica, instead of once before all of them
 */
public record PreStart(ExecSpec exec, Optional<String> image, boolean perReplica) {}
