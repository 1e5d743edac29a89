package dev.paws.core.pipeline.plain;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.run.Expressions.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML by the core schema of version 1.2, as GitHub does: {@code on} is a text. */
final class YamlTree {
  private static final int DEEPEST = 50;
  private static final int MOST_NODES = 100_000;

  private final String file;
  private int nodes;

  private YamlTree(String file) {
    this.file = file;
  }

  static @Nullable Object read(String text, String file) throws Failure {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(1000);
    options.setNestingDepthLimit(DEEPEST * 2);
    try {
      Node root = new Yaml(options).compose(new java.io.StringReader(text));
      return root == null ? null : new YamlTree(file).tree(root, 0);
    } catch (YAMLException e) {
      throw new Failure(file + ": " + e.getMessage());
    }
  }

  private Failure at(Node node, PipelineRunPhrase phrase, Object... arguments) {
    return new Failure(
        file
            + ":"
            + (node.getStartMark().getLine() + 1)
            + ":"
            + (node.getStartMark().getColumn() + 1)
            + " "
            + phrase.text(arguments));
  }

  private @Nullable Object tree(Node node, int depth) throws Failure {
    nodes++;
    if (depth > DEEPEST || nodes > MOST_NODES) {
      throw at(node, PipelineRunPhrase.YAML_TOO_LARGE, MOST_NODES, DEEPEST);
    }
    if (node instanceof MappingNode mapping) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      Set<String> seen = new TreeSet<>();
      for (NodeTuple tuple : mapping.getValue()) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
          throw at(tuple.getKeyNode(), PipelineRunPhrase.KEY_NOT_TEXT);
        }
        if (!seen.add(key.getValue().toLowerCase(Locale.ROOT))) {
          throw at(key, PipelineRunPhrase.KEY_TWICE, key.getValue());
        }
        map.put(key.getValue(), tree(tuple.getValueNode(), depth + 1));
      }
      return map;
    }
    if (node instanceof SequenceNode sequence) {
      List<@Nullable Object> list = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        list.add(tree(item, depth + 1));
      }
      return list;
    }
    ScalarNode scalar = (ScalarNode) node;
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    return plain ? typed(scalar.getValue()) : scalar.getValue();
  }

  private static @Nullable Object typed(String text) {
    if (text.matches("~|null|Null|NULL|")) {
      return null;
    }
    if (text.matches("true|True|TRUE")) {
      return true;
    }
    if (text.matches("false|False|FALSE")) {
      return false;
    }
    if (text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?")) {
      return Double.valueOf(text);
    }
    if (text.matches("0x[0-9a-fA-F]+|0o[0-7]+")) {
      double number = Coercion.parsed(text);
      return Double.isNaN(number) ? text : Double.valueOf(number);
    }
    if (text.matches("[-+]?(\\.inf|\\.Inf|\\.INF)")) {
      return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return text.matches("\\.nan|\\.NaN|\\.NAN") ? Double.valueOf(Double.NaN) : text;
  }
}
