package dev.paws.core.tree;

import dev.paws.core.finding.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A sequence, in written order. */
public record SequenceNode(List<Node> items, Position at) implements Node {
  public SequenceNode {
    items = List.copyOf(items);
  }

  @Override
  public List<@Nullable Object> plain() {
    List<@Nullable Object> plain = new ArrayList<>(items.size());
    items.forEach(item -> plain.add(item.plain()));
    return plain;
  }

  @Override
  public <T> T match(
      Function<MappingNode, T> mapping,
      Function<SequenceNode, T> sequence,
      Function<ScalarNode, T> scalar) {
    return sequence.apply(this);
  }
}
