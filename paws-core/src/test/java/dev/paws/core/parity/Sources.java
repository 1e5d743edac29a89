package dev.paws.core.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.ComposeLoader;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.compose.LoadResult;
import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.compare.DiffRequest;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import dev.paws.core.parity.compare.Parity;
import dev.paws.core.parity.source.compose.ComposeSource;
import dev.paws.core.run.ProjectLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Environments from texts, for the tests of parity. */
public final class Sources {
  public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  public static final Path FOLDER = Path.of("/project");

  private Sources() {}

  /** Returns the environment that one {@code compose.yaml} defines. */
  public static ParityEnvironment compose(String name, String yaml) {
    return compose(name, Map.of("compose.yaml", yaml));
  }

  /** An environment of files by their path below the project's folder. */
  public static ParityEnvironment compose(String name, Map<String, String> files) {
    return read(name, new InMemory(files), Map.of());
  }

  /** An environment of a folder on disk. */
  public static ParityEnvironment disk(String name, Path folder, List<Path> files, List<Path> env) {
    FileAccess disk = FileAccess.disk();
    return read(
        name,
        disk,
        new ComposeOptions(
            folder, files, env, List.of(), Optional.empty(), Optional.empty(), Map.of()));
  }

  private static ParityEnvironment read(
      String name, FileAccess files, Map<String, String> environment) {
    return read(
        name,
        files,
        new ComposeOptions(
            FOLDER,
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            environment));
  }

  private static ParityEnvironment read(String name, FileAccess files, ComposeOptions options) {
    LoadResult loaded = new ComposeLoader(files).load(options);
    assertThat(loaded.findings().stream().filter(Finding::isError).map(Finding::text)).isEmpty();
    return ComposeSource.of(
        name,
        "compose.yaml",
        loaded.project().orElseThrow(),
        files,
        ProjectLoader.secrets(loaded, options, files));
  }

  /** Both compared in all modes. */
  public static ParityResult compared(ParityEnvironment source, ParityEnvironment target) {
    return compared(source, target, ParitySettings.NONE);
  }

  public static ParityResult compared(
      ParityEnvironment source, ParityEnvironment target, ParitySettings settings) {
    return compared(
        source, target, settings, Set.of(ComparisonMode.STRUCTURAL, ComparisonMode.SEMANTIC));
  }

  public static ParityResult compared(
      ParityEnvironment source,
      ParityEnvironment target,
      ParitySettings settings,
      Set<ComparisonMode> modes) {
    return Parity.of(new DiffRequest(source, target, modes, settings, NOW, "paws test")).compare();
  }

  /** Each deviation on a line: severity, subject, path, rule, values. */
  public static String text(ParityResult result) {
    StringBuilder text = new StringBuilder();
    for (Deviation deviation : result.deviations()) {
      text.append(
          "%s %s %s %s: %s -> %s%n"
              .formatted(
                  deviation.difference().severity().value(),
                  deviation.subject(),
                  deviation.difference().fieldPath(),
                  deviation.ruleId(),
                  deviation.sourceShown(),
                  deviation.targetShown()));
    }
    return text.toString();
  }

  private record InMemory(Map<String, String> files) implements FileAccess {
    @Override
    public boolean isFile(Path path) {
      return content(path).isPresent();
    }

    @Override
    public boolean isDirectory(Path path) {
      return path.equals(FOLDER)
          || files.keySet().stream()
              .anyMatch(name -> FOLDER.resolve(name).startsWith(path) && content(path).isEmpty());
    }

    @Override
    public byte[] read(Path path, long limit) throws IOException {
      return content(path)
          .orElseThrow(() -> new NoSuchFileException(path.toString()))
          .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<Path> children(Path directory) {
      Path folder = FOLDER.resolve(directory).normalize();
      return files.keySet().stream()
          .map(name -> FOLDER.resolve(name).normalize())
          .filter(file -> file.startsWith(folder) && !file.equals(folder))
          .map(file -> folder.resolve(folder.relativize(file).getName(0)))
          .distinct()
          .sorted()
          .toList();
    }

    private Optional<String> content(Path path) {
      Path normal = FOLDER.resolve(path).normalize();
      return files.entrySet().stream()
          .filter(file -> FOLDER.resolve(file.getKey()).normalize().equals(normal))
          .map(Map.Entry::getValue)
          .findFirst();
    }
  }
}
