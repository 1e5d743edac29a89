package dev.paws.core.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is told to write. */
class AdviceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "restart: true | put the value in quotes",
        "profiles: dev | write a list: [dev]",
        "environment: A=1 | write a list: [A=1]",
        "environment: [A: 1] | write A=1, or all of them without a dash",
        "environment: [[A]] | write KEY=VALUE, or all of them without a dash",
        "labels: [{a: 1, b: 2}] | write KEY=VALUE, or all of them without a dash",
        "labels: [{a: }] | write KEY=VALUE, or all of them without a dash",
        "labels: [{a: [b]}] | write KEY=VALUE, or all of them without a dash",
        "environment: [~] | remove the dash, or write the item after it",
        "environment: [5] | put the item in quotes",
        "expose: {a: b} | begin each item with a dash: - VALUE",
        "healthcheck: [a] | write KEY: VALUE, without a dash before it",
        "healthcheck: {interval: 30} | write a duration: 30s",
        "healthcheck: {interval: true} | put the value in quotes",
        "ports: | write the contents of the key below it, indented, or remove the key",
        "hostname: | write a string",
        "hostname: [a] | write a string",
        "hostname: {a: b} | write a string",
        "tty: [a] | write a string or true or false",
        "env: [a] | rename it to environment",
        "volumes: [{type: bind, src: ./a, target: /a}] | rename it to source",
        "hostname: @a | put the value in quotes: without them it cannot begin with @",
        "hostname: * | put the value in quotes if its * or & belongs to it",
        "hostname: *x | define &x first (not in another file), or put the value in quotes if its * belongs to it",
        "hostname: a: b | put the value in quotes if its colon belongs to it, or correct the indentation",
        "cap_add: [a, \"b, \"c\"] | correct the line that the arrow points at",
      })
  void it_says_what_to_write_instead(String line, String advice) {
    String text = "services:\n  web:\n    image: a\n    " + line + "\n";

    assertThat(Loaded.file("compose.yaml", text).load("compose.yaml").findings())
        .extracting(finding -> finding.nextStep())
        .containsExactly(advice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "image: \"a\\n    user: \"b\" | compose.yaml:3:12 | close the quotes in this line, or correct line 4",
        "image: 'a\\n    user: 'b' | compose.yaml:3:12 | close the quotes in this line, or correct line 4",
        "cap_add: [a\\n    user: b | compose.yaml:4:9 | close the bracket of line 3, or add the missing comma",
        "cap_add: [a\\n    user: 'b' | compose.yaml:4:9 | close the bracket of line 3, or add the missing comma",
        "image: a\\n   user: b | compose.yaml:4:4 | indent the line like the lines that it belongs to",
        "image: a\\n<<<<<<< HEAD\\n    user: b\\n=======\\n    user: c\\n>>>>>>> x | compose.yaml:4:1 | keep one version, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>",
      })
  void broken_yaml_is_told_where_it_can_be_mended(String lines, String at, String advice) {
    String text = "services:\n  web:\n    " + lines.replace("\\n", "\n") + "\n";

    assertThat(Loaded.file("compose.yaml", text).load("compose.yaml").findings())
        .extracting(finding -> finding.at() + " | " + finding.nextStep())
        .containsExactly(at + " | " + advice);
  }
}
