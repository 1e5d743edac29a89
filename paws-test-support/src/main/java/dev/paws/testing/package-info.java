/** Real engines and their certificates, for the integration tests of every module. */
@NullMarked
package dev.paws.testing;

import org.jspecify.annotations.NullMarked;
