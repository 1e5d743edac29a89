/**
 * The use cases, one class for each goal: {@link dev.paws.core.app.Up}, {@link
 * dev.paws.core.app.Down} and so on. Each takes settings and the {@link
 * dev.paws.core.app.port.Ports}, and either returns or throws {@link
 * dev.paws.core.app.port.GoalFailure}. Results are written before a use case fails.
 */
@NullMarked
package dev.paws.core.app;

import org.jspecify.annotations.NullMarked;
