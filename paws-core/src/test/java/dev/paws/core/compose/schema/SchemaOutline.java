package dev.paws.core.compose.schema;

import dev.paws.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A schema as one line a path: the path, then the kinds of value that it allows. Two schemas that
 * allow the same values have the same lines, however they are written.
 *
 * <p>{@code <name>}, {@code <key>} and {@code <letters>} in a path are keys that the user chooses,
 * {@code []} is an item of a list.
 */
final class SchemaOutline {
  private final Map<String, SortedSet<String>> kinds = new TreeMap<>();

  private SchemaOutline() {}

  /** Returns the lines of Paws' own table without the keys of newer versions of Docker Compose. */
  static List<String> of(Shape root) {
    SchemaOutline outline = new SchemaOutline();
    outline.shape("", root);
    return outline.lines();
  }

  /** Returns the lines of a JSON schema; only the keywords that Compose's schema uses are read. */
  static List<String> of(JsonObject schema) {
    SchemaOutline outline = new SchemaOutline();
    outline.json("", schema, schema.object("definitions"));
    return outline.lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    kinds.forEach(
        (path, allowed) -> {
          if (allowed.contains("number")) {
            allowed.remove("integer");
          }
          lines.add((path.isEmpty() ? "." : path) + ": " + String.join(", ", allowed));
        });
    return lines;
  }

  private void allow(String path, String kind) {
    kinds.computeIfAbsent(path, key -> new TreeSet<>()).add(kind);
  }

  private static String child(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private void required(String path, Collection<String> keys) {
    keys.forEach(key -> allow(path, "mapping that needs " + key));
  }

  private void shape(String path, Shape shape) {
    if (shape.fields() != null) {
      fields(path, shape.fields());
    }
    if (shape.items() != null) {
      allow(path, shape.items().unique() ? "list without duplicates" : "list");
      shape(path + "[]", shape.items().shape());
    }
    if (shape.least() != null) {
      allow(path, "at least " + shape.least());
    }
    if (shape.most() != null) {
      allow(path, "at most " + shape.most());
    }
    if (shape.pattern() != null) {
      allow(path, "containing " + shape.pattern().pattern());
    } else {
      shape.choices().forEach(choice -> allow(path, "\"" + choice + "\""));
    }
    Map<Integer, String> names =
        Map.of(
            Shape.STRING, "string",
            Shape.INTEGER, "integer",
            Shape.NUMBER, "number",
            Shape.BOOLEAN, "boolean",
            Shape.NULL, "null",
            Shape.ANY, "anything");
    names.forEach(
        (kind, name) -> {
          if ((shape.kinds() & kind) != 0) {
            allow(path, name);
          }
        });
  }

  private void fields(String path, Shape.Fields fields) {
    String others =
        switch (fields.others()) {
          case REFUSED -> "no others";
          case EXTENSIONS -> "x-";
          case ANY -> "<any>";
          case NOT_EMPTY -> "<key>";
          case NAMES -> "<name>";
          case NAMES_OR_ANY -> "<name> or any";
          case LETTERS_OR_ANY -> "<letters> or any";
        };
    allow(path, "mapping with " + others);
    required(path, fields.required());
    fields
        .known()
        .forEach(
            (key, shape) -> {
              if (!fields.newer().contains(key)) {
                shape(child(path, key), shape);
              }
            });
    if (others.startsWith("<") && fields.other() != null) {
      shape(child(path, others.replace(" or any", "")), fields.other());
    }
  }

  private void json(String path, JsonObject schema, JsonObject definitions) {
    String reference = schema.text("$ref");
    if (!reference.isEmpty()) {
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      json(path, definitions.object(name), definitions);
      return;
    }
    schema.objects("oneOf").forEach(one -> json(path, one, definitions));
    Object type = schema.values().get("type");
    List<?> types =
        type instanceof List<?> several ? several : type == null ? List.of() : List.of(type);
    if (types.isEmpty() && schema.objects("oneOf").isEmpty()) {
      allow(path, "anything");
    }
    for (Object kind : types) {
      switch (String.valueOf(kind)) {
        case "object" -> mapping(path, schema, definitions);
        case "array" -> {
          boolean unique = Boolean.TRUE.equals(schema.values().get("uniqueItems"));
          allow(path, unique ? "list without duplicates" : "list");
          json(path + "[]", schema.object("items"), definitions);
        }
        default -> allow(path, String.valueOf(kind));
      }
    }
    limit(path, "at least ", schema.values().get("minimum"));
    limit(path, "at most ", schema.values().get("maximum"));
    if (!schema.text("pattern").isEmpty()) {
      allow(path, "containing " + schema.text("pattern"));
    }
    schema.texts("enum").forEach(choice -> allow(path, "\"" + choice + "\""));
  }

  private void limit(String path, String kind, @Nullable Object limit) {
    if (limit != null) {
      allow(path, kind + limit);
    }
  }

  private void mapping(String path, JsonObject schema, JsonObject definitions) {
    JsonObject patterns = schema.object("patternProperties");
    boolean closed = Boolean.FALSE.equals(schema.values().get("additionalProperties"));
    String others = closed ? "no others" : "<any>";
    JsonObject other = schema.object("additionalProperties");
    for (String pattern : patterns.values().keySet()) {
      others =
          switch (pattern) {
            case "^x-" -> closed ? "x-" : "<any>";
            // The empty key alone has values of all types then: Paws does not tell it apart.
            case "^.+$", ".+" -> closed ? "<key>" : "<any>";
            case "^[a-zA-Z0-9._-]+$" -> closed ? "<name>" : "<name> or any";
            case "^[a-z]+$" -> closed ? "<letters>" : "<letters> or any";
            default -> throw new IllegalStateException(path + " has the new pattern " + pattern);
          };
      other = pattern.equals("^x-") ? other : patterns.object(pattern);
    }
    allow(path, "mapping with " + others);
    required(path, schema.texts("required"));
    JsonObject properties = schema.object("properties");
    properties
        .values()
        .keySet()
        .forEach(key -> json(child(path, key), properties.object(key), definitions));
    if (others.startsWith("<")) {
      json(child(path, others.replace(" or any", "")), other, definitions);
    }
  }
}
