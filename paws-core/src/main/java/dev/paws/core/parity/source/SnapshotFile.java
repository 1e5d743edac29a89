package dev.paws.core.parity.source;

import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.SourceResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Snapshots. */
public final class SnapshotFile {
  private SnapshotFile() {}

  public static Map<String, @Nullable Object> tree(ParityEnvironment environment) {
    return Map.of();
  }

  public static SourceResult read(String name, String location, String text) {
    return new SourceResult(Optional.empty(), List.of());
  }
}
