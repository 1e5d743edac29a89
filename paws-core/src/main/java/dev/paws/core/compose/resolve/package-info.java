/** The last steps on the bound model: profiles, env files, label files, unused resources. */
@NullMarked
package dev.paws.core.compose.resolve;

import org.jspecify.annotations.NullMarked;
