package dev.paws.docker.registry;

import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Docker's {@code config.json}, read each time, because people log in while a build runs. */
final class DockerConfig {
  private final Path file;

  /**
   * Creates the configuration of one user.
   *
   * @param folder the folder of {@code config.json}
   */
  DockerConfig(Path folder) {
    this.file = folder.resolve("config.json");
  }

  /** Returns its content; empty if there is none or it cannot be read. */
  JsonObject read() {
    if (!Files.exists(file)) {
      return JsonObject.EMPTY;
    }
    try {
      return JsonReader.object(Files.readAllBytes(file));
    } catch (IOException e) {
      // Anonymous then; if that is not enough, the registry says so.
      return JsonObject.EMPTY;
    }
  }
}
