package dev.paws.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream of JSON objects, as an engine sends them for progress and events. */
public final class JsonStream implements AutoCloseable {
  private final JsonParser parser;

  /**
   * Reads from a stream, which is closed with this one.
   *
   * @throws IOException if its first bytes cannot be read
   */
  public JsonStream(InputStream in) throws IOException {
    this.parser = new JsonFactory().createParser(in);
  }

  /**
   * Waits for the next object.
   *
   * @return null at the end of the stream
   * @throws IOException if the stream cannot be read or does not continue with JSON
   */
  public @Nullable JsonObject next() throws IOException {
    return parser.nextToken() == null ? null : JsonObject.of(JsonReader.value(parser));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
