package dev.paws.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessageDocumentationTest {
  private static final Path PAGE = Path.of("..", "docs", "messages.md");
  private static final String COMMAND =
      "mvn -pl paws-core test -Dtest=MessageDocumentationTest -Dpaws.regenerate=true";

  @Test
  void the_page_of_messages_is_as_the_catalogue_has_it() throws IOException {
    String expected = page();
    if (Boolean.getBoolean("paws.regenerate")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, expected);
    }

    String found = Files.exists(PAGE) ? Files.readString(PAGE) : "";

    assertThat(found)
        .as("docs/messages.md is stale; regenerate it with%n%s", COMMAND)
        .isEqualTo(expected);
  }

  private static String page() {
    return """
        # Messages

        <!-- Generated from dev.paws.core.message; do not edit. Regenerate with
             %s -->

        Everything that Paws says about an environment has a code. An error stops the goal, a warning does not.
        `{0}`, `{1}`, … stand for what the message is about.

        """
            .formatted(COMMAND)
        + MessageCatalogue.all().stream()
            .sorted(Comparator.comparing(Message::code))
            .map(MessageDocumentationTest::section)
            .collect(Collectors.joining("\n"));
  }

  private static String section(Message message) {
    return """
        ## %s

        **%s**: %s

        - Expected: %s
        - Do: %s
        """
        .formatted(
            message.code(),
            message.level() == Level.ERROR ? "Error" : "Warning",
            literal(message.fact()),
            literal(message.expectation()),
            literal(message.nextStep()));
  }

  /** The text with everything that Markdown would take for markup made literal. */
  private static String literal(String text) {
    return text.replaceAll("([\\\\`*_<>\\[\\]$])", "\\\\$1");
  }
}
