/**
 * Gives the model the types and the field order of {@code docker compose config}: sizes, durations,
 * commands and mappings get one normal form, and empty fields are left out.
 */
@NullMarked
package dev.paws.core.compose.bind;

import org.jspecify.annotations.NullMarked;
