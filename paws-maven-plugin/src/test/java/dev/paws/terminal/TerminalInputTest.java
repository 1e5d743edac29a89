package dev.paws.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.port.UserInput;
import dev.paws.core.engine.CommandInput;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalInputTest {
  @ParameterizedTest
  @CsvSource({"false, true, true", "true, false, true", "true, true, false"})
  void without_a_terminal_in_batch_mode_or_if_it_is_not_wanted_the_command_reads_a_pipe(
      boolean terminal, boolean interactive, boolean wanted) {
    TerminalFacts facts =
        new TerminalFacts(terminal, false, interactive, false, Optional.empty(), Map.of());
    try (UserInput.Session session = new TerminalInput(facts, wanted).open()) {
      assertThat(session.input().map(CommandInput::terminal)).contains(false);
    }
  }
}
