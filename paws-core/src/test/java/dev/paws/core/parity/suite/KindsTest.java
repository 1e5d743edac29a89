package dev.paws.core.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kinds of differences that were once reported falsely, or missed, on real projects. Each file of
 * {@code kinds} is one kind, with several variants.
 */
class KindsTest {
  static List<ParityCase> kinds() {
    return ParityCase.folder("kinds");
  }

  /**
   * Pairs in the manner of well-known public projects, with the differences that a reader counted
   * by hand.
   */
  static List<ParityCase> projects() {
    List<ParityCase> projects = ParityCase.folder("projects");
    assertThat(projects).hasSizeGreaterThanOrEqualTo(20);
    return projects;
  }

  @ParameterizedTest
  @MethodSource({"kinds", "projects"})
  void a_pair_has_exactly_the_differences_that_a_reader_would_name(ParityCase pair) {
    ParityCase.Outcome outcome = pair.outcome();

    assertThat(outcome.differences())
        .as(outcome.text())
        .containsExactlyInAnyOrderElementsOf(pair.expect());
    assertThat(outcome.findings()).containsExactlyElementsOf(pair.findings());
    for (String text : pair.says()) {
      if (text.startsWith("!")) {
        assertThat(outcome.text()).doesNotContain(text.substring(1));
      } else {
        assertThat(outcome.text()).contains(text);
      }
    }
  }
}
