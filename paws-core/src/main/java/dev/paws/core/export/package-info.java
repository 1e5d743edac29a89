/**
 * Variables that the user defines for tests ({@code paws.export}). Mistakes in their templates are
 * reported before anything starts. The values are pure functions of the environment that came up.
 */
@NullMarked
package dev.paws.core.export;

import org.jspecify.annotations.NullMarked;
