package dev.paws.core.desired;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Binds a service that another program provides. */
final class ProviderBinder {
  private ProviderBinder() {}

  /** Returns whether the service has a provider. */
  static boolean has(MappingBinder service) {
    return service.is(MappingNode.class, "provider");
  }

  /**
   * Binds the service. What it says beside {@code provider} is for the program, which may ask for
   * it; Docker Compose carries nothing of it out.
   */
  static DesiredProvider bind(String name, MappingBinder service, ComposeProject project) {
    service.readAll();
    MappingNode tree = project.services().mapping(name).orElse(MappingNode.EMPTY);
    MappingNode provider = tree.mapping("provider").orElse(MappingNode.EMPTY);
    return new DesiredProvider(
        name,
        service.at(),
        provider.text("type").orElse(""),
        options(provider.mapping("options").orElse(MappingNode.EMPTY)),
        List.copyOf(tree.mapping("depends_on").orElse(MappingNode.EMPTY).entries().keySet()),
        JsonWriter.compact(tree.plain()),
        project.workingDirectory(),
        project.environment());
  }

  /** An option is a scalar or a list of scalars. */
  private static Map<String, List<String>> options(MappingNode options) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    options.entries().forEach((name, value) -> values.put(name, texts(value).toList()));
    return values;
  }

  private static Stream<String> texts(Node value) {
    return value.match(
        mapping -> Stream.of(JsonWriter.compact(mapping.plain())),
        sequence -> items(sequence),
        scalar -> Stream.of(scalar.text()));
  }

  private static Stream<String> items(SequenceNode sequence) {
    return sequence.items().stream()
        .flatMap(
            item -> item instanceof ScalarNode scalar ? Stream.of(scalar.text()) : texts(item));
  }
}
