/**
 * Finds where the engine is and with which TLS material, from Paws's own setting, Docker's
 * environment variables and contexts, and the sockets that engines usually have. Reads files only;
 * sends nothing. Where settings ask for TLS, no plaintext connection comes out of here.
 */
@NullMarked
package dev.paws.docker.connect;

import org.jspecify.annotations.NullMarked;
