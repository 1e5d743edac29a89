package dev.paws.core.pipeline.log;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A workflow command in a line of output: {@code ::name key=value::data}, or in the older form
 * {@code ##[name key=value]data}.
 *
 * @param name in lower case
 * @param properties unescaped, keys in lower case
 * @param data unescaped
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands">Workflow
 *     commands</a>
 */
public record LogCommand(String name, Map<String, String> properties, String data) {
  private static final String MARK = "::";
  private static final String OLD_MARK = "##[";

  /** Returns the command of a line; empty if the line is text. */
  public static Optional<LogCommand> of(String line) {
    Optional<LogCommand> command = present(line);
    return command.isPresent() ? command : old(line);
  }

  private static Optional<LogCommand> present(String line) {
    String text = line.stripLeading();
    int end = text.startsWith(MARK) ? text.indexOf(MARK, MARK.length()) : -1;
    if (end < 0) {
      return Optional.empty();
    }
    return command(
        text.substring(MARK.length(), end), ",", Escape.PRESENT, text.substring(end + 2));
  }

  private static Optional<LogCommand> old(String line) {
    int start = line.indexOf(OLD_MARK);
    int end = start < 0 ? -1 : line.indexOf(']', start);
    if (end < 0) {
      return Optional.empty();
    }
    return command(
        line.substring(start + OLD_MARK.length(), end), ";", Escape.OLD, line.substring(end + 1));
  }

  private static Optional<LogCommand> command(
      String head, String separator, Escape escape, String data) {
    int space = head.indexOf(' ');
    String name = space < 0 ? head : head.substring(0, space);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> properties = new LinkedHashMap<>();
    if (space >= 0) {
      for (String pair : head.substring(space + 1).strip().split(separator, -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          properties.put(
              pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
              escape.property(pair.substring(equals + 1)));
        }
      }
    }
    return Optional.of(
        new LogCommand(name.toLowerCase(Locale.ROOT), properties, escape.data(data)));
  }

  /** Returns a property; empty if it is missing or blank. */
  public Optional<String> property(String key) {
    return Optional.ofNullable(properties.get(key)).filter(value -> !value.isBlank());
  }

  /** How characters are written that would end a part of the command. */
  private enum Escape {
    PRESENT {
      @Override
      String property(String text) {
        return percent(newlines(text).replace("%3A", ":").replace("%2C", ","));
      }
    },
    OLD {
      @Override
      String property(String text) {
        return percent(newlines(text).replace("%3B", ";").replace("%5D", "]"));
      }
    };

    abstract String property(String text);

    String data(String text) {
      return percent(newlines(text));
    }

    private static String newlines(String text) {
      return text.replace("%0D", "\r").replace("%0A", "\n");
    }

    /** Last, so that {@code %250A} stays {@code %0A}. */
    private static String percent(String text) {
      return text.replace("%25", "%");
    }
  }
}
