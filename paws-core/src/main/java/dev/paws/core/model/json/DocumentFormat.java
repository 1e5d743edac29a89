package dev.paws.core.model.json;

import dev.paws.core.json.JsonWriter;
import dev.paws.core.json.PlacedReader;
import dev.paws.core.json.PlacedSyntaxException;
import dev.paws.core.json.PlacedValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts that documents are written as. */
enum DocumentFormat {
  JSON {
    @Override
    PlacedValue read(String text) throws PlacedSyntaxException {
      return PlacedReader.read(text);
    }

    @Override
    String write(Map<String, @Nullable Object> document) {
      return JsonWriter.pretty(document);
    }
  },
  YAML {
    @Override
    PlacedValue read(String text) throws PlacedSyntaxException {
      return YamlDocumentReader.read(text);
    }

    @Override
    String write(Map<String, @Nullable Object> document) {
      return YamlDocumentWriter.write(document);
    }
  };

  /** Reads a text that holds exactly one document, in which no mapping has a key twice. */
  abstract PlacedValue read(String text) throws PlacedSyntaxException;

  /** Returns the document as a text that ends with a line break. */
  abstract String write(Map<String, @Nullable Object> document);
}
