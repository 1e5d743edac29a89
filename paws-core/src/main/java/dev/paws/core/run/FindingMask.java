package dev.paws.core.run;

import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.secret.SecretValues;
import dev.paws.core.secret.Secrets;
import dev.paws.core.secret.SourceLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hides the secrets of files that could not be loaded as a project. None of their values is known,
 * so the lines themselves are searched.
 */
final class FindingMask {
  /** Longer files are not searched. */
  private static final long LONGEST_FILE = 4L << 20;

  /** A shorter piece is hidden only between quotes, because it may be a word of the sentence. */
  private static final int SHORTEST = 6;

  private final Path base;
  private final FileAccess files;
  private final Map<String, List<String>> sources = new HashMap<>();

  FindingMask(Path base, FileAccess files) {
    this.base = base;
    this.files = files;
  }

  /** Returns the values in the findings' files that look like secrets. */
  SecretValues values(List<Finding> findings) {
    Set<String> values = new LinkedHashSet<>();
    findings.stream()
        .filter(Finding::isError)
        .map(finding -> finding.at().file())
        .distinct()
        .forEach(file -> values.addAll(SourceLines.hidden(lines(file))));
    return SecretValues.of(values, Set.of());
  }

  /** Returns the finding without the secrets that its line holds. */
  Finding masked(Finding finding) {
    List<String> lines = lines(finding.at().file());
    int line = finding.at().line();
    if (line == 0 || line > lines.size()) {
      return finding;
    }
    String hidden = SourceLines.masked(lines, line - 1).hidden();
    return hidden.isEmpty()
        ? finding
        : new Finding(
            finding.code(),
            finding.level(),
            finding.at(),
            finding.path(),
            without(finding.fact(), hidden),
            without(finding.expectation(), hidden),
            without(finding.nextStep(), hidden));
  }

  private static String without(String text, String hidden) {
    String result = text;
    for (String piece : SourceLines.pieces(hidden)) {
      result = result.replace("\"" + piece + "\"", "\"" + Secrets.MASK + "\"");
      boolean code = piece.length() >= SHORTEST || piece.chars().anyMatch(Character::isDigit);
      result = piece.length() > 2 && code ? result.replace(piece, Secrets.MASK) : result;
    }
    return result;
  }

  private List<String> lines(String file) {
    return file.isEmpty() ? List.of() : sources.computeIfAbsent(file, this::read);
  }

  private List<String> read(String file) {
    try {
      byte[] bytes = files.read(base.resolve(file), LONGEST_FILE);
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException | InvalidPathException e) {
      return List.of(); // the finding says what is wrong with the file
    }
  }
}
