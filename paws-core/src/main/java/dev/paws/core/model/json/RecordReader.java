package dev.paws.core.model.json;

import dev.paws.core.finding.Position;
import dev.paws.core.json.PlacedValue;
import dev.paws.core.json.PlacedValue.Place;
import dev.paws.core.json.PlacedValue.PlacedList;
import dev.paws.core.json.PlacedValue.PlacedObject;
import dev.paws.core.json.PlacedValue.PlacedScalar;
import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.message.ValueForm;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Turns documents into records, strictly: the first thing that does not fit ends the reading. */
final class RecordReader {
  private final String file;
  private final boolean lenient;

  /**
   * Creates a reader.
   *
   * @param lenient whether unknown keys are passed over
   */
  RecordReader(String file, boolean lenient) {
    this.file = file;
    this.lenient = lenient;
  }

  /**
   * Returns the record that a document describes.
   *
   * @param format the name of the format, for the finding
   */
  <T extends Record> T document(PlacedValue document, Class<T> type, String format)
      throws ModelFormatException {
    if (isNull(document)) {
      throw new ModelFormatException(
          ValidateMessage.DOCUMENT_MALFORMED.at(
              Position.ofFile(file), "", format, LoadPhrase.EMPTY_DOCUMENT.text()));
    }
    return type.cast(group(document, type, ""));
  }

  private Object group(PlacedValue value, Class<?> type, String path) throws ModelFormatException {
    if (!(value instanceof PlacedObject object)) {
      throw notValid(value, ValueForm.MAPPING.text(), path);
    }
    RecordShape shape = RecordShape.of(type);
    Map<String, Object> read = new LinkedHashMap<>();
    for (Map.Entry<String, PlacedValue> entry : object.entries().entrySet()) {
      String key = entry.getKey();
      if (shape.components().containsKey(key)) {
        Object item = required(entry.getValue(), shape.typeOf(key), key, within(path, key));
        read.put(key, item);
      }
    }
    if (!lenient) {
      refuseUnknown(object, shape, path);
    }
    List<Object> values = new ArrayList<>();
    for (String key : shape.components().keySet()) {
      Object item = read.get(key);
      values.add(
          item == null ? absent(shape.typeOf(key), object.end(), key, within(path, key)) : item);
    }
    return shape.create(values.toArray());
  }

  private void refuseUnknown(PlacedObject object, RecordShape shape, String path)
      throws ModelFormatException {
    for (String key : object.entries().keySet()) {
      if (!shape.components().containsKey(key)) {
        throw new ModelFormatException(
            ValidateMessage.DOCUMENT_KEY_UNKNOWN.at(
                Position.ofFile(file),
                within(path, key),
                key,
                String.join(", ", new TreeSet<>(shape.components().keySet()))));
      }
    }
  }

  /** Returns the value; for null, what an absent key has. */
  private Object required(PlacedValue value, Type type, String key, String path)
      throws ModelFormatException {
    return isNull(value) ? absent(type, value.at(), key, path) : present(value, type, key, path);
  }

  private Object present(PlacedValue value, Type type, String key, String path)
      throws ModelFormatException {
    if (!(type instanceof ParameterizedType generic)) {
      return single(value, (Class<?>) type, path);
    }
    Type[] arguments = generic.getActualTypeArguments();
    Type last = arguments[arguments.length - 1];
    if (generic.getRawType() == Optional.class) {
      return Optional.of(present(value, last, key, path));
    }
    return generic.getRawType() == List.class
        ? list(value, last, key, path)
        : map(value, last, path);
  }

  private List<Object> list(PlacedValue value, Type type, String key, String path)
      throws ModelFormatException {
    if (!(value instanceof PlacedList list)) {
      throw notValid(value, ValueForm.LIST.text(), path);
    }
    List<Object> items = new ArrayList<>();
    for (PlacedValue item : list.items()) {
      items.add(required(item, type, key, path + "[" + items.size() + "]"));
    }
    return items;
  }

  private Map<String, Object> map(PlacedValue value, Type type, String path)
      throws ModelFormatException {
    if (!(value instanceof PlacedObject object)) {
      throw notValid(value, ValueForm.MAPPING.text(), path);
    }
    Map<String, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, PlacedValue> entry : object.entries().entrySet()) {
      String key = entry.getKey();
      map.put(key, required(entry.getValue(), type, key, within(path, key)));
    }
    return map;
  }

  private Object single(PlacedValue value, Class<?> type, String path) throws ModelFormatException {
    if (type.isRecord()) {
      return group(value, type, path);
    }
    if (type == Object.class) {
      return java.util.Objects.requireNonNull(value.plain());
    }
    ScalarForm form = ScalarForm.of(type);
    Optional<?> read =
        value instanceof PlacedScalar scalar && scalar.plain() != null
            ? form.read(scalar.plain())
            : Optional.empty();
    if (read.isPresent()) {
      return read.get();
    }
    if (form.isClosed()) {
      throw new ModelFormatException(
          ValidateMessage.DOCUMENT_VALUE_NOT_ALLOWED.at(
              position(value.at()), path, shown(value), form.expected()));
    }
    throw notValid(value, form.expected(), path);
  }

  /** Returns what a key that is missing or null has. */
  private Object absent(Type type, Place at, String key, String path) throws ModelFormatException {
    Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
    if (raw == Optional.class) {
      return Optional.empty();
    }
    if (raw == List.class) {
      return List.of();
    }
    if (raw == Map.class) {
      return Map.of();
    }
    if (raw instanceof Class<?> group && group.isRecord()) {
      RecordShape shape = RecordShape.of(group);
      if (shape.isOptional()) {
        return shape.create(
            shape.components().keySet().stream().map(it -> Optional.empty()).toArray());
      }
    }
    throw new ModelFormatException(
        ValidateMessage.DOCUMENT_KEY_MISSING.at(position(at), path, key));
  }

  private ModelFormatException notValid(PlacedValue value, String expected, String path) {
    return new ModelFormatException(
        ValidateMessage.DOCUMENT_VALUE_NOT_VALID.at(
            position(value.at()), path, shown(value), expected));
  }

  private static String shown(PlacedValue value) {
    return value.match(
        object -> ValueForm.MAPPING.text(),
        list -> ValueForm.LIST.text(),
        it -> String.valueOf(it.plain()));
  }

  private Position position(Place at) {
    return new Position(file, at.line(), at.column());
  }

  private static boolean isNull(PlacedValue value) {
    return value instanceof PlacedScalar scalar && scalar.plain() == null;
  }

  private static String within(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
