package dev.paws.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class InterpolationVariablesTest {
  private static Properties properties(String... pairs) {
    Properties properties = new Properties();
    for (int i = 0; i < pairs.length; i += 2) {
      properties.setProperty(pairs[i], pairs[i + 1]);
    }
    return properties;
  }

  @Test
  void typed_properties_go_before_the_environment_and_that_before_the_pom() {
    Map<String, String> variables =
        InterpolationVariables.of(
            properties("A", "typed"),
            Map.of("A", "environment", "B", "environment"),
            properties("A", "pom", "B", "pom", "C", "pom"));

    assertThat(variables)
        .containsExactlyInAnyOrderEntriesOf(Map.of("A", "typed", "B", "environment", "C", "pom"));
  }

  @Test
  void what_no_name_of_a_variable_can_hold_is_an_underscore() {
    assertThat(
            InterpolationVariables.of(
                properties("db.version", "16"), Map.of(), properties("my-app.tag", "1")))
        .containsEntry("db_version", "16")
        .containsEntry("my_app_tag", "1");
  }
}
