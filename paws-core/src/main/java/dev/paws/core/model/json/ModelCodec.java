package dev.paws.core.model.json;

import dev.paws.core.finding.Position;
import dev.paws.core.json.PlacedSyntaxException;
import dev.paws.core.json.PlacedValue;
import dev.paws.core.message.ValidateMessage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the records of {@link dev.paws.core.model}, as JSON or YAML.
 *
 * <p>Keys are the data model's, nested as there. What is absent is left out; lists and maps are
 * always written; timestamps are ISO-8601 in UTC, durations are texts as {@code 1m30s}. Reading
 * also accepts null for absent, a missing list, map or group of optional keys for an empty one, and
 * timestamps with any offset. Unknown keys, missing keys, wrong types and enum values that are not
 * documented are refused.
 *
 * <p>May be used by several threads at the same time.
 */
public final class ModelCodec {
  private final DocumentFormat format;

  private ModelCodec(DocumentFormat format) {
    this.format = format;
  }

  /** Returns the codec for indented JSON. */
  public static ModelCodec json() {
    return new ModelCodec(DocumentFormat.JSON);
  }

  /** Returns the codec for YAML without a document marker. */
  public static ModelCodec yaml() {
    return new ModelCodec(DocumentFormat.YAML);
  }

  /** Returns the text of an entity, ended by a line break; equal entities give equal texts. */
  public String write(Record entity) {
    return format.write(RecordWriter.tree(entity));
  }

  /** Returns an entity's values by key, as a tree for a larger document. */
  public static Map<String, @Nullable Object> tree(Record entity) {
    return RecordWriter.tree(entity);
  }

  /**
   * Returns the entity that a text describes.
   *
   * @param file the file it comes from, as the user would type it, for the finding
   * @throws ModelFormatException if the text is no such document; its finding has the first reason
   */
  public <T extends Record> T read(String text, Class<T> type, String file)
      throws ModelFormatException {
    return new RecordReader(file, false).document(parsed(text, file), type, format.name());
  }

  /**
   * Returns a text as a tree that knows where each value stands.
   *
   * @param file the file it comes from, as the user would type it, for the finding
   * @throws ModelFormatException if it is not of this format
   */
  public PlacedValue placed(String text, String file) throws ModelFormatException {
    return parsed(text, file);
  }

  /**
   * Returns the entity that a tree describes, and passes over keys that it does not have: they may
   * belong to other tools.
   *
   * @throws ModelFormatException if the tree is no such document; its finding has the first reason
   */
  public <T extends Record> T readLenient(PlacedValue tree, Class<T> type, String file)
      throws ModelFormatException {
    return new RecordReader(file, true).document(tree, type, format.name());
  }

  /** Returns a tree as a text that ends with a line break. */
  public String write(Map<String, @Nullable Object> tree) {
    return format.write(tree);
  }

  private PlacedValue parsed(String text, String file) throws ModelFormatException {
    try {
      return format.read(text);
    } catch (PlacedSyntaxException e) {
      Position at = new Position(file, e.at().line(), e.at().column());
      throw new ModelFormatException(
          ValidateMessage.DOCUMENT_MALFORMED.at(at, "", format.name(), e.reason()), e);
    }
  }
}
