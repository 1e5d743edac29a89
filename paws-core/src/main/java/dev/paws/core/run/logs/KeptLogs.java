package dev.paws.core.run.logs;

import dev.paws.core.engine.LogLine;
import dev.paws.core.file.FileAccess;
import dev.paws.core.log.EntryAssembler;
import dev.paws.core.log.LogEntry;
import dev.paws.core.log.LogOrigin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The logs of containers that were removed, as they were saved then: without the times of lines.
 *
 * @param folder the folder of these files
 * @param project the project's name
 * @param customNames services by {@code container_name}
 */
public record KeptLogs(
    FileAccess files, Path folder, String project, Map<String, String> customNames) {
  private static final String SUFFIX = ".log";
  private static final long LARGEST = 64L << 20;

  /**
   * Passes on the entries of all files, one file after the other.
   *
   * @param tail only this many of the last lines of each; empty: all
   * @param unreadable receives the file and the reason
   * @return how many files were read
   */
  public int read(
      LogSources sources,
      Optional<Integer> tail,
      Consumer<LogEntry> to,
      Consumer<String> unreadable) {
    int count = 0;
    for (Path file : list()) {
      Optional<LogOrigin> origin = origin(file).filter(it -> sources.has(it.service()));
      if (origin.isPresent()) {
        try {
          read(file, origin.get(), tail, to);
          count++;
        } catch (IOException e) {
          unreadable.accept(file + ": " + e.getMessage());
        }
      }
    }
    return count;
  }

  private List<Path> list() {
    if (!files.isDirectory(folder)) {
      return List.of();
    }
    try {
      return files.children(folder);
    } catch (IOException e) {
      return List.of(); // nothing was saved there that can be read
    }
  }

  private Optional<LogOrigin> origin(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(SUFFIX) || !files.isFile(file)) {
      return Optional.empty();
    }
    String container = name.substring(0, name.length() - SUFFIX.length());
    String custom = customNames.get(container);
    if (custom != null) {
      return Optional.of(new LogOrigin(custom, container, 1, true));
    }
    Matcher usual =
        Pattern.compile(Pattern.quote(project) + "[-_](.+)[-_](\\d{1,6})").matcher(container);
    return usual.matches()
        ? Optional.of(
            new LogOrigin(usual.group(1), container, Integer.parseInt(usual.group(2)), true))
        : Optional.empty();
  }

  private void read(Path file, LogOrigin origin, Optional<Integer> tail, Consumer<LogEntry> to)
      throws IOException {
    String text = new String(files.read(file, LARGEST), StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(text.lines().toList());
    int from = tail.map(most -> Math.max(0, lines.size() - most)).orElse(0);
    EntryAssembler assembler = new EntryAssembler(origin);
    for (String line : lines.subList(from, lines.size())) {
      pass(assembler.add(new LogLine(0, false, line)), to);
    }
    pass(assembler.end(), to);
  }

  private static void pass(@Nullable LogEntry entry, Consumer<LogEntry> to) {
    if (entry != null) {
      to.accept(entry);
    }
  }
}
