/**
 * Services that another program provides ({@code provider}): what the program is called with, and
 * what it answers.
 */
@NullMarked
package dev.paws.core.provider;

import org.jspecify.annotations.NullMarked;
