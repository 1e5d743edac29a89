package dev.paws.core.parity.source;

import dev.paws.core.parity.Location;
import dev.paws.core.parity.field.StoragePaths;
import dev.paws.core.parity.normal.Normal;
import java.util.ArrayList;
import java.util.List;

/** Reads the options of a file system in memory: {@code size=64m,mode=1777,ro,noexec}. */
public final class MemoryOptions {
  private MemoryOptions() {}

  /** Adds each option as a fact below a prefix. */
  public static void put(
      String prefix, String options, List<Location> where, FactCollector collector) {
    List<String> others = new ArrayList<>();
    String mode = "rw";
    for (String option : options.isEmpty() ? new String[0] : options.split(",", -1)) {
      if (option.startsWith("size=")) {
        String size = option.substring("size=".length());
        collector.put(prefix + StoragePaths.SIZE, Normal.bytes(size), size, where);
      } else if (option.startsWith("mode=")) {
        String bits = option.substring("mode=".length());
        boolean octal = bits.matches("[0-7]{1,8}");
        collector.put(
            prefix + StoragePaths.TMPFS_MODE,
            octal ? Normal.amount(Long.parseLong(bits, 8)) : Normal.text(bits),
            bits,
            where);
      } else if (option.equals("ro") || option.equals("rw")) {
        mode = option;
      } else if (!option.isEmpty()) {
        others.add(option);
      }
    }
    collector.put(prefix + StoragePaths.MODE, Normal.text(mode), mode, where);
    if (!others.isEmpty()) {
      collector.put(
          prefix + StoragePaths.OPTIONS, Normal.unordered(others), String.join(",", others), where);
    }
  }
}
