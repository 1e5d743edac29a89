package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.SourceResult;
import dev.paws.core.yaml.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads manifests from a file, or from a folder and all folders below it. */
public final class ManifestFiles {
  /** Files of a chart, which are often templates. */
  private static final Set<String> OF_CHARTS = Set.of("chart.yaml", "values.yaml");

  private static final int DEEPEST = 20;

  private final FileAccess files;
  private final Map<String, byte[]> found = new TreeMap<>();

  private ManifestFiles(FileAccess files) {
    this.files = files;
  }

  /**
   * Returns the environment; empty, with an error, if something cannot be read.
   *
   * @param name the name in reports
   * @param location the path as the user would name it; findings show files below it
   */
  public static SourceResult read(String name, String location, Path path, FileAccess files) {
    ManifestFiles reading = new ManifestFiles(files);
    try {
      if (files.isFile(path)) {
        reading.found.put(location, files.read(path, Limits.DEFAULT.fileBytes()));
      } else if (files.isDirectory(path)) {
        reading.folder(path, location.replaceFirst("/+$", ""), 0);
      } else {
        return unreadable(location, ParityPhrase.NO_SUCH_FILE.text());
      }
    } catch (IOException e) {
      return unreadable(location, FindingCollector.reason(e));
    }
    return KubernetesSource.of(name, location, reading.found);
  }

  private void folder(Path folder, String shown, int depth) throws IOException {
    for (Path child : files.children(folder)) {
      String file = String.valueOf(child.getFileName());
      String lower = file.toLowerCase(Locale.ROOT);
      if (file.startsWith(".") || OF_CHARTS.contains(lower)) {
        continue;
      }
      if (files.isDirectory(child)) {
        if (depth < DEEPEST && !files.isSymbolicLink(child)) {
          folder(child, shown + "/" + file, depth + 1);
        }
      } else if (lower.matches(".*\\.(ya?ml|json)")) {
        found.put(shown + "/" + file, files.read(child, Limits.DEFAULT.fileBytes()));
      }
    }
  }

  private static SourceResult unreadable(String location, String why) {
    Finding finding =
        ParityMessage.UNREADABLE_SOURCE.at(Position.ofFile(location), "", location, why);
    return new SourceResult(Optional.empty(), List.of(finding));
  }
}
