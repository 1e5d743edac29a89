package dev.paws.core.pipeline.workflow;

import dev.paws.core.pipeline.expression.Data;
import dev.paws.core.yaml.ScalarValue;

/** Scalars of a file as values of expressions. */
final class Scalars {
  private Scalars() {}

  static Data data(ScalarValue scalar) {
    return Data.from(scalar.value());
  }

  /** Returns the scalar as the runner puts it into a text. */
  static String text(ScalarValue scalar) {
    return data(scalar).text();
  }

  static boolean hasExpression(ScalarValue scalar) {
    return scalar.value() instanceof String text && text.contains("${{");
  }
}
