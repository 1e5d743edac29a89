/**
 * What use cases need from outside: the engine, the machine, the process, files, other builds and
 * the user's terminal. Adapters and front ends implement these interfaces.
 */
@NullMarked
package dev.paws.core.app.port;

import org.jspecify.annotations.NullMarked;
