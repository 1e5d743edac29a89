package dev.paws.core.compose.tree;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.finding.Position;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Resolved projects for tests, from text in Compose's normal form (YAML or JSON), with the
 * positions in that text.
 */
public final class Trees {
  private Trees() {}

  /** A project whose tree is the text's. */
  public static ComposeProject project(String file, String text) {
    MappingNode tree =
        (MappingNode) node(file, new Yaml(new LoaderOptions()).compose(new StringReader(text)));
    return new ComposeProject(
        tree.text("name").orElse("demo"),
        Path.of("/project"),
        List.of(Path.of("/project", file)),
        List.of(),
        Map.of(),
        tree,
        List.of());
  }

  private static Node node(String file, org.yaml.snakeyaml.nodes.Node yaml) {
    Position at =
        new Position(file, yaml.getStartMark().getLine() + 1, yaml.getStartMark().getColumn() + 1);
    if (yaml instanceof org.yaml.snakeyaml.nodes.MappingNode mapping) {
      Map<String, Node> entries = new LinkedHashMap<>();
      Map<String, Position> keys = new LinkedHashMap<>();
      mapping
          .getValue()
          .forEach(
              tuple -> {
                ScalarNode key = (ScalarNode) node(file, tuple.getKeyNode());
                entries.put(key.text(), node(file, tuple.getValueNode()));
                keys.put(key.text(), key.at());
              });
      return new MappingNode(entries, keys, at);
    }
    if (yaml instanceof org.yaml.snakeyaml.nodes.SequenceNode sequence) {
      return new SequenceNode(
          sequence.getValue().stream().map(item -> node(file, item)).toList(), at);
    }
    return new ScalarNode(scalar((org.yaml.snakeyaml.nodes.ScalarNode) yaml), at);
  }

  private static Object scalar(org.yaml.snakeyaml.nodes.ScalarNode scalar) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return null;
    }
    if (tag.equals(Tag.BOOL)) {
      return Boolean.valueOf(text);
    }
    if (tag.equals(Tag.INT)) {
      return Long.valueOf(text);
    }
    return tag.equals(Tag.FLOAT) ? Double.valueOf(text) : text;
  }
}
