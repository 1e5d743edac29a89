package dev.paws.core.parity.source.snapshot;

import dev.paws.core.json.JsonObject;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.NormalValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes and reads normal values as JSON, each an object whose key is its kind. */
final class ValueCodec {
  private static final NormalValue.Visitor<Map<String, Object>> WRITER = new Writer();

  private ValueCodec() {}

  static Map<String, Object> tree(NormalValue value) {
    return value.accept(WRITER);
  }

  /**
   * Returns the value in a tree.
   *
   * @throws IllegalArgumentException if it holds none
   */
  static NormalValue value(JsonObject tree) {
    if (tree.values().size() != 1) {
      throw new IllegalArgumentException(ParityPhrase.ONE_KIND.text(tree.values().keySet()));
    }
    String kind = tree.values().keySet().iterator().next();
    try {
      return value(kind, tree);
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new IllegalArgumentException(ParityPhrase.NOT_OF_KIND.text(kind, tree.text(kind)), e);
    }
  }

  private static NormalValue value(String kind, JsonObject tree) {
    return switch (kind) {
      case "text" -> new NormalValue.Text(tree.text(kind));
      case "amount" -> new NormalValue.Amount(new BigDecimal(tree.text(kind)));
      case "flag" -> new NormalValue.Flag(tree.flag(kind));
      case "span" -> new NormalValue.Span(Duration.parse(tree.text(kind)));
      case "bytes" -> new NormalValue.Bytes(tree.number(kind));
      case "place" -> new NormalValue.Place(pair(tree, kind, 0), pair(tree, kind, 1));
      case "sealed" -> new NormalValue.Sealed(pair(tree, kind, 0), pair(tree, kind, 1));
      case "ordered" ->
          new NormalValue.Ordered(tree.objects(kind).stream().map(ValueCodec::value).toList());
      case "unordered" ->
          new NormalValue.Unordered(tree.objects(kind).stream().map(ValueCodec::value).toList());
      case "named" -> named(tree.object(kind));
      case "unknown" -> new NormalValue.Unknown(tree.text(kind));
      default -> throw new IllegalArgumentException(ParityPhrase.UNKNOWN_KIND.text(kind));
    };
  }

  private static NormalValue named(JsonObject entries) {
    SortedMap<String, NormalValue> values = new TreeMap<>();
    for (Map.Entry<String, @Nullable Object> entry : entries.values().entrySet()) {
      values.put(entry.getKey(), value(JsonObject.of(entry.getValue())));
    }
    return new NormalValue.Named(values);
  }

  private static String pair(JsonObject tree, String kind, int index) {
    List<String> texts = tree.texts(kind);
    if (texts.size() != 2) {
      throw new IllegalArgumentException(ParityPhrase.TWO_PARTS.text(kind));
    }
    return texts.get(index);
  }

  /** Writes a value under the key of its kind, as {@link #value(String, JsonObject)} reads it. */
  private static final class Writer implements NormalValue.Visitor<Map<String, Object>> {
    @Override
    public Map<String, Object> text(NormalValue.Text value) {
      return Map.of("text", value.text());
    }

    @Override
    public Map<String, Object> amount(NormalValue.Amount value) {
      return Map.of("amount", value.number().toPlainString());
    }

    @Override
    public Map<String, Object> flag(NormalValue.Flag value) {
      return Map.of("flag", value.on());
    }

    @Override
    public Map<String, Object> span(NormalValue.Span value) {
      return Map.of("span", value.duration().toString());
    }

    @Override
    public Map<String, Object> place(NormalValue.Place value) {
      return Map.of("place", List.of(value.absolute(), value.relative()));
    }

    @Override
    public Map<String, Object> bytes(NormalValue.Bytes value) {
      return Map.of("bytes", value.count());
    }

    @Override
    public Map<String, Object> ordered(NormalValue.Ordered value) {
      return Map.of("ordered", value.items().stream().map(ValueCodec::tree).toList());
    }

    @Override
    public Map<String, Object> unordered(NormalValue.Unordered value) {
      return Map.of("unordered", value.items().stream().map(ValueCodec::tree).toList());
    }

    @Override
    public Map<String, Object> named(NormalValue.Named value) {
      SortedMap<String, Object> entries = new TreeMap<>();
      value.entries().forEach((key, item) -> entries.put(key, tree(item)));
      return Map.of("named", entries);
    }

    @Override
    public Map<String, Object> sealed(NormalValue.Sealed value) {
      return Map.of("sealed", List.of(value.salt(), value.hash()));
    }

    @Override
    public Map<String, Object> unknown(NormalValue.Unknown value) {
      return Map.of("unknown", value.why());
    }
  }
}
