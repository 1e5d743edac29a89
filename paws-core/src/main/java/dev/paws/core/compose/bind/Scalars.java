package dev.paws.core.compose.bind;

import dev.paws.core.compose.interpolate.ScalarCast;
import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.value.GoParse;
import dev.paws.core.message.ValueForm;
import dev.paws.core.tree.Node;
import dev.paws.core.value.ByteSize;
import dev.paws.core.value.DurationText;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The normal forms of scalar fields. "Optional" ones are printed whenever they are set. */
enum Scalars implements Form {
  TEXT,
  FLAG,
  OPTIONAL_FLAG,
  /** A flag that is true unless it is false, in versions that know such flags. */
  OPT_OUT,
  /** A flag or a text, as text. */
  FLAG_OR_TEXT,
  /** The mode of a file. */
  MODE,
  INTEGER,
  OPTIONAL_INTEGER,
  ALWAYS_INTEGER,
  UNSIGNED,
  OPTIONAL_UNSIGNED,
  UNSIGNED16,
  ALWAYS_UNSIGNED16,
  UNSIGNED32,
  OPTIONAL_UNSIGNED32,
  NUMBER,
  SIZE,
  ALWAYS_SIZE,
  DURATION,
  OPTIONAL_DURATION,
  COUNT,
  ALWAYS_TEXT;

  @Override
  public @Nullable Node bind(@Nullable Value value, NodePath trail, Binding binding) {
    if (value == null || value.isNull()) {
      return missing(binding);
    }
    if (!(value instanceof ScalarValue scalar)) {
      binding.wrong(value, trail, ValueForm.PLAIN_VALUE.text());
      return null;
    }
    Object bound = bound(scalar, trail, binding);
    return bound == null ? null : binding.scalar(bound, scalar.origin());
  }

  private @Nullable Node missing(Binding binding) {
    return switch (this) {
      case ALWAYS_TEXT -> binding.scalar("", Origin.NOWHERE);
      case ALWAYS_INTEGER, ALWAYS_UNSIGNED16 -> binding.scalar(0L, Origin.NOWHERE);
      case ALWAYS_SIZE -> binding.scalar("0", Origin.NOWHERE);
      default -> null;
    };
  }

  private @Nullable Object bound(ScalarValue scalar, NodePath trail, Binding binding) {
    return switch (this) {
      case TEXT, ALWAYS_TEXT -> {
        String text = text(scalar, trail, binding);
        boolean omitted = text != null && text.isEmpty() && this == TEXT;
        yield omitted ? null : text;
      }
      case FLAG, OPTIONAL_FLAG, OPT_OUT -> {
        Boolean flag = flag(scalar);
        if (flag == null) {
          binding.wrong(scalar, trail, ValueForm.TRUE_OR_FALSE.text());
        }
        boolean kept =
            this == OPTIONAL_FLAG || (this == OPT_OUT && binding.has(Behaviour.CREATE_HOST_PATH));
        boolean omitted = !kept && Boolean.FALSE.equals(flag);
        yield omitted ? null : flag;
      }
      case FLAG_OR_TEXT -> scalar.print().isEmpty() ? null : scalar.print();
      case MODE -> mode(scalar, trail, binding);
      case INTEGER, OPTIONAL_INTEGER, ALWAYS_INTEGER -> {
        Long number = integer(scalar, true);
        if (number == null) {
          binding.wrong(scalar, trail, ValueForm.INTEGER.text());
        }
        yield nonZero(number, this == INTEGER);
      }
      case UNSIGNED,
          UNSIGNED16,
          UNSIGNED32,
          OPTIONAL_UNSIGNED,
          OPTIONAL_UNSIGNED32,
          ALWAYS_UNSIGNED16 ->
          unsigned(scalar, trail, binding);
      case NUMBER -> number(scalar, trail, binding);
      case SIZE, ALWAYS_SIZE -> {
        Long size = size(scalar, binding);
        if (size == null) {
          binding.wrong(scalar, trail, ValueForm.SIZE.text());
        }
        Long shown = nonZero(size, this == SIZE);
        yield shown == null ? null : shown.toString();
      }
      case DURATION, OPTIONAL_DURATION -> {
        OptionalLong nanos = DurationText.nanos(scalar.print(), units(binding));
        if (nanos.isEmpty()) {
          binding.wrong(scalar, trail, ValueForm.DURATION_EXAMPLE.text());
        }
        Long shown = nonZero(boxed(nanos), this == DURATION);
        yield shown == null ? null : DurationText.formatAsGo(shown);
      }
      case COUNT -> {
        boolean all = "all".equals(scalar.print().toLowerCase(Locale.ROOT));
        Long count = all ? Long.valueOf(-1) : integer(scalar, true);
        if (count == null || scalar.value() instanceof Double) {
          binding.wrong(scalar, trail, ValueForm.ALL_OR_NUMBER.text());
          yield null;
        }
        yield nonZero(count, true);
      }
    };
  }

  private static @Nullable Long nonZero(@Nullable Long number, boolean omitZero) {
    return omitZero && number != null && number == 0 ? null : number;
  }

  /** Returns a text; like the reference, also accepts an integer. */
  static @Nullable String text(Value value, NodePath trail, Binding binding) {
    if (value instanceof ScalarValue scalar
        && (scalar.value() instanceof String || scalar.value() instanceof Long)) {
      return scalar.print();
    }
    binding.wrong(value, trail, ValueForm.STRING.text());
    return null;
  }

  private static @Nullable Boolean flag(ScalarValue scalar) {
    return scalar.value() instanceof Boolean flag
        ? flag
        : scalar.value() instanceof String text ? ScalarCast.bool(text) : null;
  }

  static @Nullable Long integer(ScalarValue scalar, boolean texts) {
    // an unsigned 64-bit number becomes the signed one with the same bits
    if (scalar.value() instanceof Number number && (texts || !(number instanceof BigInteger))) {
      return number.longValue();
    }
    return texts && scalar.value() instanceof String text ? GoParse.integer(text) : null;
  }

  private @Nullable Object unsigned(ScalarValue scalar, NodePath trail, Binding binding) {
    Long number = integer(scalar, false);
    if (number == null || number < 0) {
      binding.wrong(scalar, trail, ValueForm.NOT_NEGATIVE.text());
      return null;
    }
    boolean narrow = this == UNSIGNED16 || this == ALWAYS_UNSIGNED16;
    boolean wide = this == UNSIGNED || this == OPTIONAL_UNSIGNED;
    long bits = narrow ? number & 0xFFFF : wide ? number : number & 0xFFFFFFFFL;
    return nonZero(bits, List.of(UNSIGNED, UNSIGNED16, UNSIGNED32).contains(this));
  }

  private static DurationText.Units units(Binding binding) {
    return binding.has(Behaviour.DAYS_AND_WEEKS)
        ? DurationText.Units.WITH_DAYS
        : DurationText.Units.GO;
  }

  /** Returns the mode as a number, or as an octal text with a leading zero. */
  private static @Nullable Object mode(ScalarValue scalar, NodePath trail, Binding binding) {
    if (!binding.has(Behaviour.MODE_AS_TEXT)) {
      return OPTIONAL_UNSIGNED32.unsigned(scalar, trail, binding);
    }
    Long number = scalar.value() instanceof String text ? octal(text) : integer(scalar, false);
    if (number == null) {
      binding.wrong(scalar, trail, ValueForm.OCTAL_MODE.text());
      return null;
    }
    return "0" + Long.toOctalString(number);
  }

  private static @Nullable Long octal(String text) {
    try {
      return Long.parseLong(text, 8);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Object number(ScalarValue scalar, NodePath trail, Binding binding) {
    Double number =
        scalar.value() instanceof Number plain
            ? Double.valueOf(plain.doubleValue())
            : scalar.value() instanceof String text ? GoParse.number(text) : null;
    if (number == null || !Float.isFinite(number.floatValue())) {
      binding.wrong(scalar, trail, ValueForm.NUMBER_OF_32_BITS.text());
      return null;
    }
    return narrow(number);
  }

  /**
   * Returns the number rounded to 32 bits; as an integer if it is whole, because JSON has only one
   * kind of number.
   */
  private static @Nullable Object narrow(double number) {
    double rounded = GoParse.float32(number);
    if (rounded == 0) {
      return null;
    }
    boolean whole = rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15;
    return whole ? (Object) (long) rounded : (Object) rounded;
  }

  private static @Nullable Long size(ScalarValue scalar, Binding binding) {
    if (scalar.value() instanceof Long number) {
      return number;
    }
    // the reference reads any other number as 0
    if (!(scalar.value() instanceof String text)) {
      return Long.valueOf(0);
    }
    return boxed(
        binding.has(Behaviour.DECIMAL_SIZES) ? ByteSize.parseDecimal(text) : ByteSize.parse(text));
  }

  private static @Nullable Long boxed(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }
}
