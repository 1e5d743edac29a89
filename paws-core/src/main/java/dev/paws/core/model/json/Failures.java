package dev.paws.core.model.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.DocumentedValue;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What Jackson says, in the user's terms. */
final class Failures {
  private Failures() {}

  static ModelFormatException empty(String format, String file) {
    Finding finding =
        ValidateMessage.DOCUMENT_MALFORMED.at(Position.ofFile(file), "", format, "it is empty");
    return new ModelFormatException(finding, new IllegalArgumentException("empty document"));
  }

  static Finding finding(JsonProcessingException failure, String format, String file) {
    Position at = position(failure.getLocation(), file);
    String path = failure instanceof JsonMappingException mapping ? path(mapping) : "";
    if (failure instanceof UnrecognizedPropertyException unknown) {
      // Jackson reads the whole object before it complains, and has no line to tell by then.
      return ValidateMessage.DOCUMENT_KEY_UNKNOWN.at(
          Position.ofFile(file),
          path,
          unknown.getPropertyName(),
          names(unknown.getKnownPropertyIds()));
    }
    if (failure instanceof InvalidNullException missing) {
      return ValidateMessage.DOCUMENT_KEY_MISSING.at(
          at, path, missing.getPropertyName().getSimpleName());
    }
    if (failure instanceof InvalidFormatException odd) {
      return oddValue(odd, at, path);
    }
    if (failure instanceof MismatchedInputException mismatch && !path.isEmpty()) {
      return ValidateMessage.DOCUMENT_VALUE_NOT_VALID.at(
          at, path, "the value", kind(mismatch.getTargetType()));
    }
    if (failure.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
      Mark mark = yaml.getProblemMark();
      return ValidateMessage.DOCUMENT_MALFORMED.at(
          new Position(file, mark.getLine() + 1, mark.getColumn() + 1),
          path,
          format,
          firstLine(yaml.getProblem()));
    }
    return ValidateMessage.DOCUMENT_MALFORMED.at(
        at, path, format, firstLine(failure.getOriginalMessage()));
  }

  private static Finding oddValue(InvalidFormatException odd, Position at, String path) {
    Object value = odd.getValue();
    Class<?> type = odd.getTargetType();
    if (DocumentedValue.class.isAssignableFrom(type)) {
      String allowed =
          String.join(", ", DocumentedValue.allowed(type.asSubclass(DocumentedValue.class)));
      return ValidateMessage.DOCUMENT_VALUE_NOT_ALLOWED.at(at, path, value, allowed);
    }
    return ValidateMessage.DOCUMENT_VALUE_NOT_VALID.at(at, path, value, kind(type));
  }

  private static String firstLine(@Nullable String text) {
    return text == null ? "it cannot be read" : text.lines().findFirst().orElse("").strip();
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null) {
      return "what the data model has here";
    }
    return switch (type.getSimpleName()) {
      case "int", "long", "Integer", "Long" -> "a whole number";
      case "double", "Double" -> "a number";
      case "boolean", "Boolean" -> "true or false";
      case "Instant" -> "a timestamp, as 2026-01-31T12:00:00Z";
      case "Duration" -> "a duration, as 10s or 1m30s";
      case "String" -> "a text";
      case "List", "ArrayList" -> "a list";
      default -> "a mapping";
    };
  }

  private static Position position(@Nullable JsonLocation location, String file) {
    return location == null || location.getLineNr() < 1
        ? Position.ofFile(file)
        : new Position(file, location.getLineNr(), Math.max(1, location.getColumnNr()));
  }

  private static String path(JsonMappingException failure) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static String names(@Nullable Collection<Object> known) {
    Collection<Object> names = known == null ? List.of() : known;
    return names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }
}
