package dev.paws.core.compose.merge;

import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import org.jspecify.annotations.Nullable;

/** Prints values for messages and keys. */
final class ScalarText {
  private ScalarText() {}

  static String of(@Nullable Value value) {
    return value == null
        ? "<nil>"
        : value instanceof ScalarValue scalar ? scalar.print() : value.kind();
  }
}
