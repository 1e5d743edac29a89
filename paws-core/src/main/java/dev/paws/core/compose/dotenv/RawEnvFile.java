package dev.paws.core.compose.dotenv;

import dev.paws.core.message.LoadPhrase;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Parses an env file of {@code format: raw}, which is that of {@code docker run --env-file}: each
 * line is {@code KEY=value} with the value as it is, or a bare {@code KEY} that is inherited; blank
 * lines and lines that start with {@code #} are left out.
 */
final class RawEnvFile {
  private RawEnvFile() {}

  static Map<String, DotenvParser.Entry> parse(String text, VariableScope scope)
      throws DotenvParser.Malformed {
    Map<String, DotenvParser.Entry> entries = new LinkedHashMap<>();
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int number = 0;
    for (String each : body.split("\n", -1)) {
      number++;
      String line = (each.endsWith("\r") ? each.substring(0, each.length() - 1) : each);
      line = line.stripLeading();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      String key = equals < 0 ? line.strip() : line.substring(0, equals);
      if (key.isEmpty()) {
        throw new DotenvParser.Malformed(LoadPhrase.NAMELESS_VARIABLE.text(), number);
      }
      if (key.chars().anyMatch(Character::isWhitespace)) {
        throw new DotenvParser.Malformed(LoadPhrase.SPACE_IN_KEY.text(), number);
      }
      String value = equals < 0 ? scope.value(key, entries) : line.substring(equals + 1);
      if (value != null) {
        entries.put(key, new DotenvParser.Entry(value, number));
      }
    }
    return entries;
  }
}
