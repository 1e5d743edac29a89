package dev.paws.core.parity.source.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two sets of manifests: each change is told where it is, and nothing else is. */
class ManifestSensitivityTest {
  private static final String MANIFESTS = text("manifests.yaml");

  /** A change, and the differences that come of it. */
  record Change(String what, String replace, String by, List<String> expect) {
    @Override
    public String toString() {
      return what;
    }
  }

  static List<Change> changes() throws IOException {
    return Arrays.asList(
        new ObjectMapper(new YAMLFactory())
            .readValue(text("manifest-mutations.yaml"), Change[].class));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_change_of_manifests_is_told_at_its_path(Change change) {
    String changed = MANIFESTS.replace(change.replace(), change.by());

    assertThat(changed).as("the change finds something to change").isNotEqualTo(MANIFESTS);
    assertThat(differences(changed)).containsExactlyInAnyOrderElementsOf(change.expect());
  }

  @Test
  void manifests_as_kubectl_prints_them_are_the_same() {
    assertThat(
            Sources.text(
                Sources.compared(
                    Manifests.of(MANIFESTS), Manifests.of(text("manifests-live.yaml")))))
        .isEmpty();
  }

  @Test
  void what_comes_from_a_config_map_is_secret_by_its_name_too() {
    String changed = MANIFESTS.replace("hidden-", "canary-");

    assertThat(Sources.text(Sources.compared(Manifests.of(MANIFESTS), Manifests.of(changed))))
        .contains("environment_variables.DB_PASSWORD", "files./etc/all/DB_PASSWORD.content")
        .doesNotContain("canary")
        .doesNotContain("hidden");
  }

  @Test
  void tests_of_a_chart_and_what_runs_at_its_end_are_no_services() {
    String pod =
        """
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: web-test, annotations: {"helm.sh/hook": HOOK}}
        spec: {containers: [{name: wget, image: busybox}]}
        """;

    assertThat(differences(MANIFESTS + pod.replace("HOOK", "test"))).isEmpty();
    assertThat(differences(MANIFESTS + pod.replace("HOOK", "\"pre-delete, post-delete\"")))
        .isEmpty();
    assertThat(differences(MANIFESTS + pod.replace("HOOK", "\"pre-install,pre-upgrade\"")))
        .containsExactly("critical web-test service");
  }

  private static List<String> differences(String changed) {
    return Sources.compared(Manifests.of(MANIFESTS), Manifests.of(changed)).deviations().stream()
        .map(ManifestSensitivityTest::line)
        .toList();
  }

  private static String line(Deviation found) {
    return found.difference().severity().value()
        + " "
        + found.subject()
        + " "
        + found.difference().fieldPath();
  }

  private static String text(String name) {
    try (InputStream in = ManifestSensitivityTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
