package dev.paws.core.model.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads and writes the records of {@link dev.paws.core.model}, as JSON or YAML.
 *
 * <p>Keys are the data model's, nested as there; what is absent is left out, lists and maps are
 * always written; timestamps are ISO-8601 in UTC, durations are texts as {@code 1m30s}. Read are
 * also null for absent, a missing list or map for an empty one, and timestamps with any offset.
 * Unknown keys, missing keys, wrong types and enum values that are not documented are refused.
 *
 * <p>Making one takes Jackson's whole start-up, so make one only when there is something to read or
 * write, and keep it. May be used by several threads at once.
 */
public final class ModelCodec {
  private final ObjectMapper mapper;
  private final String format;

  private ModelCodec(ObjectMapper mapper, String format) {
    this.mapper = mapper;
    this.format = format;
  }

  /** JSON, indented. */
  public static ModelCodec json() {
    return new ModelCodec(Mappers.json(), "JSON");
  }

  /** YAML, without a document marker. */
  public static ModelCodec yaml() {
    return new ModelCodec(Mappers.yaml(), "YAML");
  }

  /** The text of an entity, ended by a line break; equal entities give equal texts. */
  public String write(Record entity) {
    try {
      String text = mapper.writeValueAsString(entity);
      return text.endsWith("\n") ? text : text + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a record of the data model: " + entity, e);
    }
  }

  /**
   * The entity that a text stands for.
   *
   * @param file the file it comes from, as the user would type it, for the finding
   * @throws ModelFormatException if it stands for none; the finding tells the first reason
   */
  public <T extends Record> T read(String text, Class<T> type, String file)
      throws ModelFormatException {
    try {
      T entity = mapper.readValue(text, type);
      if (entity == null) {
        throw Failures.empty(format, file);
      }
      return entity;
    } catch (JsonProcessingException e) {
      throw new ModelFormatException(Failures.finding(e, format, file), e);
    }
  }
}
