package dev.paws.core.pipeline.expression;

import dev.paws.core.file.IoReason;
import dev.paws.core.json.JsonReader;
import dev.paws.core.message.ExpressionPhrase;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;

/** The functions {@code toJSON} and {@code fromJSON}. */
final class JsonText {
  private JsonText() {}

  static Data read(String text) throws EvaluationException {
    try {
      return Data.from(JsonReader.lenient(text));
    } catch (IOException e) {
      throw new EvaluationException(ExpressionPhrase.NOT_JSON.text(IoReason.of(e)));
    }
  }

  static String write(Data value) {
    StringBuilder out = new StringBuilder();
    write(value, "\n", out);
    return out.toString();
  }

  private static void write(Data value, String line, StringBuilder out) {
    String deeper = line + "  ";
    if (value instanceof Dict dict && !dict.entries().isEmpty()) {
      String separator = "{";
      for (Map.Entry<String, Data> entry : dict.entries().entrySet()) {
        out.append(separator).append(deeper);
        quote(entry.getKey(), out);
        write(entry.getValue(), deeper, out.append(": "));
        separator = ",";
      }
      out.append(line).append('}');
    } else if (value instanceof Data.Items items && !items.values().isEmpty()) {
      out.append('[');
      for (Iterator<Data> item = items.values().iterator(); item.hasNext(); ) {
        write(item.next(), deeper, out.append(deeper));
        out.append(item.hasNext() ? "," : "");
      }
      out.append(line).append(']');
    } else if (value instanceof Data.Text text) {
      quote(text.value(), out);
    } else if (value.isScalar()) {
      out.append(value instanceof Data.Null ? "null" : value.text());
    } else {
      out.append(value instanceof Dict ? "{}" : "[]");
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          // the runner's writer escapes these three line ends of Unicode too
          boolean lineEnd = c == '\u0085' || c == '\u2028' || c == '\u2029';
          if (c < ' ' || lineEnd) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
