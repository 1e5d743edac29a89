package dev.paws.files;

import dev.paws.core.app.port.ReportArchive;
import dev.paws.core.report.parity.ReportNames;
import dev.paws.core.report.parity.StoredReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Parity reports in a folder, one file each. A report appears complete and under a unique name, no
 * matter how many processes write at the same moment. Other files and damaged reports are ignored.
 */
public final class DiffReports implements ReportArchive {
  private static final int MOST_NAMES = 10_000;
  private static final long LONGEST = 64L * 1024 * 1024;

  private final Path folder;

  /** Creates an archive in that folder, which is created with the first report. */
  public DiffReports(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  @Override
  public Optional<StoredReport> last(String source, String target) throws IOException {
    return newestFirst(source, target).findFirst().map(Kept::report);
  }

  @Override
  public List<StoredReport> newest(String source, String target, int most) throws IOException {
    return newestFirst(source, target).limit(most).map(Kept::report).toList();
  }

  /** A readable report in its file. */
  private record Kept(Path file, String json, StoredReport report) {}

  /** Returns the readable reports on two environments, read one after the other. */
  private Stream<Kept> newestFirst(String source, String target) throws IOException {
    String stem = ReportNames.stem(source, target);
    TreeMap<String, Path> found = new TreeMap<>(Collections.reverseOrder());
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        ReportNames.order(file.getFileName().toString(), stem)
            .ifPresent(order -> found.put(order, file));
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Stream.empty();
    }
    return List.copyOf(found.values()).stream()
        .flatMap(file -> read(file).stream())
        .filter(it -> it.report().source().equals(source) && it.report().target().equals(target));
  }

  private static Optional<Kept> read(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        return Optional.empty();
      }
      String json = Files.readString(file, StandardCharsets.UTF_8);
      return StoredReport.read(json).map(report -> new Kept(file, json, report));
    } catch (IOException e) {
      return Optional.empty(); // gone meanwhile, or of somebody else
    }
  }

  @Override
  public List<StoredReport> newest() throws IOException {
    Map<List<String>, StoredReport> newest = new HashMap<>();
    for (Path file : newestFirst()) {
      Optional<String> stem = ReportNames.stem(file.getFileName().toString());
      if (stem.isPresent() && newest.keySet().stream().noneMatch(it -> isOf(it, stem.get()))) {
        read(file)
            .map(Kept::report)
            .ifPresent(it -> newest.putIfAbsent(List.of(it.source(), it.target()), it));
      }
    }
    return newest.values().stream()
        .sorted(Comparator.comparing(StoredReport::timestamp).reversed())
        .toList();
  }

  private static boolean isOf(List<String> pair, String stem) {
    return ReportNames.stem(pair.get(0), pair.get(1)).equals(stem);
  }

  private List<Path> newestFirst() throws IOException {
    try {
      List<Path> files = files();
      Collections.reverse(files);
      return files;
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
  }

  @Override
  public Optional<Path> same(String source, String target, String json) throws IOException {
    Optional<Object> content = StoredReport.content(json);
    return newestFirst(source, target)
        .findFirst()
        .filter(kept -> content.isPresent() && StoredReport.content(kept.json()).equals(content))
        .map(Kept::file);
  }

  @Override
  public void keepNewest(String source, String target, int most) throws IOException {
    for (Kept old : newestFirst(source, target).skip(most).toList()) {
      Files.deleteIfExists(old.file());
    }
  }

  @Override
  public Path add(Instant at, String source, String target, String json) throws IOException {
    Files.createDirectories(folder);
    String stem = ReportNames.stem(source, target);
    String unique = ProcessHandle.current().pid() + "-" + System.nanoTime();
    Path temporary = folder.resolve("." + stem + "." + unique + ".tmp");
    try {
      Files.writeString(temporary, json, StandardCharsets.UTF_8);
      for (int number = 1; number <= MOST_NAMES; number++) {
        Path file = folder.resolve(ReportNames.stored(at, stem, number));
        if (place(temporary, file)) {
          return file;
        }
      }
      throw new FileAlreadyExistsException(
          folder.resolve(ReportNames.stored(at, stem, MOST_NAMES)).toString());
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * A link is made or refused in one step; on file systems without links, the name is taken first.
   */
  private static boolean place(Path temporary, Path file) throws IOException {
    try {
      Files.createLink(file, temporary);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException e) {
      return taken(temporary, file);
    }
  }

  private static boolean taken(Path temporary, Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  /** Returns the files of all reports, ordered by name. */
  List<Path> files() throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      files.forEach(found::add);
    }
    Collections.sort(found);
    return found;
  }
}
