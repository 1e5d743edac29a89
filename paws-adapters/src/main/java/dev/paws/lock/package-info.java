/**
 * Locks between builds, one for each environment: held by one process at a time, and inside a
 * process by one build at a time. A lock ends with the process that holds it, however that ends;
 * there is no lease that could run out while its holder lives.
 */
@NullMarked
package dev.paws.lock;

import org.jspecify.annotations.NullMarked;
