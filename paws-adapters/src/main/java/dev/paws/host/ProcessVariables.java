package dev.paws.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The environment variables of this process, without loss. Java decodes them with the locale's
 * encoding, which loses every letter outside ASCII if it is {@code POSIX}, as in most CI jobs.
 */
public final class ProcessVariables {
  private static final Path LINUX = Path.of("/proc/self/environ");

  /** Java's replacement for bytes that it cannot decode. */
  private static final char LOST = '\ufffd';

  private ProcessVariables() {}

  /** Returns all variables by name, read as UTF-8 if the locale's encoding loses some of them. */
  public static Map<String, String> all() {
    return all(System.getenv(), LINUX);
  }

  static Map<String, String> all(Map<String, String> decoded, Path raw) {
    if (decoded.values().stream().noneMatch(value -> value.indexOf(LOST) >= 0)) {
      return decoded;
    }
    try {
      return read(new String(Files.readAllBytes(raw), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return decoded; // no Linux
    }
  }

  private static Map<String, String> read(String raw) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String entry : raw.split("\0", -1)) {
      int equals = entry.indexOf('=');
      if (equals > 0) {
        variables.put(entry.substring(0, equals), entry.substring(equals + 1));
      }
    }
    return Collections.unmodifiableMap(variables);
  }
}
