package dev.paws.core.yaml;

import dev.paws.core.message.ValueForm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A mutable sequence. */
public final class ListValue implements Value {
  private final Origin origin;
  private final List<Value> items;
  private boolean forgotten;

  /** Creates an empty sequence. */
  public ListValue(Origin origin) {
    this(origin, new ArrayList<>());
  }

  private ListValue(Origin origin, List<Value> items) {
    this.origin = origin;
    this.items = items;
  }

  /** Returns the items; changes to the list change this value. */
  public List<Value> items() {
    return items;
  }

  /**
   * Marks an empty list as forgotten. The reference treats an empty list as null once its file has
   * been read.
   */
  public void forget() {
    forgotten = true;
  }

  /** Returns whether the list is empty and marked as forgotten. */
  public boolean isForgotten() {
    return forgotten && items.isEmpty();
  }

  /** Appends an item. */
  public void add(Value item) {
    items.add(item);
  }

  @Override
  public Origin origin() {
    return origin;
  }

  @Override
  public ListValue withOrigin(Origin other) {
    ListValue same = new ListValue(other, items);
    same.forgotten = forgotten;
    return same;
  }

  @Override
  public ListValue copy() {
    ListValue copy = new ListValue(origin, new ArrayList<>(items.size()));
    for (Value item : items) {
      copy.items.add(item.copy());
    }
    return copy;
  }

  @Override
  public int size() {
    int size = 1;
    for (Value item : items) {
      size += item.size();
    }
    return size;
  }

  @Override
  public int height() {
    int height = 0;
    for (Value item : items) {
      height = Math.max(height, item.height());
    }
    return height + 1;
  }

  @Override
  public String kind() {
    return ValueForm.LIST.text();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ListValue list && items.equals(list.items);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }

  @Override
  public <T> T match(
      Function<MapValue, T> map, Function<ListValue, T> list, Function<ScalarValue, T> scalar) {
    return list.apply(this);
  }
}
