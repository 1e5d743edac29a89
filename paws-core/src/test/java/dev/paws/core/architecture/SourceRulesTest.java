package dev.paws.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  @Test
  void no_file_is_longer_than_three_hundred_lines_and_no_test_than_four_hundred() {
    assertThat(SourceFiles.in("src/main")).allSatisfy(file -> assertLength(file, LONGEST_FILE));
    assertThat(SourceFiles.in("src/test")).allSatisfy(file -> assertLength(file, LONGEST_TEST));
  }

  private static void assertLength(Path file, int longest) {
    assertThat(SourceFiles.lines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(longest);
  }

  @Test
  void failures_are_caught_by_their_type() {
    assertThat(SourceFiles.in("src/main"))
        .filteredOn(file -> !MAY_CATCH_ALL.contains(file.getFileName().toString()))
        .allSatisfy(
            file ->
                assertThat(String.join("\n", SourceFiles.lines(file)))
                    .as(file.toString())
                    .doesNotContainPattern(CATCH_ALL));
  }

  @Test
  void every_package_says_what_it_promises_and_that_nothing_is_null() {
    Set<Path> packages =
        SourceFiles.in("src/main").stream()
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
}
