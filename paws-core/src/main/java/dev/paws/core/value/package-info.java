/**
 * Values that every other package reads and prints in the same way: address ranges, durations, byte
 * sizes, image references, hashes, and the nearest known name. Each has one class here, which
 * decides what is valid, and knows nothing of Compose or Paws. Where the specifications leave a
 * choice, the answer is that of Docker and Docker Compose, which are written in Go.
 */
@NullMarked
package dev.paws.core.value;

import org.jspecify.annotations.NullMarked;
