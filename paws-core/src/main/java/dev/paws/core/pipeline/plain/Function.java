package dev.paws.core.pipeline.plain;

import dev.paws.core.json.JsonReader;
import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.run.Expressions.Contexts;
import dev.paws.core.pipeline.run.Expressions.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The functions of expressions.
 *
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflows-and-actions/expressions#functions">Functions</a>
 */
final class Function {
  private static final int MANY = 255;

  private Function() {}

  /** Returns the call of a function whose name is in lower case. */
  static Node call(String name, List<Node> arguments) throws Failure {
    return switch (name) {
      case "contains" -> two(name, arguments, Function::contains);
      case "startswith" -> two(name, arguments, (a, b) -> text(a, b, String::startsWith));
      case "endswith" -> two(name, arguments, (a, b) -> text(a, b, String::endsWith));
      case "format" -> checked(name, arguments, 1, MANY, Function::format);
      case "join" -> checked(name, arguments, 1, 2, Function::join);
      case "tojson" -> checked(name, arguments, 1, 1, values -> ExpressionJson.text(values.get(0)));
      case "fromjson" -> checked(name, arguments, 1, 1, values -> parsed(values.get(0)));
      case "hashfiles" -> hashFiles(arguments);
      case "case" -> cases(arguments);
      case "always" -> contexts -> true;
      case "cancelled" -> contexts -> contexts.functions().cancelled();
      case "success" -> contexts -> contexts.functions().success(texts(arguments, contexts));
      case "failure" -> contexts -> contexts.functions().failure(texts(arguments, contexts));
      default -> throw new Failure(PipelineRunPhrase.UNKNOWN_FUNCTION.text(name));
    };
  }

  @FunctionalInterface
  private interface Body {
    @Nullable Object of(List<@Nullable Object> values) throws Failure;
  }

  @FunctionalInterface
  private interface Two {
    @Nullable Object of(@Nullable Object a, @Nullable Object b);
  }

  @FunctionalInterface
  private interface TextTest {
    boolean holds(String a, String b);
  }

  private static Node two(String name, List<Node> arguments, Two two) throws Failure {
    return checked(name, arguments, 2, 2, values -> two.of(values.get(0), values.get(1)));
  }

  private static Node checked(String name, List<Node> arguments, int least, int most, Body body)
      throws Failure {
    if (arguments.size() < least || arguments.size() > most) {
      throw new Failure(
          PipelineRunPhrase.WRONG_ARGUMENTS.text(name, least, most, arguments.size()));
    }
    return contexts -> body.of(values(arguments, contexts));
  }

  private static List<@Nullable Object> values(List<Node> arguments, Contexts contexts)
      throws Failure {
    List<@Nullable Object> values = new ArrayList<>();
    for (Node argument : arguments) {
      Object value = argument.value(contexts);
      values.add(value instanceof Node.Filtered filtered ? filtered.items() : value);
    }
    return values;
  }

  private static List<String> texts(List<Node> arguments, Contexts contexts) throws Failure {
    return values(arguments, contexts).stream()
        .map(Coercion::text)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static boolean contains(@Nullable Object in, @Nullable Object item) {
    if (in instanceof List<?> list) {
      return list.stream().anyMatch(one -> Coercion.same(Lookup.plain(one), item));
    }
    return text(in, item, String::contains);
  }

  private static boolean text(@Nullable Object a, @Nullable Object b, TextTest test) {
    return !isTree(a)
        && !isTree(b)
        && test.holds(Coercion.upper(Coercion.text(a)), Coercion.upper(Coercion.text(b)));
  }

  private static boolean isTree(@Nullable Object value) {
    return value instanceof Map || value instanceof List;
  }

  private static String join(List<@Nullable Object> values) {
    Object separator = values.size() > 1 ? values.get(1) : ",";
    if (values.get(0) instanceof List<?> list) {
      return list.stream()
          .map(item -> Coercion.text(Lookup.plain(item)))
          .collect(Collectors.joining(isTree(separator) ? "" : Coercion.text(separator)));
    }
    return values.get(0) instanceof Map ? "" : Coercion.text(values.get(0));
  }

  private static String format(List<@Nullable Object> values) throws Failure {
    String format = Coercion.text(values.get(0));
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < format.length(); at++) {
      char letter = format.charAt(at);
      if (format.startsWith("{{", at) || format.startsWith("}}", at)) {
        out.append(letter);
        at++;
      } else if (letter == '{') {
        int end = format.indexOf('}', at);
        String index = end < 0 ? "" : format.substring(at + 1, end);
        if (!index.matches("\\d{1,3}") || Integer.parseInt(index) + 1 >= values.size()) {
          throw new Failure(PipelineRunPhrase.BAD_FORMAT.text(format));
        }
        out.append(Coercion.text(values.get(Integer.parseInt(index) + 1)));
        at = end;
      } else if (letter == '}') {
        throw new Failure(PipelineRunPhrase.BAD_FORMAT.text(format));
      } else {
        out.append(letter);
      }
    }
    return out.toString();
  }

  private static @Nullable Object parsed(@Nullable Object value) throws Failure {
    String text = Coercion.text(value);
    try {
      if (!text.isBlank()) {
        return Lookup.plain(JsonReader.read(text));
      }
    } catch (IOException e) {
      throw new Failure(PipelineRunPhrase.NOT_JSON.text(text, e.getMessage()));
    }
    throw new Failure(PipelineRunPhrase.NOT_JSON.text(text, ""));
  }

  private static Node hashFiles(List<Node> arguments) throws Failure {
    if (arguments.isEmpty() || arguments.size() > MANY) {
      throw new Failure(
          PipelineRunPhrase.WRONG_ARGUMENTS.text("hashFiles", 1, MANY, arguments.size()));
    }
    return contexts -> contexts.functions().hashFiles(texts(arguments, contexts));
  }

  private static Node cases(List<Node> arguments) throws Failure {
    if (arguments.size() < 3 || arguments.size() % 2 == 0) {
      throw new Failure(PipelineRunPhrase.WRONG_ARGUMENTS.text("case", 3, MANY, arguments.size()));
    }
    return contexts -> {
      for (int i = 0; i + 1 < arguments.size(); i += 2) {
        if (Boolean.TRUE.equals(arguments.get(i).value(contexts))) {
          return arguments.get(i + 1).value(contexts);
        }
      }
      return arguments.get(arguments.size() - 1).value(contexts);
    };
  }
}
