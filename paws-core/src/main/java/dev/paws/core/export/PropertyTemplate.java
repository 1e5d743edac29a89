package dev.paws.core.export;

import dev.paws.core.export.ImageLogin.Fact;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of the table of connections: {@code property=text}. In the text, {@code <address>},
 * {@code <host>} and {@code <port>} are where the server is published ({@code <port:8080>} that of
 * another port), {@code <username>}, {@code <password>} and {@code <database>} its login, with
 * {@code <%…>} encoded for URLs. What stands in brackets is left out if a part of it is not known,
 * and so is a property whose text is not known completely.
 */
record PropertyTemplate(String property, String text) {
  static PropertyTemplate of(String line) {
    int equals = line.indexOf('=');
    return new PropertyTemplate(line.substring(0, equals), line.substring(equals + 1));
  }

  /** Returns the template for {@code paws.export}; empty if a part of it is not known. */
  Optional<String> fill(Connection connection) {
    return fill(text, connection);
  }

  private static Optional<String> fill(String text, Connection connection) {
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<') {
        int close = text.indexOf('>', i);
        Optional<String> value = value(text.substring(i + 1, close), connection);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        filled.append(value.get());
        i = close;
      } else if (c == '[') {
        int close = closing(text, i);
        fill(text.substring(i + 1, close), connection).ifPresent(filled::append);
        i = close;
      } else {
        filled.append(c);
      }
    }
    return Optional.of(filled.toString());
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '[' ? 1 : 0;
      depth -= text.charAt(i) == ']' ? 1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException(text);
  }

  private static Optional<String> value(String name, Connection connection) {
    int colon = name.indexOf(':');
    String what = colon < 0 ? name : name.substring(0, colon);
    Optional<Integer> port =
        colon < 0
            ? Optional.of(connection.port())
            : connection.published(Integer.parseInt(name.substring(colon + 1)));
    String service = connection.service();
    return switch (what) {
      case "host" -> port.map(it -> "{" + service + ".host." + it + "}");
      case "port" -> port.map(it -> "{" + service + ".port." + it + "}");
      case "address" ->
          port.map(it -> "{" + service + ".host." + it + "}:{" + service + ".port." + it + "}");
      default -> {
        boolean encoded = what.startsWith("%");
        yield connection
            .fact(encoded ? what.substring(1) : what)
            .map(fact -> text(fact, service, encoded));
      }
    };
  }

  /** Encodes everything but unreserved characters (RFC 3986, section 2.3). */
  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean unreserved = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
      encoded.append(
          unreserved ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return encoded.toString();
  }

  private static String text(Fact fact, String service, boolean encoded) {
    String shown = encoded ? encoded(fact.value()) : fact.value();
    return fact.variable().isPresent() && shown.equals(fact.value())
        ? "{" + service + ".environment." + fact.variable().get() + "}"
        : shown.replace("{", "{{").replace("}", "}}");
  }
}
