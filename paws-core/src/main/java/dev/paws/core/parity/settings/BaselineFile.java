package dev.paws.core.parity.settings;

import dev.paws.core.compose.value.FileNames;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.message.ValuePhrase;
import dev.paws.core.parity.BaselineEntry;
import dev.paws.core.parity.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The baseline file: one line for each difference that existed when it was written, sorted, so that
 * version control can merge it. {@code fingerprint values subject path}, separated by blanks; a
 * line that begins with {@code #} is a comment.
 */
public final class BaselineFile {
  private BaselineFile() {}

  /** The entries of a file, and findings about lines that cannot be read. */
  public record Baseline(List<BaselineEntry> entries, List<Finding> findings) {
    public Baseline {
      entries = List.copyOf(entries);
      findings = List.copyOf(findings);
    }
  }

  /** Returns the text of a file with these entries. */
  public static String text(List<BaselineEntry> entries) {
    StringBuilder text = new StringBuilder(ParityPhrase.BASELINE_HEADER.text());
    for (BaselineEntry entry : entries) {
      text.append(entry.fingerprint())
          .append(' ')
          .append(entry.values())
          .append(' ')
          .append(entry.subject())
          .append(' ')
          .append(entry.path())
          .append('\n');
    }
    return text.toString();
  }

  /**
   * Reads the text of a file.
   *
   * @param base the folder from which findings name the file
   */
  public static Baseline read(Path base, Path file, String text) {
    return read(new FileNames(base).show(file), text);
  }

  /** Reads the text of a file; findings name the file as given. */
  public static Baseline read(String file, String text) {
    List<BaselineEntry> entries = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split(" ", 4);
      Position at = new Position(file, i + 1, 1);
      if (parts.length == 4) {
        entries.add(
            new BaselineEntry(parts[0], parts[1], parts[2], parts[3], new Location(at, "")));
      } else {
        findings.add(ParityMessage.WRONG_VALUE.at(at, "", line, ValuePhrase.BASELINE_LINE.text()));
      }
    }
    return new Baseline(entries, findings);
  }
}
