package dev.paws.core.report.parity.form;

import dev.paws.core.file.FilePaths;
import dev.paws.core.finding.Position;
import dev.paws.core.report.parity.ParityReport;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Names files as a code review does: relative to the root of the sources, with slashes.
 *
 * @param root the root of the sources, absolute
 * @param base the absolute folder against which relative paths of positions are resolved
 */
public record SourceFiles(Path root, Path base) {
  /**
   * Returns where a code review should show a difference: at the local value, else at the
   * reference's.
   */
  Optional<Position> local(ParityReport.Entry entry) {
    return entry.sourcePlaces().stream()
        .flatMap(place -> inside(place.at()).stream())
        .findFirst()
        .or(
            () ->
                entry.targetPlaces().stream()
                    .flatMap(place -> inside(place.at()).stream())
                    .findFirst());
  }

  /** Returns a position with its path from the root; empty for files outside of it. */
  Optional<Position> inside(Position at) {
    if (at.file().isEmpty() || at.file().contains("://")) {
      return Optional.empty();
    }
    try {
      Path file = FilePaths.resolve(base, at.file()).normalize();
      if (!file.startsWith(root) || file.equals(root)) {
        return Optional.empty();
      }
      StringBuilder name = new StringBuilder();
      for (Path part : root.relativize(file)) {
        name.append(name.isEmpty() ? "" : "/").append(part);
      }
      return Optional.of(new Position(name.toString(), at.line(), at.column()));
    } catch (InvalidPathException e) {
      return Optional.empty(); // not a file name
    }
  }
}
