package dev.paws.core.pipeline.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.FindingCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Compares the places of findings with those of GitHub's library, which {@code
 * scripts/record-workflow-cases} recorded.
 */
class WorkflowPeerTest {
  private static final Path CASES = Path.of("src/test/resources/workflow-cases");

  @Test
  void each_mistake_is_found_at_the_line_and_column_where_the_library_finds_it()
      throws IOException {
    Map<String, String> files = cases("broken-workflows.txt");
    Map<String, String> found = cases("broken-workflows.found.txt");
    Map<String, String> deviations = cases("broken-workflows.deviations.txt");
    Map<String, String> different = new TreeMap<>();
    files.forEach(
        (name, text) -> {
          SortedSet<String> expected = places(found.getOrDefault(name, ""));
          if (deviations.containsKey(name)) {
            expected = places(deviations.getOrDefault(name, ""));
          }
          SortedSet<String> actual = findings(text);
          if (!actual.equals(expected)) {
            different.put(name, "is " + actual + " expected " + expected);
          }
        });

    assertThat(files).hasSizeGreaterThanOrEqualTo(250);
    assertThat(files.keySet()).containsAll(deviations.keySet());
    assertThat(different).isEmpty();
  }

  @Test
  void nothing_is_found_in_valid_constructs() throws IOException {
    Map<String, String> files = cases("valid-workflows.txt");
    Map<String, SortedSet<String>> found = new TreeMap<>();
    files.forEach((name, text) -> found.put(name, findings(text)));

    assertThat(files).hasSizeGreaterThanOrEqualTo(25);
    assertThat(found).allSatisfy((name, places) -> assertThat(places).isEmpty());
  }

  private static SortedSet<String> findings(String text) {
    FindingCollector findings = new FindingCollector();
    Optional<Workflow> workflow =
        new WorkflowReader(findings).workflow("w.yml", text.getBytes(UTF_8));
    SortedSet<String> places = new TreeSet<>();
    for (Finding finding : findings.findings()) {
      if (finding.isError()) {
        places.add(finding.at().line() + ":" + finding.at().column());
      }
    }
    assertThat(workflow.isEmpty()).isEqualTo(findings.hasErrors());
    return places;
  }

  /** Returns the places that the lines begin with. */
  private static SortedSet<String> places(String lines) {
    SortedSet<String> places = new TreeSet<>();
    lines
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> places.add(line.split(" ", 2)[0]));
    return places;
  }

  private static Map<String, String> cases(String name) throws IOException {
    Map<String, String> cases = new LinkedHashMap<>();
    for (String one : Files.readString(CASES.resolve(name)).split("(?m)^### ")) {
      int end = one.indexOf('\n');
      if (end > 0) {
        cases.put(one.substring(0, end), one.substring(end + 1));
      }
    }
    return cases;
  }
}
