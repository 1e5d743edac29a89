/**
 * Finds the engine's address and TLS material from Paws's own setting, Docker's environment
 * variables and contexts, and the usual sockets of engines. Reads files only; sends nothing. If
 * settings ask for TLS, the result is never a plaintext connection.
 */
@NullMarked
package dev.paws.docker.connect;

import org.jspecify.annotations.NullMarked;
