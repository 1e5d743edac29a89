package dev.paws.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.Confirmation;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalQuestionTest {
  @ParameterizedTest
  @ValueSource(strings = {"y", "Y", "yes", " YES ", "yEs\t"})
  void only_a_clear_yes_is_one(String line) {
    assertThat(TerminalQuestion.answer(line)).isEqualTo(Confirmation.Answer.YES);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "n", "no", "yep", "y n", "ja", "1", "true"})
  void anything_else_and_the_end_of_the_input_is_a_no(@Nullable String line) {
    assertThat(TerminalQuestion.answer(line)).isEqualTo(Confirmation.Answer.NO);
  }

  private static TerminalFacts facts(boolean terminal, boolean interactive) {
    return new TerminalFacts(terminal, false, interactive, false, Optional.empty(), Map.of());
  }

  @Test
  void without_a_console_nobody_is_asked() {
    assertThat(TerminalQuestion.of(facts(true, true), null)).isSameAs(Confirmation.NOBODY);
  }

  @ParameterizedTest
  @CsvSource({"false, true", "true, false", "false, false"})
  void nobody_answers_in_batch_mode_or_where_output_is_no_terminal(
      boolean terminal, boolean interactive) {
    assertThat(TerminalQuestion.of(facts(terminal, interactive), null))
        .isSameAs(Confirmation.NOBODY);
  }
}
