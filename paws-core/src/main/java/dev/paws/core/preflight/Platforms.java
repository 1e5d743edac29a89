package dev.paws.core.preflight;

import dev.paws.core.engine.EngineInfo;
import java.util.Locale;
import java.util.Map;

/**
 * Compares platforms as {@code os/architecture[/variant]}, whose architectures have several names.
 */
final class Platforms {
  private static final Map<String, String> ARCHITECTURES =
      Map.of(
          "x86_64", "amd64",
          "x86-64", "amd64",
          "aarch64", "arm64",
          "armv7l", "arm",
          "armhf", "arm",
          "i386", "386",
          "i686", "386");

  private Platforms() {}

  static String of(EngineInfo engine) {
    return (engine.os() + "/" + architecture(engine.architecture())).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns whether an image for the one runs without emulation on the other; an unknown part
   * counts as equal.
   */
  static boolean same(String one, String other) {
    String[] a = one.toLowerCase(Locale.ROOT).split("/", 3);
    String[] b = other.toLowerCase(Locale.ROOT).split("/", 3);
    if (a.length < 2 || b.length < 2 || a[1].isEmpty() || b[1].isEmpty()) {
      return true;
    }
    return a[0].equals(b[0]) && architecture(a[1]).equals(architecture(b[1]));
  }

  private static String architecture(String name) {
    return ARCHITECTURES.getOrDefault(name, name);
  }
}
