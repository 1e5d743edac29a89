package dev.paws.core.compose.canonical;

import dev.paws.core.compose.value.TypeAdvice;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.ValueForm;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.Value;
import org.jspecify.annotations.Nullable;

/** Helpers that all long forms share. */
final class LongForm {
  private LongForm() {}

  /** Reports a value that has no long form, and returns null. */
  static @Nullable Value wrong(
      Value value, NodePath trail, ValueForm expected, FindingCollector problems) {
    problems.report(
        ComposeMessage.WRONG_TYPE,
        value.at(),
        trail.toString(),
        value.kind(),
        expected.text(),
        TypeAdvice.of(value, trail, expected));
    return null;
  }

  /** Returns the origin of a value that was expanded from a short form. */
  static Origin expanded(Value value) {
    return value.origin().then(Origin.Rule.EXPANDED, "");
  }

  /** Returns the origin of a default beside a value. */
  static Origin defaulted(Value value) {
    return value.origin().then(Origin.Rule.DEFAULTED, "");
  }
}
