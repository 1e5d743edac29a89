/**
 * Which changes of files lead to what in containers ({@code develop.watch}). Decides only: files
 * are watched and copied by others. What a container still misses is remembered until it has it.
 */
@NullMarked
package dev.paws.core.watch;

import org.jspecify.annotations.NullMarked;
