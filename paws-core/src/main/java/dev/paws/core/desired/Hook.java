package dev.paws.core.desired;

import dev.paws.core.engine.ExecSpec;

/**
 * A command run in a container after its start or before its stop (services.post_start, pre_stop).
 */
public record Hook(ExecSpec exec) {}
