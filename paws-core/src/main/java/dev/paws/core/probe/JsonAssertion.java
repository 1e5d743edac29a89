package dev.paws.core.probe;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.Filter;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Predicate;
import com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import com.jayway.jsonpath.spi.mapper.JsonSmartMappingProvider;
import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.HealthPhrase;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on JSON as {@code $.status == 'UP'}: what json-path allows in a filter, with paths
 * that begin at the root. A path alone asserts that it is there.
 */
final class JsonAssertion {
  private static final Configuration CONFIGURATION =
      Configuration.builder()
          .jsonProvider(new JsonSmartJsonProvider())
          .mappingProvider(new JsonSmartMappingProvider())
          .build();

  /** The longest value that is quoted in an error. */
  private static final int LONGEST = 120;

  private JsonAssertion() {}

  /** Returns why the assertion does not hold on a body; empty if it holds. */
  static Optional<String> of(String assertion, String body) {
    Object document;
    try {
      document = JsonReader.read(body);
    } catch (IOException e) {
      return Optional.of(HealthPhrase.NOT_JSON.text(String.valueOf(e.getMessage())));
    }
    try {
      return document != null && holds(assertion, document)
          ? Optional.empty()
          : Optional.of(HealthPhrase.NOT_SO.text(assertion, found(assertion, document)));
    } catch (JsonPathException e) {
      return Optional.of(HealthPhrase.BAD_JSON_PATH.text(assertion, reason(e)));
    }
  }

  private static String filter(String assertion) {
    return "[?(" + assertion + ")]";
  }

  private static String reason(JsonPathException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static boolean holds(String assertion, Object document) {
    return Filter.parse(filter(assertion)).apply(new Root(document));
  }

  /** Returns the value at the assertion's first path, in quotable form. */
  private static String found(String assertion, @Nullable Object document) {
    String path = firstPath(assertion);
    if (document != null) {
      try {
        Object value = JsonPath.using(CONFIGURATION).parse(document).read(path);
        String json = JsonWriter.compact(value);
        return HealthPhrase.VALUE_IS.text(
            path, json.length() > LONGEST ? json.substring(0, LONGEST) + "…" : json);
      } catch (JsonPathException e) {
        return HealthPhrase.VALUE_ABSENT.text(path);
      }
    }
    return HealthPhrase.VALUE_ABSENT.text(path);
  }

  /** Returns the text from the first {@code $} up to a blank or an operator outside of brackets. */
  private static String firstPath(String assertion) {
    int start = Math.max(0, assertion.indexOf('$'));
    int depth = 0;
    int end = start;
    while (end < assertion.length()) {
      char c = assertion.charAt(end);
      depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
      if (depth < 0 || (depth == 0 && " =!<>&|~".indexOf(c) >= 0)) {
        break;
      }
      end++;
    }
    return assertion.substring(start, end);
  }

  /** The document as the root and the item of a filter. */
  private record Root(Object document) implements Predicate.PredicateContext {
    @Override
    public Object item() {
      return document;
    }

    @Override
    public <T> T item(Class<T> type) {
      return type.cast(document);
    }

    @Override
    public Object root() {
      return document;
    }

    @Override
    public Configuration configuration() {
      return CONFIGURATION;
    }
  }
}
