package dev.paws.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON: objects as maps in the order of their keys, arrays as lists. */
public final class JsonReader {
  private static final JsonFactory LENIENT =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private JsonReader() {}

  /**
   * Reads a text that holds exactly one value.
   *
   * @return a map, list, text, number, boolean or null
   * @throws IOException if the text is empty, is not JSON, or holds more than one value; its
   *     message gives the reason and quotes nothing of the text
   */
  public static @Nullable Object read(String json) throws IOException {
    return read(new JsonFactory(), json);
  }

  private static @Nullable Object read(JsonFactory factory, String json) throws IOException {
    try (JsonParser parser = factory.createParser(json)) {
      if (parser.nextToken() == null) {
        throw new IOException("there is nothing in it");
      }
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new IOException("there is more than one value in it");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }

  /**
   * Reads a text as GitHub's runner does: with comments, single quotes, keys without quotes and a
   * comma after the last item.
   *
   * @return a map, list, text, number, boolean or null
   * @throws IOException if the text is empty, is not even such JSON, or holds more than one value
   */
  public static @Nullable Object lenient(String json) throws IOException {
    return read(LENIENT, json);
  }

  /**
   * Reads the first value of bytes in UTF-8.
   *
   * @return null also if there are no bytes
   * @throws IOException if they do not begin with a JSON value
   */
  public static @Nullable Object read(byte[] json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      return parser.nextToken() == null ? null : value(parser);
    }
  }

  /**
   * Reads bytes that hold one object.
   *
   * @return the object; empty if there are no bytes, or the value is not an object
   * @throws IOException if the bytes do not begin with a JSON value
   */
  public static JsonObject object(byte[] json) throws IOException {
    return JsonObject.of(read(json));
  }

  /**
   * Reads a text that holds one object.
   *
   * @return the object; empty if the value is not an object
   * @throws IOException if the text is not exactly one JSON value
   */
  public static JsonObject object(String json) throws IOException {
    return JsonObject.of(read(json));
  }

  /** Reads the value that begins at the parser's current token. */
  static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String key = parser.currentName();
          parser.nextToken();
          map.put(key, value(parser));
        }
        yield map;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }
}
