package dev.paws.core.preflight;

/** What an attempt to bind a port showed. */
public enum PortState {
  FREE,
  /** Somebody holds it. */
  TAKEN,
  /** The address is none of this machine's. */
  NO_SUCH_ADDRESS,
  /** Cannot be told, as without the right to bind it. */
  UNKNOWN
}
