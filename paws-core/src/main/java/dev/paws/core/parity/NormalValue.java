package dev.paws.core.parity;

import static java.util.Objects.requireNonNull;

import dev.paws.core.value.ByteSize;
import dev.paws.core.value.DurationText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value in its normal form: two values that mean the same are equal. */
public sealed interface NormalValue {
  /** Returns the value as plain Java for the data model: text, number, boolean, list or map. */
  Object plain();

  /** Returns what the visitor returns for this kind of value. */
  <T> T accept(Visitor<T> visitor);

  /**
   * Handles each kind of value; a new kind does not compile until every visitor knows it.
   *
   * @param <T> what is made of a value
   */
  interface Visitor<T> {
    /** Handles a text. */
    T text(Text value);

    /** Handles a number. */
    T amount(Amount value);

    /** Handles a flag. */
    T flag(Flag value);

    /** Handles a span of time. */
    T span(Span value);

    /** Handles a path on a machine. */
    T place(Place value);

    /** Handles a number of bytes. */
    T bytes(Bytes value);

    /** Handles values whose order matters. */
    T ordered(Ordered value);

    /** Handles values whose order does not matter. */
    T unordered(Unordered value);

    /** Handles values by name. */
    T named(Named value);

    /** Handles a value that is known only by its hash. */
    T sealed(Sealed value);

    /** Handles a value that is known only once it runs. */
    T unknown(Unknown value);
  }

  /** Text that means itself. */
  record Text(String text) implements NormalValue {
    public Text {
      requireNonNull(text, "text");
    }

    @Override
    public Object plain() {
      return text;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.text(this);
    }
  }

  /** A number; {@code 1}, {@code 1.0} and {@code 1.00} are equal. */
  record Amount(BigDecimal number) implements NormalValue {
    public Amount {
      number = number.stripTrailingZeros();
    }

    @Override
    public Object plain() {
      return number.scale() <= 0 ? number.toBigInteger() : number;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.amount(this);
    }
  }

  /** True or false. */
  record Flag(boolean on) implements NormalValue {
    @Override
    public Object plain() {
      return on;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.flag(this);
    }
  }

  /** A span of time. */
  record Span(Duration duration) implements NormalValue {
    @Override
    public Object plain() {
      return duration.isNegative() ? duration.toString() : DurationText.format(duration);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.span(this);
    }
  }

  /**
   * A path on a machine. Two places are the same if either form is, see {@link Sealing#same}.
   *
   * @param absolute the path from the root
   * @param relative the path as seen from the project
   */
  record Place(String absolute, String relative) implements NormalValue {
    public Place {
      requireNonNull(absolute, "absolute");
      requireNonNull(relative, "relative");
    }

    @Override
    public Object plain() {
      return relative;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.place(this);
    }
  }

  /** A number of bytes. */
  record Bytes(long count) implements NormalValue {
    @Override
    public Object plain() {
      return ByteSize.exact(count);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.bytes(this);
    }
  }

  /** Values whose order matters, as the words of a command line. */
  record Ordered(List<NormalValue> items) implements NormalValue {
    public Ordered {
      items = List.copyOf(items);
    }

    @Override
    public Object plain() {
      return items.stream().map(NormalValue::plain).toList();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.ordered(this);
    }
  }

  /** Values whose order does not matter, each once; kept sorted. */
  record Unordered(List<NormalValue> items) implements NormalValue {
    public Unordered {
      items =
          items.stream()
              .distinct()
              .sorted((a, b) -> String.valueOf(a.plain()).compareTo(String.valueOf(b.plain())))
              .toList();
    }

    @Override
    public Object plain() {
      return items.stream().map(NormalValue::plain).toList();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.unordered(this);
    }
  }

  /** Values by name. */
  record Named(SortedMap<String, NormalValue> entries) implements NormalValue {
    public Named {
      entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    @Override
    public Object plain() {
      SortedMap<String, Object> plain = new TreeMap<>();
      for (Map.Entry<String, NormalValue> entry : entries.entrySet()) {
        plain.put(entry.getKey(), entry.getValue().plain());
      }
      return plain;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.named(this);
    }
  }

  /**
   * A value that is known only by its salted hash; snapshots keep secrets in this form. Compare
   * with {@link Sealing#same}, not with {@code equals}.
   *
   * @param salt the salt of the file, and what is sealed
   * @param hash base64, with a prefix that says how it was made
   */
  record Sealed(String salt, String hash) implements NormalValue {
    @Override
    public Object plain() {
      return "(sealed)";
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.sealed(this);
    }
  }

  /**
   * A value that is known only once it runs (a Kubernetes {@code fieldRef}) or is masked; it never
   * differs from anything.
   *
   * @param why the reason, such as {@code fieldRef status.podIP}; for a word of a command line, the
   *     word as written
   */
  record Unknown(String why) implements NormalValue {
    @Override
    public Object plain() {
      return "(" + why + ")";
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.unknown(this);
    }
  }
}
