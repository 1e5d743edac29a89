package dev.paws.core.run;

import dev.paws.core.compose.ComposeLoader;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.compose.LoadResult;
import dev.paws.core.file.FileAccess;
import dev.paws.core.file.OverlaidFiles;
import dev.paws.core.parity.SourceResult;
import dev.paws.core.parity.source.compose.ComposeSource;
import dev.paws.core.parity.source.swarm.SwarmCompose;
import dev.paws.core.parity.source.swarm.SwarmSource;
import dev.paws.core.parity.source.swarm.SwarmStack;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a stack of a swarm through the Compose file that describes it. */
final class DescribedStack {
  private static final Path FOLDER = Path.of("swarm").toAbsolutePath();
  private static final Path FILE = FOLDER.resolve("compose.yaml");

  private static final FileAccess NOTHING =
      new FileAccess() {
        @Override
        public boolean isFile(Path path) {
          return false;
        }

        @Override
        public boolean isDirectory(Path path) {
          return path.equals(FOLDER);
        }

        @Override
        public byte[] read(Path path, long limit) throws IOException {
          throw new FileNotFoundException();
        }
      };

  private DescribedStack() {}

  /**
   * Returns the environment; empty, with findings, if the stack has what no Compose file can say.
   *
   * @param name the name in reports
   * @param location the stack and its engine, for people
   */
  static SourceResult read(String name, String stack, String location, SwarmStack observed) {
    FileAccess files = new OverlaidFiles(NOTHING, FILE, SwarmCompose.text(stack, observed));
    ComposeOptions options =
        new ComposeOptions(
            FOLDER,
            List.of(FILE),
            List.of(),
            List.of(),
            Optional.of("stack"),
            Optional.of(FOLDER),
            Map.of());
    LoadResult loaded = new ComposeLoader(files).load(options);
    return new SourceResult(
        loaded
            .project()
            .map(
                project ->
                    SwarmSource.of(
                        ComposeSource.of(
                            name,
                            location,
                            project,
                            files,
                            ProjectLoader.secrets(loaded, options, files)),
                        stack,
                        location)),
        loaded.project().isPresent() ? List.of() : loaded.findings());
  }
}
