/**
 * Image references and the credentials for their registries in a user's Docker configuration.
 * Secrets go from here into one request header and nowhere else: not into messages, logs or {@code
 * toString}.
 */
@NullMarked
package dev.paws.docker.registry;

import org.jspecify.annotations.NullMarked;
