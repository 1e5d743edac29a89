package dev.paws.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that only the sources of all modules show. */
class SourceRulesTest {
  private static final int LONGEST_FILE = 300;
  private static final int LONGEST_TEST = 400;
  private static final Pattern CATCH_ALL =
      Pattern.compile("catch \\((final )?(Exception|Throwable|RuntimeException)\\b");

  /**
   * The one place that maps failures to Maven's exceptions, and the one that shows a test what its
   * simulated threads died of.
   */
  private static final Set<String> MAY_CATCH_ALL = Set.of("MavenFailures.java", "SimBench.java");

  private static final List<Path> MODULES =
      Stream.of("paws-core", "paws-test-support", "paws-adapters", "paws-maven-plugin")
          .map(module -> Path.of("..", module))
          .toList();

  @Test
  void no_file_is_longer_than_three_hundred_lines_and_no_test_than_four_hundred() {
    assertThat(sources("src/main")).allSatisfy(file -> assertLength(file, LONGEST_FILE));
    assertThat(sources("src/test")).allSatisfy(file -> assertLength(file, LONGEST_TEST));
  }

  private static void assertLength(Path file, int longest) {
    assertThat(lines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(longest);
  }

  @Test
  void failures_are_caught_by_their_type() {
    assertThat(sources("src/main"))
        .filteredOn(file -> !MAY_CATCH_ALL.contains(file.getFileName().toString()))
        .allSatisfy(
            file ->
                assertThat(String.join("\n", lines(file)))
                    .as(file.toString())
                    .doesNotContainPattern(CATCH_ALL));
  }

  @Test
  void every_package_says_what_it_promises_and_that_nothing_is_null() {
    Set<Path> packages =
        sources("src/main").stream()
            .map(Path::getParent)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(packages)
        .allSatisfy(
            folder ->
                assertThat(folder.resolve("package-info.java"))
                    .exists()
                    .content()
                    .startsWith("/**")
                    .contains("@NullMarked"));
  }

  private static List<Path> sources(String folder) {
    return MODULES.stream()
        .map(module -> module.resolve(folder))
        .filter(Files::isDirectory)
        .flatMap(SourceRulesTest::javaFiles)
        .toList();
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
