package dev.paws.core.preflight;

/** The result of an attempt to bind a port. */
public enum PortState {
  FREE,
  /** The port is in use. */
  TAKEN,
  /** This machine does not have the address. */
  NO_SUCH_ADDRESS,
  /** The attempt shows nothing, as without the permission to bind the port. */
  UNKNOWN
}
