package dev.paws.core.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All that Docker Compose resolved in the recorded cases can be bound, or is refused by name. */
class RecordedCasesBindTest {
  private static final Path CASES = Path.of("src", "test", "resources", "compose-cases");

  /** The resolved projects of a file of cases: the line after each {@code === expect}. */
  private static List<String> resolved(Path file) throws IOException {
    List<String> resolved = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i - 1).equals("=== expect") && lines.get(i).startsWith("{")) {
        resolved.add(lines.get(i));
      }
    }
    return resolved;
  }

  @Test
  void no_option_of_a_recorded_case_is_unknown_or_undefined() throws IOException {
    List<Finding> strangers = new ArrayList<>();
    int bound = 0;
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.toList()) {
        for (String json : resolved(file)) {
          DesiredBinder.bind(JsonTree.project(json, Map.of()), new OneFile("{}"))
              .findings()
              .stream()
              .filter(finding -> finding.code().matches("PAWS-D0(01|14)"))
              .forEach(strangers::add);
          bound++;
        }
      }
    }

    assertThat(strangers).isEmpty();
    assertThat(bound).isGreaterThan(400);
  }
}
