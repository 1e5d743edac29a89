package dev.paws.docker.registry;

import dev.paws.docker.api.Fields;
import dev.paws.docker.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Docker's {@code config.json}, read anew each time: people log in while a build runs. */
final class DockerConfig {
  private final Path file;

  /**
   * The configuration of one user.
   *
   * @param folder the folder of {@code config.json}
   */
  DockerConfig(Path folder) {
    this.file = folder.resolve("config.json");
  }

  /** What it says; nothing where there is none or it cannot be read. */
  Fields read() {
    if (!Files.exists(file)) {
      return Fields.EMPTY;
    }
    try {
      return Json.readObject(Files.readAllBytes(file));
    } catch (IOException e) {
      // Anonymous then; where that is not enough, the registry says so.
      return Fields.EMPTY;
    }
  }
}
