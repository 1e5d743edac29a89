package dev.paws.core.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.parity.Sources;
import dev.paws.core.parity.source.kubernetes.Manifests;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Manifests against themselves, written otherwise, over all manifests of the suite. With {@code
 * -Dpaws.rewrites=2000} the long form runs; {@code -Dpaws.seed} repeats a run.
 */
class ManifestEquivalenceTest {
  private static final int REWRITES = Integer.getInteger("paws.rewrites", 150);
  private static final long SEED = Long.getLong("paws.seed", 17);

  @Test
  void manifests_written_otherwise_are_the_same() {
    List<String> bases = bases();
    assertThat(bases).hasSizeGreaterThanOrEqualTo(15);
    for (int i = 0; i < REWRITES; i++) {
      String base = bases.get(i % bases.size());
      List<String> names = new ArrayList<>();
      String other = ManifestRewrites.rewritten(base, new Random(SEED * 100_000 + i), names);

      String differences =
          Sources.text(Sources.compared(Manifests.of(base), Manifests.of(other)))
              .lines()
              .filter(line -> !line.contains("placeholder-password"))
              .reduce("", (one, next) -> one + next + "\n");

      assertThat(differences).as(i + " " + names + "\n" + other).isEmpty();
    }
  }

  /** Returns the manifests of the suite that are one text each. */
  private static List<String> bases() {
    return Stream.of("kinds", "projects")
        .flatMap(folder -> ParityCase.folder(folder).stream())
        .flatMap(pair -> Stream.of(pair.source(), pair.target()))
        .filter(files -> files.size() == 1 && files.containsKey("k8s.yaml"))
        .map(files -> files.get("k8s.yaml"))
        .distinct()
        .toList();
  }
}
