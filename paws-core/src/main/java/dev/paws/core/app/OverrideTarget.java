package dev.paws.core.app;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.fix.OverrideFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The override file that {@code fix} writes, among the Compose files.
 *
 * @param file the file to write
 * @param others the Compose files without it
 * @param again whether it was already one of the Compose files
 */
record OverrideTarget(Path file, List<Path> others, boolean again) {
  /** A name that Compose does not read by itself. */
  private static final String NAME = "compose.parity.yaml";

  private static final long LARGEST = 1L << 30;

  /** Returns the file that the settings name, otherwise one beside the first Compose file. */
  static OverrideTarget of(CommonSettings common, List<Path> composeFiles) {
    Path file =
        common
            .output()
            .file()
            .orElseGet(
                () ->
                    composeFiles.isEmpty()
                        ? common.compose().baseDirectory().resolve(NAME)
                        : composeFiles.get(0).resolveSibling(NAME))
            .toAbsolutePath()
            .normalize();
    List<Path> others = new ArrayList<>(composeFiles);
    boolean again = others.removeIf(it -> it.toAbsolutePath().normalize().equals(file));
    return new OverrideTarget(file, List.copyOf(others), again && !others.isEmpty());
  }

  /** Returns all Compose files, this one last. */
  List<Path> with() {
    List<Path> files = new ArrayList<>(others);
    files.add(file);
    return files;
  }

  /**
   * Returns the local environment without this file, so that a rewritten file contains every
   * repair, not only new ones.
   */
  ParityEnvironment without(ParitySources.Local local, ParitySources sources) {
    return again
        ? sources.tried(others, file, "{}").environment().orElse(local.environment())
        : local.environment();
  }

  /**
   * Checks that nothing is in the way.
   *
   * @throws GoalFailure if there is something that Paws did not write, or it cannot be read
   */
  void refuseOthersFile(Ports ports) {
    if (!ports.results().exists(file)) {
      return;
    }
    try {
      boolean ours =
          ports.files().isFile(file)
              && new String(ports.files().read(file, LARGEST), StandardCharsets.UTF_8)
                  .startsWith(OverrideFile.MARK);
      if (!ours) {
        throw GoalFailure.environment(ParityMessage.NOT_OURS, file);
      }
    } catch (IOException e) {
      throw GoalFailure.tool(e, GoalMessage.CANNOT_WRITE, file, e.getClass().getSimpleName());
    }
  }
}
