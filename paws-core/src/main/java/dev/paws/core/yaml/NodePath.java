package dev.paws.core.yaml;

import org.jspecify.annotations.Nullable;

/**
 * The path from the root to a value. It is built step by step, and its text ({@code
 * services.web.ports[0]}) only if a finding needs it.
 *
 * @param parent the path of the value above; null at the root
 * @param step a key, or the index of an item
 * @param index whether the step is an index
 */
public record NodePath(@Nullable NodePath parent, String step, boolean index) {
  /** The path of the root. */
  public static final NodePath ROOT = new NodePath(null, "", false);

  /** Returns the path of a key below this one. */
  public NodePath key(String key) {
    return new NodePath(this, key, false);
  }

  /** Returns the path of an item below this one. */
  public NodePath item(int item) {
    return new NodePath(this, Integer.toString(item), true);
  }

  /** Returns the path of these keys, from the root. */
  public static NodePath of(String... keys) {
    NodePath trail = ROOT;
    for (String key : keys) {
      trail = trail.key(key);
    }
    return trail;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(48);
    write(text);
    return text.toString();
  }

  private void write(StringBuilder text) {
    if (parent == null) {
      return;
    }
    parent.write(text);
    if (index) {
      text.append('[').append(step).append(']');
    } else {
      if (text.length() > 0) {
        text.append('.');
      }
      text.append(step);
    }
  }
}
