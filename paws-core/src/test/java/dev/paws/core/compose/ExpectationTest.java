package dev.paws.core.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "user: 5|a string",
        "cpus: [a]|a string or a number",
        "scale: [a]|a string or an integer",
        "tty: [a]|a string or true or false",
        "command: 5|a string or a list or null",
        "pid: 5|a string or null",
        "cgroup: [a]|one of host, private",
        "gpus: 5|one of all or a list",
        "build: 5|a string or a mapping",
        "labels: 5|a list or a mapping",
        "ports: a|a list",
        "cpu_percent: 101|from 0 to 100",
        "cpu_count: -1|0 or more",
      })
  void a_wrong_value_is_told_what_is_expected_instead(String field, String expected) {
    Loaded files = Loaded.file("compose.yaml", "services: {web: {image: a, " + field + "}}\n");

    assertThat(files.load().findings())
        .anySatisfy(finding -> assertThat(finding.expectation()).isEqualTo(expected));
  }
}
