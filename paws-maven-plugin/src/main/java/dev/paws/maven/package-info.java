/**
 * The goals for Maven: each Mojo turns parameters into settings, makes one call and logs or throws.
 * One place, {@code MavenFailures}, maps failures to Maven's exceptions.
 */
@NullMarked
package dev.paws.maven;

import org.jspecify.annotations.NullMarked;
