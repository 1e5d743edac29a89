package dev.paws.core.compose.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.LoadResult;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every case of {@code src/test/resources/compose-cases} resolves to what the reference answered,
 * and is rejected exactly where the reference rejects it.
 *
 * <p>Each finding has the code, the place and the path that its case lists.
 *
 * <p>With {@code -Dpaws.record=answers} the answers are asked from the binary that {@code
 * PAWS_PEER_COMPOSE} names and written down, with {@code -Dpaws.record=findings} what Paws finds;
 * {@code scripts/record-compose-cases} does that.
 */
class RecordedCasesTest {
  /** Mistakes on the command line and in the environment: no file has them. */
  private static final Set<String> PLACELESS =
      Set.of("PAWS-C001", "PAWS-C002", "PAWS-C003", "PAWS-C030", "PAWS-C034", "PAWS-C083");

  /** The reference walks some mappings in an order that differs from run to run. */
  private static final int TIMES_ASKED = Integer.getInteger("paws.asked", 5);

  /** The reference is asked again for one of so many cases: each takes a process. 1: for all. */
  private static final int ASKED_AGAIN = Integer.getInteger("paws.recorded.every", 10);

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> a_case_resolves_as_the_reference_resolved_it() throws IOException {
    Optional<PeerCompose> peer = PeerCompose.find();
    switch (System.getProperty("paws.record", "")) {
      case "answers" -> {
        PeerCompose asked =
            peer.orElseThrow(() -> new IllegalStateException("set PAWS_PEER_COMPOSE"));
        ComposeVersion version = asked.version();
        record((one, place) -> one.withAnswer(version, answer(asked, one, place)));
      }
      case "findings" ->
          record(
              (one, place) ->
                  one.withFindings(OwnAnswer.findings(OwnAnswer.load(one, place), place)));
      default -> {
        // compares only
      }
    }
    List<DynamicTest> tests = new ArrayList<>();
    int number = 0;
    for (ComposeCase one : CaseSuite.all()) {
      Path place = folder.resolve(Integer.toString(number)).resolve("case");
      Optional<PeerCompose> asked = number++ % ASKED_AGAIN == 0 ? peer : Optional.empty();
      tests.add(
          DynamicTest.dynamicTest(one.group() + ": " + one.name(), () -> check(one, place, asked)));
    }
    return tests.stream();
  }

  private static void check(ComposeCase one, Path place, Optional<PeerCompose> peer)
      throws IOException, InterruptedException {
    one.write(place);
    LoadResult result = OwnAnswer.load(one, place);
    String own = CaseSuite.canonical(OwnAnswer.json(result, place));
    String recorded = CaseSuite.canonical(one.expected());
    if (peer.isPresent() && peer.get().version() == ComposeVersion.V2_26) {
      String live = CaseSuite.canonical(peer.get().answer(one, place));
      assertThat(live).as("the reference answers otherwise than recorded").isEqualTo(recorded);
    }
    assertThat(OwnAnswer.findings(result, place)).as(findings(result)).isEqualTo(one.findings());
    if (!one.differs().isEmpty() || (one.isRejected() && hasNewerKeys(result))) {
      assertThat(own).as("listed as different, but is not").isNotEqualTo(recorded);
      return;
    }
    assertThat(own).as(findings(result)).isEqualTo(recorded);
    if (one.isRejected()) {
      Finding error = result.findings().stream().filter(Finding::isError).findFirst().orElseThrow();
      assertThat(error.nextStep()).isNotEmpty();
      assertThat(error.expectation()).isNotEmpty();
      assertThat(error.code()).matches("PAWS-C\\d{3}");
      if (!PLACELESS.contains(error.code())) {
        assertThat(error.at()).as(error.text()).isNotEqualTo(Position.NONE);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> a_case_resolves_as_a_newer_version_resolved_it() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    int number = 0;
    for (ComposeVersion version : List.of(ComposeVersion.V2_40, ComposeVersion.V5)) {
      for (ComposeCase one : CaseSuite.all()) {
        boolean known = version == ComposeVersion.V2_40 || one.group().equals("versions");
        boolean alike = one.newerDiffers().isEmpty();
        if (known && alike && (one.differs().isEmpty() || one.isRecorded(version))) {
          Path place = folder.resolve("newer" + number++).resolve("case");
          String name = version.text() + ": " + one.group() + ": " + one.name();
          tests.add(DynamicTest.dynamicTest(name, () -> check(one, place, version)));
        }
      }
    }
    return tests.stream();
  }

  private static void check(ComposeCase one, Path place, ComposeVersion version)
      throws IOException {
    one.write(place);
    LoadResult result = OwnAnswer.load(one, place, version);
    if (hasNewerKeys(result) && one.expected(version).startsWith(ComposeCase.REJECTED)) {
      return;
    }

    assertThat(CaseSuite.canonical(OwnAnswer.json(result, place)))
        .as(findings(result))
        .isEqualTo(CaseSuite.canonical(one.expected(version)));
  }

  /** Keys that only newer versions know are read on purpose, with a warning. */
  private static boolean hasNewerKeys(LoadResult result) {
    return result.project().isPresent()
        && result.findings().stream().anyMatch(it -> it.code().equals("PAWS-C047"));
  }

  private static String findings(LoadResult result) {
    return String.join("\n", result.findings().stream().map(Finding::text).toList());
  }

  @Test
  void the_suite_is_as_large_as_it_claims() throws IOException {
    Assumptions.assumeTrue(CaseSuite.isWhole());
    List<ComposeCase> cases = CaseSuite.all();

    assertThat(cases).hasSizeGreaterThanOrEqualTo(400);
    assertThat(cases.stream().filter(ComposeCase::isRejected)).hasSizeGreaterThanOrEqualTo(150);
    assertThat(cases.stream().map(one -> one.group() + one.name())).doesNotHaveDuplicates();
  }

  /** What is to be written of a case whose files stand in a folder. */
  private interface Recording {
    ComposeCase of(ComposeCase one, Path place) throws IOException;
  }

  private void record(Recording recording) throws IOException {
    int number = 0;
    for (Path group : CaseSuite.groups()) {
      String text = Files.readString(group);
      StringBuilder recorded = new StringBuilder(text.length());
      for (ComposeCase one : CaseSuite.read(group)) {
        Path place = folder.resolve("record" + number++).resolve("case");
        one.write(place);
        recorded.append(CaseSuite.recorded(text, recording.of(one, place)));
      }
      Files.writeString(group, recorded.toString().stripTrailing() + "\n");
    }
  }

  private static String answer(PeerCompose peer, ComposeCase one, Path place) throws IOException {
    try {
      String answer = peer.answer(one, place);
      for (int asked = 1; asked < TIMES_ASKED; asked++) {
        String again = peer.answer(one, place);
        if (!CaseSuite.canonical(again).equals(CaseSuite.canonical(answer))) {
          throw new IllegalStateException(
              one.group() + ": " + one.name() + ": the reference answers differently each time");
        }
      }
      return answer.startsWith(ComposeCase.REJECTED) ? answer : CaseSuite.compact(answer);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
