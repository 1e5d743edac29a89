package dev.paws.core.tree;

import dev.paws.core.finding.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mapping, in written order.
 *
 * @param entries value by key
 * @param keys where each key was written; the key of a default may be missing
 */
public record MappingNode(Map<String, Node> entries, Map<String, Position> keys, Position at)
    implements Node {
  /** A mapping without entries, which nobody wrote. */
  public static final MappingNode EMPTY = new MappingNode(Map.of(), Map.of(), Position.NONE);

  public MappingNode {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    keys = Map.copyOf(keys);
  }

  /**
   * Returns the value of a key, which may be a null scalar; empty if the mapping does not have the
   * key.
   */
  public Optional<Node> get(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** Returns the mapping under a key; empty if there is no mapping. */
  public Optional<MappingNode> mapping(String key) {
    return entries.get(key) instanceof MappingNode mapping
        ? Optional.of(mapping)
        : Optional.empty();
  }

  /** Returns the sequence under a key; empty if there is no sequence. */
  public Optional<SequenceNode> sequence(String key) {
    return entries.get(key) instanceof SequenceNode sequence
        ? Optional.of(sequence)
        : Optional.empty();
  }

  /** Returns the scalar under a key as text; empty if there is no scalar or it is null. */
  public Optional<String> text(String key) {
    return entries.get(key) instanceof ScalarNode scalar && !scalar.isNull()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  /**
   * Returns where the key was written; if unknown, where its value or else the mapping was written.
   */
  public Position positionOf(String key) {
    Position written = keys.get(key);
    if (written != null) {
      return written;
    }
    Node value = entries.get(key);
    return value == null || value.at().equals(Position.NONE) ? at : value.at();
  }

  @Override
  public Map<String, @Nullable Object> plain() {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : entries.entrySet()) {
      plain.put(entry.getKey(), entry.getValue().plain());
    }
    return plain;
  }

  @Override
  public <T> T match(
      Function<MappingNode, T> mapping,
      Function<SequenceNode, T> sequence,
      Function<ScalarNode, T> scalar) {
    return mapping.apply(this);
  }
}
