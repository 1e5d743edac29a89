/**
 * Text to documents: YAML as Docker Compose's parser types it, with positions, a node budget and
 * the paths tagged {@code !reset} and {@code !override}.
 */
@NullMarked
package dev.paws.core.compose.yaml;

import org.jspecify.annotations.NullMarked;
