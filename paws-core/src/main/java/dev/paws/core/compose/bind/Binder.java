package dev.paws.core.compose.bind;

import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.finding.Position;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds a normalized model: gives each field its final type, form and order. */
public final class Binder {
  private final ComposeVersion version;
  private final FindingCollector problems;

  /** Creates a binder that reports to these problems. */
  public Binder(ComposeVersion version, FindingCollector problems) {
    this.version = version;
    this.problems = problems;
  }

  /**
   * A bound model.
   *
   * @param tree the normal form
   * @param origins how each node of the tree came about
   */
  public record Bound(MappingNode tree, IdentityHashMap<Node, Origin> origins) {}

  /** Returns the fields of a service in printing order. */
  public static java.util.List<String> serviceFields() {
    return ServiceTable.SERVICE.names();
  }

  /** Returns the normal form of a model. */
  public Bound bind(String name, MapValue model) {
    Binding binding = new Binding(version, problems);
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Position> keys = new HashMap<>(model.keys());
    Value nameValue = model.get("name");
    entries.put(
        "name", binding.scalar(name, nameValue == null ? Origin.NOWHERE : nameValue.origin()));
    Node services =
        ServiceTable.SERVICE.map().bind(model.get("services"), NodePath.of("services"), binding);
    entries.put(
        "services",
        services != null ? services : binding.mapping(Map.of(), Map.of(), Origin.NOWHERE));
    section(entries, model, "networks", Tables.NETWORK, binding);
    section(entries, model, "volumes", Tables.VOLUME, binding);
    section(entries, model, "secrets", Tables.FILE_OBJECT, binding);
    section(entries, model, "configs", Tables.FILE_OBJECT, binding);
    section(entries, model, "models", Tables.MODEL, binding);
    for (Map.Entry<String, Value> entry : model.entries().entrySet()) {
      if (entry.getKey().startsWith("x-")) {
        entries.put(entry.getKey(), binding.plain(entry.getValue()));
      }
    }
    return new Bound(binding.mapping(entries, keys, model.origin()), binding.origins());
  }

  private static void section(
      Map<String, Node> entries, MapValue model, String key, FieldTable struct, Binding binding) {
    @Nullable Node section = struct.map().bind(model.get(key), NodePath.of(key), binding);
    if (section != null) {
      entries.put(key, section);
    }
  }
}
