package dev.paws.core.model.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;

/** Reads a group as usual, and gives the empty group where there is none to read. */
final class OptionalGroupReader extends DelegatingDeserializer {
  private static final long serialVersionUID = 1L;

  private final transient Record empty;

  OptionalGroupReader(JsonDeserializer<?> reader, Record empty) {
    super(reader);
    this.empty = empty;
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
    return new OptionalGroupReader(reader, empty);
  }

  @Override
  public Object getEmptyValue(DeserializationContext context) {
    return empty;
  }
}
