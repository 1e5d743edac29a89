package dev.paws.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Level;
import dev.paws.core.finding.Position;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CappedFindingsTest {
  private static Stream<Finding> findings(String code, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Finding(code, Level.ERROR, Position.NONE, "", code + i, "", ""));
  }

  @Test
  void many_of_a_kind_are_counted() {
    assertThat(CappedFindings.lines(findings("A", 2_970).toList(), Finding::fact))
        .hasSize(CappedFindings.OF_A_KIND + 1)
        .endsWith("[A] and 2960 more like it");
  }

  @Test
  void a_rare_kind_is_shown_beside_a_frequent_one() {
    List<Finding> all = Stream.concat(findings("A", 100), findings("B", 1)).toList();
    assertThat(CappedFindings.lines(all, Finding::fact)).contains("B0", "[A] and 90 more like it");
  }

  @Test
  void there_is_an_end_to_kinds_too() {
    List<Finding> all = IntStream.range(0, 80).boxed().flatMap(i -> findings("K" + i, 1)).toList();
    assertThat(CappedFindings.lines(all, Finding::fact))
        .hasSize(80)
        .contains("[K79] and 1 more like it");
    assertThat(CappedFindings.lines(findings("A", 3).toList(), Finding::fact)).hasSize(3);
  }
}
