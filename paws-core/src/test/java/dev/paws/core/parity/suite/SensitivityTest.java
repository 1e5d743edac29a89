package dev.paws.core.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.Sources;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import dev.paws.core.parity.suite.Mutations.Mutation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each single change is reported once, at its path, with its severity, and nothing else is. */
class SensitivityTest {
  static List<Mutation> mutations() {
    return Mutations.all();
  }

  @Test
  void the_catalogue_has_at_least_one_hundred_and_fifty_changes() {
    assertThat(mutations()).hasSizeGreaterThanOrEqualTo(150);
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void one_change_is_one_difference_at_its_path(Mutation mutation) {
    ParityEnvironment source = environment("local", mutation.before());
    ParityEnvironment target = environment("production", mutation.after());

    // What is drawn from these fields as a parameter too, PlacesTest changes.
    List<Deviation> found =
        Sources.compared(source, target, ParitySettings.NONE, Set.of(ComparisonMode.STRUCTURAL))
            .deviations();

    int colon = mutation.path().lastIndexOf(':');
    String subject = colon < 0 ? "web" : mutation.path().substring(0, colon);
    String path = mutation.path().substring(colon + 1);
    assertThat(found.stream().map(SensitivityTest::line))
        .containsExactly(mutation.severity().value() + " " + subject + " " + path);
  }

  private static String line(Deviation found) {
    return found.difference().severity().value()
        + " "
        + found.subject()
        + " "
        + found.difference().fieldPath();
  }

  /** A project of {@code web} and {@code db}, with what a mutation says put in. */
  static ParityEnvironment environment(String name, String mutation) {
    return Sources.compose(name, files(mutation));
  }

  /** The project's files. */
  static Map<String, String> files(String mutation) {
    Map<String, String> tops = new LinkedHashMap<>();
    tops.put("volumes", "{data: {}, other: {}}");
    tops.put("networks", "{default: {}, back: {}}");
    tops.put("configs", "{cfg: {content: x}}");
    tops.put("secrets", "{sec: {environment: SEC_A}}");
    StringBuilder web = new StringBuilder();
    StringBuilder extra = new StringBuilder();
    for (String line : mutation.split("\n", -1)) {
      if (line.startsWith("/services: ")) {
        extra.append("  extra: {image: extra}\n");
      } else if (line.startsWith("/")) {
        int colon = line.indexOf(": ");
        String key = line.substring(1, colon);
        String more =
            Map.of("volumes", ", other: {}}", "networks", ", back: {}}").getOrDefault(key, "}");
        tops.put(key, line.substring(colon + 2, line.length() - 1) + more);
      } else if (!line.isBlank()) {
        web.append("    ").append(line.strip()).append('\n');
      }
    }
    if (!mutation.contains("image: ") || mutation.startsWith("/services")) {
      web.append("    image: web:1\n");
    }
    if (mutation.contains("/networks") || !mutation.contains("network")) {
      web.append("    networks: {default: {}}\n");
    }
    StringBuilder yaml =
        new StringBuilder("name: demo\nservices:\n  web:\n")
            .append(web)
            .append(
                "  db: {image: db:1, networks: {default: {}, back: {}}, volumes: ['data:/a', 'other:/b']}\n")
            .append(extra);
    tops.forEach((key, value) -> yaml.append(key).append(": ").append(value).append('\n'));
    return Map.of("compose.yaml", yaml.toString(), ".env", "SEC_A=aaaaaaaa\nSEC_B=bbbbbbbb\n");
  }
}
