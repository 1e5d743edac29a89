package dev.paws.core.desired;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.finding.Position;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The output of {@code docker compose config --format json} as a resolved tree. */
public final class JsonTree {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonTree() {}

  /** A project from JSON text; every mapping's position is line 1 of {@code compose.yaml}. */
  public static ComposeProject project(String json, Map<String, String> environment) {
    try {
      MappingNode tree = (MappingNode) node(JSON.readTree(json));
      return new ComposeProject(
          tree.text("name").orElse("p"),
          Path.of("/project"),
          List.of(Path.of("/project/compose.yaml")),
          List.of(),
          environment,
          tree,
          List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A project from a resource of the tests. */
  public static ComposeProject resource(String name, Map<String, String> environment) {
    try (InputStream in = JsonTree.class.getResourceAsStream(name)) {
      return project(
          new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8), environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node node(JsonNode json) {
    Position at = new Position("compose.yaml", 1, 1);
    if (json.isObject()) {
      Map<String, Node> entries = new LinkedHashMap<>();
      json.properties().forEach(e -> entries.put(e.getKey(), node(e.getValue())));
      return new MappingNode(entries, Map.of(), at);
    }
    if (json.isArray()) {
      List<Node> items = new ArrayList<>();
      json.forEach(item -> items.add(node(item)));
      return new SequenceNode(items, at);
    }
    return new ScalarNode(scalar(json), at);
  }

  private static Object scalar(JsonNode json) {
    if (json.isTextual()) {
      return json.textValue().replace("$$", "$");
    }
    if (json.isBoolean()) {
      return json.booleanValue();
    }
    if (json.isBigInteger()) {
      return new BigInteger(json.asText());
    }
    if (json.isIntegralNumber()) {
      return json.longValue();
    }
    return json.isNumber() ? (Object) json.doubleValue() : null;
  }
}
