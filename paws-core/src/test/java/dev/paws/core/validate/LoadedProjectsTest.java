package dev.paws.core.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.ComposeLoader;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.compose.LoadResult;
import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.mapping.EnvironmentFacts;
import dev.paws.core.model.mapping.EnvironmentMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Validation of what the loader makes of real files. */
class LoadedProjectsTest {
  private static final Path FILES = Path.of("src/test/resources/dev/paws/core/validate");
  private static final Path EXAMPLE = Path.of("..", "examples", "ha-stack");

  /** Broken so that loading refuses it as well, in its own words. */
  private static final Set<String> REFUSED_BY_LOADING =
      Set.of("dependency-cycle.yaml", "enum-value-not-allowed.yaml");

  static List<String> composeFiles() throws IOException {
    return ValidatorTest.composeFiles().stream()
        .filter(file -> !REFUSED_BY_LOADING.contains(file))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("composeFiles")
  void a_loaded_file_has_the_findings_of_its_normal_form(String file) throws IOException {
    assertThat(text(Validator.validate(load(FILES, file))))
        .isEqualTo(Files.readString(FILES.resolve(file.replace(".yaml", ".txt"))));
  }

  @Test
  void mistakes_that_loading_and_the_rules_find_are_told_at_once() throws IOException {
    Path expected = FILES.resolve("loaded/many-mistakes.txt");

    String found = text(Validator.validate(load(FILES.resolve("loaded"), "many-mistakes.yaml")));

    if (Boolean.getBoolean("paws.regenerate")) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  @Test
  void nothing_is_judged_where_a_file_could_not_be_read() {
    LoadResult loaded = load(FILES.resolve("loaded"), "not-yaml.yaml");

    assertThat(loaded.findings()).isNotEmpty();
    assertThat(Validator.validate(loaded)).isEqualTo(loaded.findings());
  }

  @Test
  void the_example_stack_breaks_no_rule_and_every_role_is_told() {
    LoadResult loaded = load(EXAMPLE, "compose.yaml");
    ComposeProject project = loaded.project().orElseThrow();

    Map<String, Long> roles =
        EnvironmentMapper.map(project, EnvironmentFacts.none("ha-stack"))
            .environment()
            .services()
            .stream()
            .map(ServiceDefinition::role)
            .collect(Collectors.groupingBy(ServiceDefinition.Role::value, Collectors.counting()));

    assertThat(text(Validator.validate(loaded))).isEmpty();
    assertThat(roles)
        .isEqualTo(
            Map.of(
                "etcd", 3L,
                "patroni", 3L,
                "redis", 3L,
                "redis-sentinel", 3L,
                "backend", 1L,
                "frontend", 1L));
  }

  private static String text(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.level() + " " + finding.text() + "\n")
        .collect(Collectors.joining());
  }

  private static LoadResult load(Path folder, String file) {
    Path base = folder.toAbsolutePath().normalize();
    return new ComposeLoader(FileAccess.disk())
        .load(
            new ComposeOptions(
                base,
                List.of(base.resolve(file)),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
  }
}
