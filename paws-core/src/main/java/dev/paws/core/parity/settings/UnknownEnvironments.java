package dev.paws.core.parity.settings;

import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.message.NameHint;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.ScalarValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Finds entries for an environment that does not exist. */
final class UnknownEnvironments {
  private UnknownEnvironments() {}

  /**
   * Reports entries of {@code rules} and {@code ignore} whose environment is neither in the file
   * nor a folder below {@code config}. A pattern, an address and a path are not looked for.
   */
  static void report(MapValue root, Path folder, FileAccess files, List<Finding> findings) {
    Set<String> known =
        root.get("environments") instanceof MapValue all ? Set.copyOf(all.names()) : Set.of();
    for (String section : List.of("rules", "ignore")) {
      if (!(root.get(section) instanceof ListValue list)) {
        continue;
      }
      for (int i = 0; i < list.items().size(); i++) {
        if (list.items().get(i) instanceof MapValue entry
            && entry.get("environment") instanceof ScalarValue scalar
            && !exists(scalar.print(), known, folder, files)) {
          findings.add(
              ParityMessage.ENTRY_OF_NOWHERE.at(
                  entry.keyAt("environment"),
                  section + "[" + i + "].environment",
                  scalar.print(),
                  NameHint.of(scalar.print(), known)));
        }
      }
    }
  }

  private static boolean exists(String name, Set<String> known, Path folder, FileAccess files) {
    boolean plain = name.matches("[\\w-]+");
    return !plain || known.contains(name) || files.isDirectory(folder.resolve("config/" + name));
  }
}
