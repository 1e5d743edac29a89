package dev.paws.core.compose.cases;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Writes plain values as YAML in random style: block or flow, plain or quoted. */
final class YamlText {
  private static final String SPECIAL = "#:,[]{}&*!|>'\"%@`=?-";

  /** Text that is written as it is: anchors, aliases, tags. */
  record Raw(String text) {}

  private final RandomGenerator random;

  YamlText(RandomGenerator random) {
    this.random = random;
  }

  String document(Object value) {
    String start = random.nextInt(8) == 0 ? "# generated\n---\n" : "";
    return start + block(value, 0).stripLeading() + "\n";
  }

  private String block(Object value, int level) {
    boolean flow = level > 1 && random.nextInt(4) == 0;
    String indent = "\n" + "  ".repeat(level);
    StringBuilder text = new StringBuilder();
    if (value instanceof Map<?, ?> map && !map.isEmpty() && !flow) {
      map.forEach(
          (key, item) -> {
            String below = block(item, level + 1);
            boolean comment = !below.startsWith(" ") && random.nextInt(10) == 0;
            text.append(indent).append(key).append(comment ? ": # why" : ":").append(below);
          });
      return text.toString();
    }
    if (value instanceof List<?> list && !list.isEmpty() && !flow) {
      list.forEach(item -> text.append(indent).append("- ").append(flow(item)));
      return text.toString();
    }
    return " " + flow(value);
  }

  /** A value behind an anchor or a tag, on one line. */
  Raw marked(String mark, Object value) {
    return new Raw(mark + " " + flow(value));
  }

  private String flow(Object value) {
    if (value instanceof Raw raw) {
      return raw.text();
    }
    if (value instanceof Map<?, ?> map) {
      StringBuilder text = new StringBuilder("{");
      map.forEach(
          (key, item) ->
              text.append(text.length() > 1 ? ", " : "")
                  .append(key)
                  .append(": ")
                  .append(flow(item)));
      return text.append("}").toString();
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(this::flow).toList()) + "]";
    }
    return value instanceof String text ? quoted(text) : String.valueOf(value);
  }

  private String quoted(String text) {
    boolean plain = !text.isEmpty() && text.strip().equals(text) && text.indexOf('\n') < 0;
    for (int i = 0; i < text.length() && plain; i++) {
      plain = SPECIAL.indexOf(text.charAt(i)) < 0;
    }
    // a text that looks like something else must stay a text
    plain &= !text.isEmpty() && !Character.isDigit(text.charAt(0)) && !text.equals("true");
    if (plain && random.nextInt(3) != 0) {
      return text;
    }
    if (random.nextBoolean() && text.indexOf('\n') < 0) {
      return "'" + text.replace("'", "''") + "'";
    }
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
