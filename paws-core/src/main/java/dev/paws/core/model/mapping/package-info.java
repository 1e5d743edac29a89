/**
 * Maps a resolved Compose project to an environment of the data model. {@link
 * dev.paws.core.model.mapping.EnvironmentMapper} is the entry point. Pure: the same project and
 * facts give the same environment, ids included. Values that the data model cannot express, and
 * mistakes in {@code x-paws} extensions, are findings.
 */
@NullMarked
package dev.paws.core.model.mapping;

import org.jspecify.annotations.NullMarked;
