package dev.paws.core.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import dev.paws.core.model.DocumentedValue;
import dev.paws.core.value.DurationText;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** Texts that stand for something else: enum constants, instants, durations. */
final class Scalars {
  private Scalars() {}

  static final class DocumentedValueWriter extends StdScalarSerializer<DocumentedValue> {
    private static final long serialVersionUID = 1L;

    DocumentedValueWriter() {
      super(DocumentedValue.class);
    }

    @Override
    public void serialize(DocumentedValue value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.value());
    }
  }

  static final class InstantWriter extends StdScalarSerializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantWriter() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.toString());
    }
  }

  static final class DurationWriter extends StdScalarSerializer<Duration> {
    private static final long serialVersionUID = 1L;

    DurationWriter() {
      super(Duration.class);
    }

    @Override
    public void serialize(Duration value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(DurationText.format(value));
    }
  }

  /** Reads a text, or fails naming what was expected of it. */
  private abstract static class TextReader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    TextReader(Class<?> type) {
      super(type);
    }

    abstract Optional<? extends T> read(String text);

    abstract String expected();

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      Optional<? extends T> value =
          parser.currentToken() == JsonToken.VALUE_STRING
              ? read(parser.getText())
              : Optional.empty();
      if (value.isPresent()) {
        return value.get();
      }
      throw context.weirdStringException(shown(parser), handledType(), expected());
    }

    private static String shown(JsonParser parser) throws IOException {
      return switch (parser.currentToken()) {
        case START_OBJECT -> "a mapping";
        case START_ARRAY -> "a list";
        default -> parser.getText();
      };
    }
  }

  static final class DocumentedValueReader extends TextReader<DocumentedValue> {
    private static final long serialVersionUID = 1L;

    private final Class<? extends DocumentedValue> type;

    DocumentedValueReader(Class<? extends DocumentedValue> type) {
      super(type);
      this.type = type;
    }

    @Override
    Optional<? extends DocumentedValue> read(String text) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> constant.value().equals(text))
          .findFirst();
    }

    @Override
    String expected() {
      return String.join(", ", DocumentedValue.allowed(type));
    }
  }

  static final class InstantReader extends TextReader<Instant> {
    private static final long serialVersionUID = 1L;

    InstantReader() {
      super(Instant.class);
    }

    @Override
    Optional<Instant> read(String text) {
      try {
        return Optional.of(OffsetDateTime.parse(text).toInstant());
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    @Override
    String expected() {
      return "a timestamp, as 2026-01-31T12:00:00Z";
    }
  }

  static final class DurationReader extends TextReader<Duration> {
    private static final long serialVersionUID = 1L;

    DurationReader() {
      super(Duration.class);
    }

    @Override
    Optional<Duration> read(String text) {
      return DurationText.parse(text);
    }

    @Override
    String expected() {
      return "a duration, as 10s or 1m30s";
    }
  }
}
