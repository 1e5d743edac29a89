/** One model laid over another by the rule of each field, and uniqueness within sequences. */
@NullMarked
package dev.paws.core.compose.merge;

import org.jspecify.annotations.NullMarked;
