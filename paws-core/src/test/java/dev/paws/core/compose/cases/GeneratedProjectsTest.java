package dev.paws.core.compose.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random projects resolve, or are rejected, as the reference, which {@code PAWS_PEER_COMPOSE}
 * names, resolves or rejects them. {@code -Dpaws.generated=2000} says how many, {@code
 * -Dpaws.seed=…} takes others than the build's own.
 */
class GeneratedProjectsTest {
  @TempDir Path folder;

  @Test
  void random_projects_are_answered_as_the_reference_answers_them(TestReporter reporter)
      throws IOException, InterruptedException {
    PeerCompose peer = PeerCompose.find().orElse(null);
    Assumptions.assumeTrue(peer != null, "PAWS_PEER_COMPOSE names no binary");
    long seed = Long.getLong("paws.seed", 20_261_125L);
    int count = Integer.getInteger("paws.generated", 200);
    reporter.publishEntry("seed", Long.toString(seed));

    GeneratedProjects.Outcome outcome = new GeneratedProjects(peer, folder).compare(seed, count);

    reporter.publishEntry("rejected", outcome.rejected() + " of " + count);
    assertThat(outcome.differences()).as("-Dpaws.seed=%d", seed).isEmpty();
    assertThat(outcome.rejected()).as("most projects must be valid").isLessThan(count * 3 / 4 + 5);
  }

  @Test
  void a_seed_makes_the_same_project_each_time() {
    for (int number = 0; number < 50; number++) {
      assertThat(GeneratedProjects.project(7, number))
          .isEqualTo(GeneratedProjects.project(7, number));
    }
  }

  @Test
  void a_failing_project_is_cut_down_to_the_lines_that_fail()
      throws IOException, InterruptedException {
    ComposeCase project =
        ComposeCase.parse("g", "### n\n=== a.yaml\na\nb\nbad\nc\nd\n=== b.env\nx\ny\n").get(0);

    ComposeCase small =
        new Shrinker(one -> one.files().getOrDefault("a.yaml", "").contains("bad")).shrink(project);

    assertThat(small.files()).isEqualTo(Map.of("a.yaml", "bad\n"));
  }
}
