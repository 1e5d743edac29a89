package dev.paws.core.parity.source;

import dev.paws.core.json.JsonObject;
import dev.paws.core.parity.NormalValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Normal values as JSON, each an object with its kind as key. */
final class ValueCodec {
  private ValueCodec() {}

  static Map<String, Object> tree(NormalValue value) {
    if (value instanceof NormalValue.Text text) {
      return Map.of("text", text.text());
    }
    if (value instanceof NormalValue.Amount amount) {
      return Map.of("amount", amount.number().toPlainString());
    }
    if (value instanceof NormalValue.Flag flag) {
      return Map.of("flag", flag.on());
    }
    if (value instanceof NormalValue.Span span) {
      return Map.of("span", span.duration().toString());
    }
    if (value instanceof NormalValue.Bytes bytes) {
      return Map.of("bytes", bytes.count());
    }
    if (value instanceof NormalValue.Place place) {
      return Map.of("place", List.of(place.absolute(), place.relative()));
    }
    if (value instanceof NormalValue.Ordered ordered) {
      return Map.of("ordered", ordered.items().stream().map(ValueCodec::tree).toList());
    }
    if (value instanceof NormalValue.Unordered unordered) {
      return Map.of("unordered", unordered.items().stream().map(ValueCodec::tree).toList());
    }
    if (value instanceof NormalValue.Sealed sealed) {
      return Map.of("sealed", List.of(sealed.salt(), sealed.hash()));
    }
    if (value instanceof NormalValue.Named named) {
      SortedMap<String, Object> entries = new TreeMap<>();
      named.entries().forEach((key, item) -> entries.put(key, tree(item)));
      return Map.of("named", entries);
    }
    return Map.of("unknown", ((NormalValue.Unknown) value).why());
  }

  /**
   * The value that a tree stands for.
   *
   * @throws IllegalArgumentException if it stands for none
   */
  static NormalValue value(JsonObject tree) {
    if (tree.values().size() != 1) {
      throw new IllegalArgumentException("a value has one kind, not " + tree.values().keySet());
    }
    String kind = tree.values().keySet().iterator().next();
    try {
      return value(kind, tree);
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new IllegalArgumentException("no " + kind + ": " + tree.text(kind), e);
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
      default -> throw new IllegalArgumentException("unknown kind of value " + kind);
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
      throw new IllegalArgumentException(kind + " has two parts");
    }
    return texts.get(index);
  }
}
