package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.engine.ExecSpec;

/**
 * The settings of {@code exec}.
 *
 * @param service in whose container to run the command
 * @param index the container's number within the service, from 1 on
 */
public record ExecSettings(CommonSettings common, String service, int index, ExecSpec command) {}
