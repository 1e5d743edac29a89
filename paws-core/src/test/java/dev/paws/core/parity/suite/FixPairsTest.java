package dev.paws.core.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.Sources;
import dev.paws.core.parity.compare.DiffRequest;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import dev.paws.core.parity.compare.Parity;
import dev.paws.core.parity.fix.OverrideFile;
import dev.paws.core.parity.fix.Repair;
import dev.paws.core.parity.source.kubernetes.Manifests;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pairs that {@code scripts/fixes} brings up on a real engine: what their override files put
 * right, and what they must not contain.
 */
class FixPairsTest {
  /** What only the target's machines, networks and services have. */
  private static final List<String> NEVER =
      List.of("apparmor", "runsc", "awslogs", "mail", "svc.cluster", "queue", "/srv", "10.9.9.9");

  static List<Path> pairs() throws IOException, URISyntaxException {
    Path folder = Path.of(FixPairsTest.class.getResource("fixes").toURI());
    try (Stream<Path> pairs = Files.list(folder)) {
      List<Path> sorted = pairs.sorted().toList();
      assertThat(sorted).hasSizeGreaterThanOrEqualTo(20);
      return sorted;
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void what_is_fixable_is_gone_and_nothing_foreign_is_written(Path pair) throws IOException {
    String compose = "name: demo\n" + Files.readString(pair.resolve("compose.yaml"));
    String there = Files.readString(pair.resolve("production.yaml"));
    ParityEnvironment production =
        there.startsWith("apiVersion")
            ? Manifests.of(there)
            : Sources.compose("production", "name: demo\n" + there);
    Map<String, String> files = new HashMap<>(Map.of("compose.yaml", compose));
    DiffRequest request = request(files, production);
    List<Repair> repairs = Parity.of(request).repairs();
    String override = OverrideFile.text(repairs, "local", "production");
    files.put("compose.override.yaml", repairs.isEmpty() ? "services: {}" : override);

    List<Deviation> after = Parity.of(request(files, production)).compare().deviations();

    List<String> left =
        Parity.of(request).compare().deviations().stream()
            .filter(it -> !it.difference().metadata().autoFixable())
            .map(Deviation::fingerprint)
            .toList();
    assertThat(after).extracting(Deviation::fingerprint).isSubsetOf(left);
    String settings = override.replaceAll("(?m)^ *#.*$", "");
    assertThat(NEVER).noneMatch(settings::contains);
  }

  private static DiffRequest request(Map<String, String> files, ParityEnvironment production) {
    return new DiffRequest(
        Sources.compose("local", files),
        production,
        Set.of(ComparisonMode.STRUCTURAL),
        ParitySettings.NONE,
        Sources.NOW,
        "paws test");
  }
}
