package dev.paws.core.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java sources of all modules. */
final class SourceFiles {
  private static final List<Path> MODULES =
      Stream.of(
              "paws-core",
              "paws-test-support",
              "paws-adapters",
              "paws-kubernetes",
              "paws-maven-plugin")
          .map(module -> Path.of("..", module))
          .toList();

  private SourceFiles() {}

  /** Returns the files below a folder of each module, such as {@code src/main}. */
  static List<Path> in(String folder) {
    return MODULES.stream()
        .map(module -> module.resolve(folder))
        .filter(Files::isDirectory)
        .flatMap(SourceFiles::javaFiles)
        .toList();
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
