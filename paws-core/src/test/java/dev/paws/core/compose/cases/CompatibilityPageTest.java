package dev.paws.core.compose.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on compatibility says what the suite shows. */
class CompatibilityPageTest {
  private static final Path PAGE = Path.of("..", "docs", "compose-compatibility.md");
  private static final String COMMAND =
      "mvn -pl paws-core test -Dtest=CompatibilityPageTest -Dpaws.regenerate=true";

  @Test
  void the_page_is_as_the_suite_has_it() throws IOException {
    String expected = page(CaseSuite.all());
    if (Boolean.getBoolean("paws.regenerate")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, expected);
    }

    String found = Files.exists(PAGE) ? Files.readString(PAGE) : "";

    assertThat(found)
        .as("docs/compose-compatibility.md is stale; regenerate it with%n%s", COMMAND)
        .isEqualTo(expected);
  }

  private static String page(List<ComposeCase> cases) {
    Map<String, List<ComposeCase>> groups =
        cases.stream()
            .collect(Collectors.groupingBy(ComposeCase::group, TreeMap::new, Collectors.toList()));
    long rejected = cases.stream().filter(ComposeCase::isRejected).count();
    return """
    # Compatibility with Docker Compose

    <!-- Generated from the cases of paws-core/src/test/resources/compose-cases; do not edit. Regenerate with
         %s -->

    Paws resolves Compose files as `docker compose config --format json` of version 5 does. With
    `-Dpaws.compose=2.40` or `2.26` it reads them as those versions do. The answers to %d cases are recorded of
    2.26.1 (it rejects %d) and of 2.40.3 (it answers %d of them otherwise), and of 5 to %d cases that show where it
    differs; every build compares all of them. A case is the same only if the JSON is equal, or both reject.

    ## What the versions do differently

    | Since | What |
    |---|---|
    %s

    Containers carry the hash and the version of the Docker Compose that is followed. On what another version made,
    that version's hash is computed and compared, so that `up` leaves its containers as they are. This was compared
    with containers of 2.26.1 and 2.40.3, both ways; no container of version 5 was at hand: its hash is computed as
    2.40 does, from what version 5 reads. `docker compose up`
    of another version than `paws.compose` says may recreate what Paws made, as it does with what any other version of
    Docker Compose made.

    ## The cases of 2.26

    | Construct | Cases | Rejected | Same | Different on purpose |
    |---|---|---|---|---|
    %s

    ## Different on purpose

    %s
    - Limits, which the reference does not have: 16 MB a file, 1,000,000 values a project with its aliases expanded,
      200 levels of nesting, 1,000,000 characters without a space, 100 variable expressions inside each other,
      500 steps of `extends`, 100 of `include`. Beyond them there is an error instead of an exhausted memory.
    - Files are read from this machine only: Git repositories and OCI artifacts in `extends` and `include` are refused.
    - Extensions (`x-`) below the top level stay in the model; printing leaves them out, as the reference does.
    - The hash of a service with an `env_file` is the one that `docker compose up` writes to the container's label,
      which is not the one that `docker compose config --hash` prints.

    ## The cases by name

    %s
    """
        .formatted(
            COMMAND,
            cases.size(),
            rejected,
            cases.stream().filter(one -> one.isRecorded(ComposeVersion.V2_40)).count(),
            cases.stream().filter(one -> one.group().equals("versions")).count(),
            Stream.of(Behaviour.values())
                .sorted(Comparator.comparing(Behaviour::since))
                .map(it -> "| " + it.since().text() + " | " + it.text() + " |")
                .collect(Collectors.joining("\n")),
            groups.entrySet().stream()
                .map(group -> row(group.getKey(), group.getValue()))
                .collect(Collectors.joining("\n")),
            cases.stream()
                .filter(one -> !one.differs().isEmpty())
                .map(one -> "- " + one.name() + ": " + one.differs())
                .collect(Collectors.joining("\n")),
            groups.entrySet().stream()
                .map(group -> list(group.getKey(), group.getValue()))
                .collect(Collectors.joining("\n\n")));
  }

  private static String row(String group, List<ComposeCase> cases) {
    long rejected = cases.stream().filter(ComposeCase::isRejected).count();
    long different = cases.stream().filter(one -> !one.differs().isEmpty()).count();
    return "| %s | %d | %d | %d | %d |"
        .formatted(group, cases.size(), rejected, cases.size() - different, different);
  }

  private static String list(String group, List<ComposeCase> cases) {
    return "**%s**: %s"
        .formatted(group, cases.stream().map(ComposeCase::name).collect(Collectors.joining("; ")));
  }
}
