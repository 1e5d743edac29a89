package dev.paws.core.health;

/** Where an observation comes from. */
public enum Source {
  /** Paws ran the health check itself. */
  OWN_PROBE,
  /** Paws looked from outside: at a port, an address or the log. */
  ENDPOINT,
  /** The engine's view of the container, with the health check that it runs. */
  ENGINE,
  /** The end of the container's process. */
  EXIT
}
