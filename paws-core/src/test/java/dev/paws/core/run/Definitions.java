package dev.paws.core.run;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.finding.Position;
import dev.paws.core.sim.Stack;
import dev.paws.core.tree.MappingNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What an up of a simulated project is asked to bring up. */
final class Definitions {
  private Definitions() {}

  /** Returns the definition of project {@code p}, from files of the folder {@code /src}. */
  static UpRequest.Definition of(Stack stack, String... files) {
    return new UpRequest.Definition(
        new ComposeProject(
            "p",
            Path.of("/src"),
            Stream.of(files).map(file -> Path.of("/src", file)).toList(),
            List.of(),
            Map.of(),
            new MappingNode(Map.of(), Map.of(), Position.NONE),
            List.of()),
        stack.desired(),
        List.of(),
        Map.of(),
        version -> Optional.empty());
  }
}
