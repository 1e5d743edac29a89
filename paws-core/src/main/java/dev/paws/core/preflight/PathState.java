package dev.paws.core.preflight;

/** What is at a path. */
public enum PathState {
  MISSING,
  FOLDER,
  /** A file, a device, a socket: anything but a folder. */
  FILE
}
