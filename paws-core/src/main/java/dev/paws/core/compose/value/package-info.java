/**
 * Helpers of the loading stages: texts, numbers and paths as Go reads and prints them, path rules,
 * and advice for wrong types.
 */
@NullMarked
package dev.paws.core.compose.value;

import org.jspecify.annotations.NullMarked;
