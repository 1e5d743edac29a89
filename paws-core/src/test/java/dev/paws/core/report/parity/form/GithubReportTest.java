package dev.paws.core.report.parity.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.ParityReport.Entry;
import dev.paws.core.report.parity.Samples;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GithubReportTest {
  private static String of(ParityReport report) {
    return GithubReport.of(report, SarifReportTest.FILES, "target/paws/diff/x.html");
  }

  @Test
  void a_difference_is_a_command_with_the_place_of_the_local_value() {
    assertThat(of(Samples.usual()).lines())
        .contains(
            "::error file=app/compose.yaml,line=41,col=7,title=Parity%3A patroni1 container.image::"
                + "critical: local has postgres:15.4, production has postgres:16.1. Another major"
                + " version of the data store: data files, SQL and extensions may not work as in"
                + " production.")
        .hasSize(8);
  }

  @Test
  void no_value_can_begin_a_command_of_its_own() {
    assertThat(of(Samples.hostile()).lines())
        .hasSize(1)
        .allSatisfy(
            line -> assertThat(line).startsWith("::error file=").contains("%250A@everyone"));
  }

  @Test
  void no_more_are_given_than_are_shown_and_the_rest_is_counted() {
    Entry[] many =
        IntStream.range(0, 15)
            .mapToObj(i -> Samples.entry("web", "r", "l" + i, Severity.ERROR).build())
            .toArray(Entry[]::new);

    assertThat(of(Samples.report(Samples.section("web", many))).lines())
        .hasSize(11)
        .last()
        .isEqualTo("::notice title=Parity::5 more differences are in target/paws/diff/x.html");
  }
}
