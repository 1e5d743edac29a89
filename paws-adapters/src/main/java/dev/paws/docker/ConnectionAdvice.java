package dev.paws.docker;

import java.util.List;

/** What the user can do if no engine answers. */
final class ConnectionAdvice {
  private ConnectionAdvice() {}

  static String of(List<String> tried) {
    return "tried "
        + String.join("; ", tried)
        + ". Start the engine (Linux: sudo systemctl start docker; Docker Desktop, Colima, Podman:"
        + " start it), or say where it is: -Dpaws.dockerHost=unix:///path/to/docker.sock";
  }
}
