package dev.paws.core.app.port;

import java.util.Optional;

/** The container in which this process runs, as far as the process itself can see. */
public interface ProcessContainer {
  /** Returns its id; empty if this process runs in no container, or cannot see it. */
  Optional<String> id();

  /** Returns the router of the default route; empty if there is none. */
  Optional<String> gateway();
}
