package dev.paws.core.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.Sources;
import dev.paws.core.parity.semantic.ParameterFile;
import dev.paws.core.parity.suite.ParameterMutations.Change;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In both modes a parameter's change is one difference: at its path, with its severity. */
class ParameterSensitivityTest {
  static List<Change> changes() {
    return ParameterMutations.all();
  }

  @Test
  void every_parameter_of_the_built_in_file_has_a_change() {
    assertThat(changes().stream().map(Change::id))
        .containsExactlyInAnyOrderElementsOf(
            ParameterFile.builtIn().stream().map(it -> it.id()).toList());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void one_change_is_told_once_with_both_places(Change change) {
    ParityResult result =
        Sources.compared(
            Sources.compose("local", change.yaml(false)),
            Sources.compose("production", change.yaml(true)));

    assertThat(result.deviations().stream().map(ParameterSensitivityTest::line))
        .containsExactly(change.severity().value() + " it parameters." + change.id());
    assertThat(result.deviations().get(0).source()).isNotEmpty();
    assertThat(result.deviations().get(0).target()).isNotEmpty();
  }

  private static String line(Deviation found) {
    return "%s %s %s"
        .formatted(
            found.difference().severity().value(), found.subject(), found.difference().fieldPath());
  }
}
