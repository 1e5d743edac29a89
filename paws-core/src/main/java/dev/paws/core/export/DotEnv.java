package dev.paws.core.export;

import dev.paws.core.message.ExportPhrase;
import java.util.Map;
import java.util.Set;

/**
 * Writes variables as a file that shells ({@code set -a; . environment.env}), IDEs and Docker
 * Compose read. Values are in single quotes, in which only the quote itself is special.
 */
public final class DotEnv {
  private DotEnv() {}

  /**
   * Returns the text of the file.
   *
   * @param values the variables
   * @param leftOut variables that are named in a comment, without their values
   */
  public static String of(Map<String, String> values, Set<String> leftOut) {
    StringBuilder text = new StringBuilder(ExportPhrase.WRITTEN_BY_UP.text());
    values.forEach(
        (name, value) -> {
          if (leftOut.contains(name)) {
            text.append(ExportPhrase.SECRET_LEFT_OUT.text(name));
          } else {
            text.append(name).append('=').append(quoted(value)).append('\n');
          }
        });
    return text.toString();
  }

  private static String quoted(String value) {
    return value.indexOf('\'') < 0
        ? "'" + value + "'"
        : "\"" + value.replaceAll("([\\\\\"$`])", "\\\\$1") + "\"";
  }
}
