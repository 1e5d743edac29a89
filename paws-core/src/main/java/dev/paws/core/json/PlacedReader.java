package dev.paws.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.paws.core.json.PlacedValue.Place;
import dev.paws.core.json.PlacedValue.PlacedList;
import dev.paws.core.json.PlacedValue.PlacedObject;
import dev.paws.core.json.PlacedValue.PlacedScalar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON strictly and records the place of each value, because people may have edited the text.
 */
public final class PlacedReader {
  private final JsonParser parser;

  private PlacedReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads a text that holds exactly one value, in which no object has a key twice.
   *
   * @throws PlacedSyntaxException if the text is anything else
   */
  public static PlacedValue read(String json) throws PlacedSyntaxException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
      return new PlacedReader(parser).document();
    } catch (JsonProcessingException e) {
      throw new PlacedSyntaxException(place(e.getLocation()), e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string has no disk to fail
    }
  }

  private PlacedValue document() throws IOException {
    if (parser.nextToken() == null) {
      throw new JsonParseException(parser, "there is nothing in it");
    }
    PlacedValue value = value();
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "there is more than one value in it");
    }
    return value;
  }

  private PlacedValue value() throws IOException {
    Place at = here();
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(at);
      case START_ARRAY -> list(at);
      case VALUE_STRING -> new PlacedScalar(parser.getText(), at);
      case VALUE_NUMBER_INT -> new PlacedScalar(parser.getBigIntegerValue(), at);
      case VALUE_NUMBER_FLOAT -> new PlacedScalar(parser.getDecimalValue(), at);
      case VALUE_TRUE -> new PlacedScalar(true, at);
      case VALUE_FALSE -> new PlacedScalar(false, at);
      default -> new PlacedScalar(null, at);
    };
  }

  private PlacedObject object(Place at) throws IOException {
    Map<String, PlacedValue> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      entries.put(key, value());
    }
    return new PlacedObject(entries, at, here());
  }

  private PlacedList list(Place at) throws IOException {
    List<PlacedValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return new PlacedList(items, at);
  }

  private Place here() {
    return place(parser.currentTokenLocation());
  }

  private static Place place(@Nullable JsonLocation location) {
    return location == null
        ? new Place(1, 1)
        : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
