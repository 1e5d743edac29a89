package dev.paws.core.execute;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.ObservedContainer;

/**
 * Tells whether a container's entrypoint script still is its first process. Images of databases
 * start a temporary server in such a script, fill it, stop it, and only then become the real one
 * ({@code exec}): a health check that passes meanwhile says nothing yet. The engine, which first
 * looks after a whole interval, hardly ever sees that server; probes of our own would.
 */
final class EntrypointScript {
  /** What the kernel keeps of a process's name. */
  private static final int NAME_LENGTH = 15;

  private EntrypointScript() {}

  /**
   * Whether the container was started by a shell script that has not given way to another program.
   */
  static boolean stillRuns(Engine engine, ObservedContainer container) {
    if (!(container.details().get("Path") instanceof String path) || !path.endsWith(".sh")) {
      return false;
    }
    String script = path.substring(path.lastIndexOf('/') + 1);
    String name = script.substring(0, Math.min(NAME_LENGTH, script.length()));
    return engine.firstProcess(container).filter(name::equals).isPresent();
  }
}
