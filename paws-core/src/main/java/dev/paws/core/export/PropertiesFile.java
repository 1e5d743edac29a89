package dev.paws.core.export;

import dev.paws.core.message.ExportPhrase;
import java.util.Map;

/** Writes properties in the syntax that {@link java.util.Properties} reads. */
public final class PropertiesFile {
  private PropertiesFile() {}

  /** Returns the text of a file with these properties, in the order of the map. */
  public static String of(Map<String, String> properties) {
    StringBuilder text = new StringBuilder(ExportPhrase.WRITTEN_BY_UP.text());
    properties.forEach(
        (key, value) -> text.append(escape(key)).append('=').append(escape(value)).append('\n'));
    return text.toString();
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\:=#! ".indexOf(c) >= 0) {
        escaped.append('\\').append(c);
      } else if (c < 0x20 || c > 0x7e) {
        escaped.append("\\u%04x".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
