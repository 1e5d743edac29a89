package dev.paws.core.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        "ports: [8080: 80] | put the key in quotes, or the whole item if it is one text: \"8080:80\"",
        "ports: [a: 80] | write \"a:80\", without a blank after the colon",
        "volumes: [./d: /d] | write \"./d:/d\", without a blank after the colon",
        "volumes: [./d: , ] | write \"./d\", without a colon at the end",
        "devices: [/dev/x: /dev/y] | write \"/dev/x:/dev/y\", without a blank after the colon",
        "links: [b: c] | write \"b:c\", without a blank after the colon",
        "extra_hosts: [a: 1.2.3.4] | write \"a:1.2.3.4\", without a blank after the colon",
        "security_opt: [a: b] | write \"a:b\", without a blank after the colon",
        "tmpfs: [/tmp: ] | write \"/tmp\", without a colon at the end",
        "command: [echo: x] | put the item in quotes: \"echo: x\"",
        "command: [{a: b, c: d}] | write a string",
        "depends_on: [b: {condition: service_healthy}] | write KEY: VALUE, without a dash before it",
        "networks: [b: {}] | write KEY: VALUE, without a dash before it",
        "dns: [8.8.8.8: ] | write \"8.8.8.8\", without a colon at the end",
        "deploy: {replicas: 2.5} | write a whole number",
        "scale: 2.5 | write a whole number",
        "healthcheck: test curl | write test: curl on a line of its own below it, indented",
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
        "volumes: [a1::b1] | \"a1::b1\" is not a mount: nothing stands before, between or after its colons",
        "volumes: [\"\"] | \"\" is not a mount: it is empty",
        "volumes: [\"a1:b1:c1:d1\"] | \"a1:b1:c1:d1\" is not a mount: it has more than three parts",
        "devices: [\"a:b:c:d\"] | \"a:b:c:d\" is not a device: it has more than three parts",
        "ports: [\"1:2:3:4:5\"] | \"1:2:3:4:5\" is not a port: an IPv6 address needs brackets: [1:2:3]",
      })
  void a_short_form_that_is_refused_says_why(String line, String problem) {
    String text = "services:\n  web:\n    image: a\n    " + line + "\n";

    assertThat(Loaded.file("compose.yaml", text).load("compose.yaml").findings())
        .extracting(finding -> finding.fact())
        .allSatisfy(message -> assertThat(message).contains(problem))
        .hasSize(1);
  }

  @Test
  void a_service_that_extends_on_its_own_line_is_pointed_at() {
    String text = "services:\n  base: {image: a}\n  web: extends base\n";

    assertThat(Loaded.file("compose.yaml", text).load("compose.yaml").findings())
        .extracting(finding -> finding.at() + " " + finding.fact() + " | " + finding.nextStep())
        .containsExactly(
            "compose.yaml:3:8 this is a string | write extends: base on a line of its"
                + " own below it, indented");
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
