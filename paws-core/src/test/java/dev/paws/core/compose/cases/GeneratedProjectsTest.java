package dev.paws.core.compose.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.LoadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random projects resolve as the reference, which {@code PAWS_PEER_COMPOSE} names, resolves them.
 * {@code -Dpaws.generated=2000} says how many, {@code -Dpaws.seed=…} repeats a run.
 */
class GeneratedProjectsTest {
  @TempDir Path folder;

  @Test
  void random_projects_resolve_as_the_reference_resolves_them(TestReporter reporter)
      throws IOException, InterruptedException {
    PeerCompose peer = PeerCompose.find().orElse(null);
    Assumptions.assumeTrue(peer != null, "PAWS_PEER_COMPOSE names no binary");
    long seed = Long.getLong("paws.seed", System.nanoTime());
    int count = Integer.getInteger("paws.generated", 200);
    reporter.publishEntry("seed", Long.toString(seed));
    Random random = new Random(seed);
    List<String> differences = new ArrayList<>();
    int rejected = 0;
    for (int i = 0; i < count; i++) {
      long one = random.nextLong();
      ComposeCase generated = new ProjectGenerator(new Random(one)).project("seed " + one);
      Path place = folder.resolve(Integer.toString(i)).resolve("case");
      generated.write(place);
      String expected = CaseSuite.canonical(peer.answer(generated, place));
      LoadResult result = OwnAnswer.load(generated, place);
      String own = CaseSuite.canonical(OwnAnswer.json(result, place));
      rejected += expected.equals(ComposeCase.REJECTED) ? 1 : 0;
      if (!own.equals(expected)) {
        differences.add("project " + i + " of seed " + seed + ":\n" + generated.files());
      }
      remove(place);
    }
    reporter.publishEntry("rejected", rejected + " of " + count);

    assertThat(differences).as("seed %d", seed).isEmpty();
  }

  private static void remove(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
