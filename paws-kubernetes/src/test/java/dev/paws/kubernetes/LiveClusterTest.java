package dev.paws.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.SourceResult;
import dev.paws.core.parity.compare.DiffRequest;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import dev.paws.core.parity.compare.Parity;
import dev.paws.core.parity.source.kubernetes.ClusterReader;
import dev.paws.core.parity.source.kubernetes.ClusterReader.Address;
import dev.paws.core.parity.source.kubernetes.ClusterSource;
import dev.paws.core.parity.source.kubernetes.ManifestFiles;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live cluster, as a real API server answered once. */
class LiveClusterTest {
  @TempDir Path folder;
  private RecordedApi api;

  @BeforeEach
  void start() throws IOException {
    api = new RecordedApi();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void manifests_are_the_same_as_what_the_server_makes_of_them() throws URISyntaxException {
    SourceResult live = read("prod");

    assertThat(live.findings()).isEmpty();
    assertThat(compared(applied(), live.environment().orElseThrow())).isEmpty();
    assertThat(compared(live.environment().orElseThrow(), applied())).isEmpty();
  }

  @Test
  void a_list_in_pages_is_read_to_its_end() throws URISyntaxException {
    api.page = 1;

    assertThat(compared(applied(), read("prod").environment().orElseThrow())).isEmpty();
  }

  @Test
  void nothing_but_lists_is_asked_for() {
    read("prod");

    assertThat(api.requests).isNotEmpty().allMatch(it -> it.startsWith("GET /api"));
  }

  @Test
  void a_kind_that_may_not_be_listed_is_named_and_the_rest_is_compared() {
    api.forbidden.addAll(Set.of("secrets", "networkpolicies"));

    SourceResult live = read("prod");

    assertThat(live.environment()).isPresent();
    assertThat(live.findings())
        .filteredOn(it -> it.code().equals("PAWS-K014"))
        .hasSize(2)
        .allMatch(it -> !it.isError())
        .anyMatch(it -> it.text().contains("secrets") && it.text().contains("reader"));
  }

  @Test
  void without_the_right_to_list_deployments_nothing_is_compared() {
    api.forbidden.add("deployments");

    SourceResult live = read("prod");

    assertThat(live.environment()).isEmpty();
    assertThat(live.findings())
        .filteredOn(Finding::isError)
        .singleElement()
        .matches(it -> it.code().equals("PAWS-K015"));
  }

  @Test
  void an_unknown_user_is_told_to_log_in() {
    api.token = "another";

    SourceResult live = read("prod");

    assertThat(live.environment()).isEmpty();
    assertThat(live.findings()).singleElement().matches(it -> it.text().contains("log in again"));
    assertThat(live.findings().toString()).doesNotContain("token-of-the-reader");
  }

  @Test
  void a_context_that_does_not_exist_is_never_another_one() {
    SourceResult live = read("prodd");

    assertThat(live.environment()).isEmpty();
    assertThat(live.findings())
        .singleElement()
        .matches(it -> it.text().contains("prodd") && it.text().contains("other, prod"));
    assertThat(api.requests).isEmpty();
  }

  @Test
  void a_server_that_does_not_answer_is_an_error() {
    SourceResult live = read("other");

    assertThat(live.environment()).isEmpty();
    assertThat(live.findings()).singleElement().matches(Finding::isError);
  }

  @Test
  void a_kubeconfig_that_is_none_is_an_error() throws IOException {
    Path broken = java.nio.file.Files.writeString(folder.resolve("broken"), "{");

    SourceResult live =
        ClusterSource.read(
            "production",
            new Address(Optional.of("prod"), Optional.empty(), Optional.of(broken)),
            reader());

    assertThat(live.environment()).isEmpty();
    assertThat(live.findings()).singleElement().matches(Finding::isError);
  }

  private SourceResult read(String context) {
    return ClusterSource.read(
        "production",
        new Address(Optional.of(context), Optional.empty(), Optional.of(api.kubeconfig(folder))),
        reader());
  }

  private static ClusterReader reader() {
    return ServiceLoader.load(ClusterReader.class).findFirst().orElseThrow();
  }

  private static ParityEnvironment applied() throws URISyntaxException {
    Path applied = Path.of(LiveClusterTest.class.getResource("applied").toURI());
    SourceResult read = ManifestFiles.read("staging", "applied", applied, FileAccess.disk());
    assertThat(read.findings()).isEmpty();
    return read.environment().orElseThrow();
  }

  private static List<String> compared(ParityEnvironment one, ParityEnvironment other) {
    ParityResult result =
        Parity.of(
                new DiffRequest(
                    one,
                    other,
                    Set.of(ComparisonMode.STRUCTURAL),
                    ParitySettings.NONE,
                    Instant.EPOCH,
                    "paws test"))
            .compare();
    return result.deviations().stream().map(it -> it.subject() + " " + it.difference()).toList();
  }
}
