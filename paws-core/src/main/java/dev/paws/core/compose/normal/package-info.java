/**
 * Brings a merged model to the normal form of {@code docker compose config}: defaults, paths,
 * implied values, types.
 */
@NullMarked
package dev.paws.core.compose.normal;

import org.jspecify.annotations.NullMarked;
