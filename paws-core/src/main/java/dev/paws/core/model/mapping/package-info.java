/**
 * A resolved Compose project to an environment of the data model. {@link
 * dev.paws.core.model.mapping.EnvironmentMapper} is the entry point. Pure: the same project and
 * facts give the same environment, ids included. What a Compose file says and the data model cannot
 * is a finding, and so is every mistake in an {@code x-paws} extension.
 */
@NullMarked
package dev.paws.core.model.mapping;

import org.jspecify.annotations.NullMarked;
