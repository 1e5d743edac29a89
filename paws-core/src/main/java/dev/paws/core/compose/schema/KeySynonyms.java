package dev.paws.core.compose.schema;

import dev.paws.core.message.NameHint;
import dev.paws.core.value.ClosestName;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the Compose key that was probably meant, by its spelling or by the name that another tool
 * gives it.
 */
public final class KeySynonyms {
  /** Compose keys by the names that other tools give them. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("src", "source"),
          Map.entry("dst", "target"),
          Map.entry("dest", "target"),
          Map.entry("destination", "target"),
          Map.entry("env", "environment"),
          Map.entry("cmd", "command"),
          Map.entry("args", "command"),
          Map.entry("mem", "mem_limit"),
          Map.entry("memory", "mem_limit"),
          Map.entry("hosts", "extra_hosts"),
          Map.entry("workdir", "working_dir"),
          Map.entry("container", "container_name"),
          Map.entry("name", "container_name"));

  private KeySynonyms() {}

  /** Returns the known key; empty if none is near. */
  public static Optional<String> to(String written, Collection<String> known) {
    return ClosestName.to(written, known)
        .or(
            () ->
                Optional.ofNullable(SAME.get(written.toLowerCase(java.util.Locale.ROOT)))
                    .filter(known::contains));
  }

  /** Returns {@code "; did you mean KEY?"}, or an empty text if no key is near. */
  public static String hint(String written, Collection<String> known) {
    return NameHint.of(to(written, known));
  }
}
