/**
 * The model with the types and the field order of {@code docker compose config}: sizes, durations,
 * commands and mappings in their one normal form, empty fields left out.
 */
@NullMarked
package dev.paws.core.compose.bind;

import org.jspecify.annotations.NullMarked;
