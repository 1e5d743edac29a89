package dev.paws.core.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.compose.tree.Trees;
import dev.paws.core.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has a Compose file here that breaks it, and the findings in full beside it. */
class ValidatorTest {
  private static final Path FILES = Path.of("src/test/resources/dev/paws/core/validate");

  static List<String> composeFiles() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("composeFiles")
  void the_findings_of_a_file_are_those_that_stand_beside_it(String file) throws IOException {
    Path expected = FILES.resolve(file.replace(".yaml", ".txt"));

    String found =
        Validator.validate(project(file)).stream()
            .map(finding -> finding.level() + " " + finding.text() + "\n")
            .collect(Collectors.joining());

    if (Boolean.getBoolean("paws.regenerate")) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  @Test
  void what_compose_would_start_is_only_a_warning_before_a_start() throws IOException {
    List<Finding> findings =
        Stream.of(
                "infrastructure-without-health-check.yaml",
                "healthy-dependency-without-health-check.yaml",
                "interval-shorter-than-timeout.yaml",
                "mount-without-source.yaml",
                "nothing-to-check.yaml")
            .flatMap(file -> Validator.validateForStart(project(file)).stream())
            .toList();

    assertThat(findings).hasSizeGreaterThan(8).noneMatch(Finding::isError);
  }

  @Test
  void what_cannot_start_is_an_error_before_a_start_too() {
    assertThat(Validator.validateForStart(project("dependency-cycle.yaml")))
        .isNotEmpty()
        .allMatch(Finding::isError);
    assertThat(Validator.validateForStart(project("extension-not-valid.yaml")))
        .anyMatch(Finding::isError);
  }

  private static ComposeProject project(String file) {
    try {
      return Trees.project(file, Files.readString(FILES.resolve(file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
