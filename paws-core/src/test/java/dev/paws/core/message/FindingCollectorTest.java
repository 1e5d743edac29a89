package dev.paws.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Position;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingCollectorTest {
  @Test
  void an_error_breaks_the_resource_it_is_in() {
    FindingCollector problems = new FindingCollector();
    problems.report(VariableMessage.TEMPLATE, Position.NONE, "services.web[0].image", "x");
    problems.report(VariableMessage.TEMPLATE, Position.NONE, "networks.n", "x");
    problems.report(VariableMessage.TEMPLATE, Position.NONE, "name", "x");

    assertThat(
            List.of("services.web", "networks.n", "networks", "name").stream()
                .filter(problems::isBroken))
        .hasSize(4);
    assertThat(problems.isBroken("services.other")).isFalse();
    assertThat(problems.hasErrors()).isTrue();
    assertThat(problems.isIncomplete()).isFalse();
  }

  @Test
  void an_error_inside_a_value_is_reported_there_and_a_warning_is_not() {
    FindingCollector problems = new FindingCollector();
    problems.report(ComposeMessage.VERSION, Position.NONE, "services.web.ports[0].x");
    problems.report(VariableMessage.TEMPLATE, Position.NONE, "services.web.ports[1].x", "x");
    problems.report(VariableMessage.TEMPLATE, Position.NONE, "services.web.ports[2]", "x");

    assertThat(problems.isReported("services.web.ports[0]")).isFalse();
    assertThat(problems.isReported("services.web.ports[1]")).isTrue();
    assertThat(problems.isReported("services.web.ports[2]")).isFalse();
  }

  @Test
  void a_warning_breaks_nothing() {
    FindingCollector problems = new FindingCollector();
    problems.report(ComposeMessage.VERSION, Position.NONE, "services.web");

    assertThat(problems.isBroken("services.web")).isFalse();
    assertThat(problems.hasErrors()).isFalse();
  }

  @Test
  void an_exception_without_words_is_told_by_its_name() {
    assertThat(FindingCollector.reason(new IOException("it is gone"))).isEqualTo("it is gone");
    assertThat(FindingCollector.reason(new IOException())).isEqualTo("IOException");
  }
}
