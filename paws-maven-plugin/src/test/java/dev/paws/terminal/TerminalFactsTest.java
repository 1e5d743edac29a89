package dev.paws.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalFactsTest {
  @Test
  void a_person_at_a_terminal_gets_the_live_view_in_colour() {
    TerminalFacts facts = facts(true, Optional.empty(), Map.of("TERM", "xterm"));

    assertThat(facts.live()).isTrue();
    assertThat(facts.colour()).isTrue();
  }

  @Test
  void nothing_is_redrawn_where_nobody_sees_it() {
    assertThat(facts(false, Optional.empty(), Map.of("TERM", "xterm")).live()).isFalse();
    assertThat(facts(true, Optional.empty(), Map.of("TERM", "dumb")).live()).isFalse();
    assertThat(facts(true, Optional.empty(), Map.of()).live()).isFalse();
    assertThat(facts(true, Optional.empty(), Map.of("TERM", "xterm", "CI", "true")).live())
        .isFalse();
    assertThat(
            facts(
                    true,
                    Optional.empty(),
                    Map.of("TERM", "xterm", "MAVEN_CMD_LINE_ARGS", "-l build.log verify"))
                .live())
        .isFalse();
    assertThat(new TerminalFacts(true, false, false, false, Optional.empty(), xterm()).live())
        .isFalse();
    assertThat(new TerminalFacts(true, false, true, true, Optional.empty(), xterm()).live())
        .isFalse();
  }

  @Test
  void mavens_style_decides_about_colour() {
    assertThat(facts(false, Optional.of("always"), Map.of()).colour()).isTrue();
    assertThat(facts(true, Optional.of("never"), xterm()).colour()).isFalse();
    assertThat(facts(true, Optional.of("never"), xterm()).live()).isFalse();
    assertThat(facts(true, Optional.empty(), Map.of("TERM", "xterm", "NO_COLOR", "1")).colour())
        .isFalse();
  }

  @Test
  void windows_needs_no_term() {
    assertThat(new TerminalFacts(true, true, true, false, Optional.empty(), Map.of()).live())
        .isTrue();
  }

  @Test
  void what_is_said_about_it_holds_no_environment() {
    assertThat(facts(true, Optional.empty(), Map.of("TOKEN", "hidden")).toString())
        .doesNotContain("hidden");
  }

  @Test
  void a_size_that_makes_no_sense_is_the_usual_one() {
    assertThat(Screen.parse("50 132", true)).isEqualTo(new Screen(132, 50, true));
    assertThat(Screen.parse("0 0", true)).isEqualTo(new Screen(80, 24, true));
    assertThat(Screen.parse("stty: no", false)).isEqualTo(new Screen(80, 24, false));
  }

  private static TerminalFacts facts(
      boolean terminal, Optional<String> style, Map<String, String> environment) {
    return new TerminalFacts(terminal, false, true, false, style, environment);
  }

  private static Map<String, String> xterm() {
    return Map.of("TERM", "xterm");
  }
}
