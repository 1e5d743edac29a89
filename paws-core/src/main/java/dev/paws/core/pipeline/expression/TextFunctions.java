package dev.paws.core.pipeline.expression;

import dev.paws.core.message.ExpressionPhrase;
import java.util.List;
import java.util.stream.Collectors;

/** The functions that depend on their arguments alone. */
final class TextFunctions {
  /** Nested formats could double a text at each level, so that its length is limited. */
  private static final int MAX_TEXT = 10 << 20;

  private TextFunctions() {}

  static Data call(String function, List<Data> arguments) throws EvaluationException {
    Data first = arguments.isEmpty() ? Data.Null.VALUE : arguments.get(0);
    Data second = arguments.size() > 1 ? arguments.get(1) : Data.Null.VALUE;
    return switch (function) {
      case "contains" -> Data.of(contains(first, second));
      case "startswith" ->
          Data.of(bothScalar(first, second) && upper(first).startsWith(upper(second)));
      case "endswith" -> Data.of(bothScalar(first, second) && upper(first).endsWith(upper(second)));
      case "format" -> bounded(FormatFunction.format(first.text(), arguments, MAX_TEXT));
      case "join" -> bounded(join(arguments));
      case "tojson" -> bounded(JsonText.write(first));
      case "fromjson" -> JsonText.read(first.text());
      default -> throw new EvaluationException(ExpressionPhrase.UNKNOWN_FUNCTION.text(function));
    };
  }

  private static boolean contains(Data searched, Data item) {
    if (searched instanceof Data.Items items) {
      return items.values().stream().anyMatch(value -> Comparison.equal(value, item));
    }
    return bothScalar(searched, item) && upper(searched).contains(upper(item));
  }

  private static boolean bothScalar(Data left, Data right) {
    return left.isScalar() && right.isScalar();
  }

  private static String upper(Data value) {
    return Comparison.upper(value.text());
  }

  private static String join(List<Data> arguments) {
    if (!(arguments.get(0) instanceof Data.Items items)) {
      return arguments.get(0).isScalar() ? arguments.get(0).text() : "";
    }
    String separator = ",";
    if (arguments.size() > 1) {
      separator = arguments.get(1).isScalar() ? arguments.get(1).text() : "";
    }
    return items.values().stream().map(Data::text).collect(Collectors.joining(separator));
  }

  private static Data bounded(String text) throws EvaluationException {
    if (text.length() > MAX_TEXT) {
      throw new EvaluationException(ExpressionPhrase.TEXT_TOO_LONG.text(MAX_TEXT));
    }
    return Data.of(text);
  }
}
