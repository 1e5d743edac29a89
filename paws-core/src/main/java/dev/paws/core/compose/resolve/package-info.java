/** The last steps on the bound model: profiles, env files, label files, what nothing uses. */
@NullMarked
package dev.paws.core.compose.resolve;

import org.jspecify.annotations.NullMarked;
