/** Where the stages of loading put what they find. */
@NullMarked
package dev.paws.core.compose.problem;

import org.jspecify.annotations.NullMarked;
