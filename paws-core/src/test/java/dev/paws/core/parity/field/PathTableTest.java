package dev.paws.core.parity.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PathTableTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "dev", "paws", "core");

  /** A text that begins with a group of fields and a dot. */
  private static final Pattern PATH =
      Pattern.compile(
          "\"(container|networking|storage|files|health_check|dependencies|resource_limits"
              + "|environment_variables|labels|annotations|security|lifecycle|build|deploy|logging"
              + "|network|volume|runtime|kubernetes|parameters|consistency|ipam)\\.[^\"]*\"");

  /** Names of files and of Kubernetes that only look like paths. */
  private static final List<String> OTHERS =
      List.of("\"parameters.yaml\"", "\"kubernetes.io/ingress.class\"");

  @Test
  void paths_of_fields_are_written_in_the_tables_only() {
    assertThat(Stream.of("parity", "report/parity").flatMap(PathTableTest::sources))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(paths(file)).as(file.toString()).isEmpty());
  }

  private static Stream<Path> sources(String folder) {
    try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.getParent().endsWith("field"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> paths(Path file) {
    try {
      return PATH.matcher(Files.readString(file))
          .results()
          .map(MatchResult::group)
          .filter(text -> !OTHERS.contains(text))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
