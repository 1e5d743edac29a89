/**
 * Image references and the credentials that a user's Docker configuration has for their registries.
 * Secrets go from here into one request header and nowhere else: not into messages, logs or {@code
 * toString}.
 */
@NullMarked
package dev.paws.docker.registry;

import org.jspecify.annotations.NullMarked;
