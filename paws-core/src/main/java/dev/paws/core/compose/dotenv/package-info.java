/** Reads env files in the dialect of Docker Compose. */
@NullMarked
package dev.paws.core.compose.dotenv;

import org.jspecify.annotations.NullMarked;
