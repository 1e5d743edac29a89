package dev.paws.core.parity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.parity.ParityRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ParityRulesDocumentationTest {
  private static final Path PAGE = Path.of("..", "docs", "parity-rules.md");
  private static final String COMMAND =
      "mvn -pl paws-core test -Dtest=ParityRulesDocumentationTest -Dpaws.regenerate=true";

  @Test
  void the_page_of_rules_is_as_the_table_has_it() throws IOException {
    String expected = page();
    if (Boolean.getBoolean("paws.regenerate")) {
      Files.writeString(PAGE, expected);
    }

    String found = Files.exists(PAGE) ? Files.readString(PAGE) : "";

    assertThat(found)
        .as("docs/parity-rules.md is stale; regenerate it with%n%s", COMMAND)
        .isEqualTo(expected);
  }

  @Test
  void every_rule_has_an_id_of_its_own() {
    assertThat(RuleTable.rows()).extracting(ParityRule::id).doesNotHaveDuplicates();
  }

  private static String page() {
    return """
        # Rules of the parity check

        <!-- Generated from dev.paws.core.parity.rule.RuleTable; do not edit. Regenerate with
             %s -->

        Each difference gets its severity and its texts from the first row whose path and condition fit. `*` stands for any text. A row that
        is *fixable* can be put right in a Compose override file. `paws.yaml` changes severities by rule, path and environment, see [paws-yaml.md](paws-yaml.md).

        In the texts, `{source}` and `{target}` are the names of the environments, `{here}` and `{there}` their values (secrets masked).

        | severity | `overall_status` when it is the worst | `impact_level` of the service |
        | --- | --- | --- |
        | info | minor_differences | low |
        | warning | minor_differences | medium |
        | error | major_differences | high |
        | critical | incompatible | critical |

        """
            .formatted(COMMAND)
        + RuleTable.rows().stream()
            .map(ParityRulesDocumentationTest::section)
            .collect(Collectors.joining("\n"));
  }

  private static String section(ParityRule rule) {
    return """
        ## %s

        **%s**%s, %s

        - Fields: %s
        - Means: %s
        - Do: %s
        """
        .formatted(
            rule.id(),
            rule.severity().value(),
            rule.autoFixable() ? ", fixable" : "",
            rule.condition().text(),
            rule.paths().stream().map(path -> "`" + path + "`").collect(Collectors.joining(", ")),
            literal(rule.impact()),
            literal(rule.recommendation()));
  }

  private static String literal(String text) {
    return text.replaceAll("([\\\\`*_<>\\[\\]$])", "\\\\$1");
  }
}
