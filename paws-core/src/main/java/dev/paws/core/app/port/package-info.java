/**
 * What use cases are given: the engine, the machine, the process, files, other builds and the
 * person in front of the terminal. Adapters and front ends implement these interfaces.
 */
@NullMarked
package dev.paws.core.app.port;

import org.jspecify.annotations.NullMarked;
