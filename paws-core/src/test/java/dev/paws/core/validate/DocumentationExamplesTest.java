package dev.paws.core.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.tree.Trees;
import dev.paws.core.message.ValidateMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationExamplesTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern EXAMPLE =
      Pattern.compile("```(?:yaml|json)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CODES = Pattern.compile("\\| V(\\d{3})(?: to V(\\d{3}))? \\|");

  static List<String> examples() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(DOCS.resolve("x-paws.md")))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_of_the_documentation_breaks_no_rule(String example) {
    assertThat(Validator.validate(Trees.project("compose.yaml", example))).isEmpty();
  }

  @Test
  void the_table_of_rules_has_every_code() throws IOException {
    List<String> documented =
        CODES
            .matcher(Files.readString(DOCS.resolve("validation.md")))
            .results()
            .flatMap(DocumentationExamplesTest::codes)
            .toList();

    assertThat(documented)
        .containsExactlyElementsOf(
            Arrays.stream(ValidateMessage.values()).map(ValidateMessage::code).toList());
  }

  private static java.util.stream.Stream<String> codes(MatchResult match) {
    int first = Integer.parseInt(match.group(1));
    int last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
    return java.util.stream.IntStream.rangeClosed(first, last).mapToObj("PAWS-V%03d"::formatted);
  }
}
