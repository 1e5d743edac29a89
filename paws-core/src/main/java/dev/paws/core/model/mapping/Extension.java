package dev.paws.core.model.mapping;

import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.message.ValueForm;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.value.ClosestName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads an {@code x-paws} mapping, or one inside it, and checks its keys and the types of its
 * values.
 */
record Extension(MappingReader cursor) {
  static final String KEY = "x-paws";

  /** Returns the extension of a part of the project, and reports each key that is not known. */
  static Extension of(MappingReader owner, List<String> known) {
    owner
        .node()
        .get(KEY)
        .filter(value -> !(value instanceof MappingNode))
        .ifPresent(
            value ->
                wrong(
                    owner,
                    KEY,
                    value,
                    ValueForm.MAPPING.text(),
                    "x-paws: {" + known.get(0) + ": ...}"));
    return new Extension(owner.child(KEY)).checked(known);
  }

  /** Returns this mapping, and reports each key that is not known. */
  Extension checked(List<String> known) {
    for (String key : cursor.node().entries().keySet()) {
      if (!known.contains(key)) {
        cursor
            .findings()
            .add(
                ValidateMessage.EXTENSION_KEY_UNKNOWN.at(
                    cursor.node().positionOf(key),
                    cursor.pathOf(key),
                    key,
                    String.join(", ", known),
                    ClosestName.orContaining(key, known)
                        .map(near -> LoadPhrase.WRITE_IN_PLACE.text(near, key))
                        .orElse(LoadPhrase.REMOVE.text(key))));
      }
    }
    return this;
  }

  Optional<String> text(String key) {
    return read(key, ValueForm.TEXT.text(), LoadPhrase.SOME_WORDS.text(), Optional::of);
  }

  Optional<Duration> duration(String key) {
    return read(key, ValueForm.DURATION.text(), "30s", dev.paws.core.value.DurationText::parse);
  }

  Optional<Integer> wholeNumber(String key, String example) {
    return read(
        key,
        ValueForm.WHOLE_NUMBER.text(),
        example,
        text -> text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty());
  }

  Optional<Boolean> flag(String key) {
    return read(
        key,
        ValueForm.TRUE_OR_FALSE.text(),
        "true",
        text ->
            text.equals("true") || text.equals("false")
                ? Optional.of(Boolean.valueOf(text))
                : Optional.empty());
  }

  private <T> Optional<T> read(
      String key, String kind, String example, Function<String, Optional<T>> reader) {
    Optional<Node> written = cursor.node().get(key);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value =
        written.get() instanceof ScalarNode scalar && !scalar.isNull()
            ? reader.apply(scalar.text())
            : Optional.empty();
    if (value.isEmpty()) {
      wrong(cursor, key, written.get(), kind, key + ": " + example);
    }
    return value;
  }

  static void wrong(MappingReader owner, String key, Node value, String kind, String example) {
    owner.report(
        ValidateMessage.EXTENSION_VALUE_NOT_VALID, key, MappingReader.shown(value), kind, example);
  }
}
