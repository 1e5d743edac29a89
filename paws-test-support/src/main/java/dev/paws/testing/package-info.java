/** Real engines and their certificates, and benches, for the tests of every module. */
@NullMarked
package dev.paws.testing;

import org.jspecify.annotations.NullMarked;
