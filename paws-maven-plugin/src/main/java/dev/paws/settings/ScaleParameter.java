package dev.paws.settings;

import dev.paws.core.message.WatchMessage;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code paws.scale}. */
public final class ScaleParameter {
  private static final Pattern ITEM = Pattern.compile("([^=\\s]+)\\s*=\\s*(\\d{1,4})");

  private ScaleParameter() {}

  /** Returns the numbers by service; the reader's check reports what is wrong. */
  static SortedMap<String, Integer> read(SettingsReader reader, @Nullable String value) {
    SortedMap<String, Integer> replicas = new TreeMap<>();
    for (String item : reader.list(value)) {
      Matcher parts = ITEM.matcher(item);
      if (parts.matches()) {
        replicas.put(parts.group(1), Integer.valueOf(parts.group(2)));
      } else {
        reader.report(WatchMessage.WRONG_SCALE, item);
      }
    }
    return replicas;
  }

  /** Returns the services that are scaled, separated by commas; reports if there is none. */
  public static String services(SettingsReader reader, @Nullable String value) {
    if (reader.list(value).isEmpty()) {
      reader.report(WatchMessage.NO_SCALE);
    }
    return String.join(",", read(reader, value).keySet());
  }
}
