package dev.paws.core.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paws.core.finding.Finding;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.ConfigurationDiffReport.OverallStatus;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.parity.compare.DiffRequest;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import dev.paws.core.parity.compare.Parity;
import dev.paws.core.parity.settings.BaselineFile;
import dev.paws.core.parity.source.snapshot.SnapshotFile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was accepted does not count, as long as it is what was accepted. */
class AcceptanceMatcherTest {
  private static final String PASSWORD = "canary-4711-secret";

  @Test
  void an_ignored_difference_does_not_count_but_is_told() {
    ParityResult result = compared(ignoring("restart", Optional.empty()));

    assertThat(result.report().overallStatus()).isEqualTo(OverallStatus.IDENTICAL);
    assertThat(result.deviations()).singleElement().extracting(Deviation::open).isEqualTo(false);
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void an_expired_entry_counts_again_and_says_so() {
    LocalDate yesterday = LocalDate.of(2026, 1, 1);

    ParityResult result = compared(ignoring("restart", Optional.of(yesterday)));

    assertThat(result.open()).hasSize(1);
    assertThat(result.findings()).extracting(Finding::code).containsExactly("PAWS-Y001");
  }

  @Test
  void an_entry_that_matches_nothing_is_a_finding() {
    ParityResult result = compared(ignoring("stop_signal", Optional.empty()));

    assertThat(result.open()).hasSize(1);
    assertThat(result.findings()).extracting(Finding::code).containsExactly("PAWS-Y002");
  }

  @Test
  void a_baseline_accepts_only_the_values_that_it_was_made_with() {
    List<BaselineEntry> entries =
        BaselineFile.read(
                "paws.baseline",
                BaselineFile.text(Parity.of(request("no")).baseline(Severity.INFO)))
            .entries();
    ParitySettings settings =
        new ParitySettings(List.of(), List.of(), List.of(), entries, List.of());

    ParityResult same = Sources.compared(web("no"), web("always"), settings);
    ParityResult changed = Sources.compared(web("unless-stopped"), web("always"), settings);

    assertThat(same.open()).isEmpty();
    assertThat(changed.open()).hasSize(1);
    assertThat(changed.findings()).extracting(Finding::code).containsExactly("PAWS-Y003");
  }

  @Test
  void a_snapshot_holds_no_secret_and_still_tells_equal_from_different()
      throws JsonProcessingException {
    ParityEnvironment environment = secret(PASSWORD);
    String snapshot = new ObjectMapper().writeValueAsString(SnapshotFile.tree(environment));

    ParityEnvironment read =
        SnapshotFile.read("snapshot", "snapshot.json", snapshot).environment().orElseThrow();

    assertThat(snapshot).doesNotContain(PASSWORD);
    assertThat(Sources.text(Sources.compared(environment, read))).isEmpty();
    assertThat(Sources.text(Sources.compared(secret("another-4711"), read)))
        .contains("environment_variables.DB_PASSWORD variable-secret: ****** -> ****** (another")
        .contains("container.command");
  }

  @Test
  void a_baseline_on_a_snapshot_accepts_only_the_secret_that_was_in_it()
      throws JsonProcessingException {
    ParityEnvironment local = secret(PASSWORD);
    List<BaselineEntry> entries =
        Parity.of(against(local, snapshot("canary-one"))).baseline(Severity.INFO);
    ParitySettings settings =
        new ParitySettings(List.of(), List.of(), List.of(), entries, List.of());

    assertThat(Sources.compared(local, snapshot("canary-one"), settings).open()).isEmpty();
    assertThat(Sources.compared(local, snapshot("canary-two"), settings).open()).hasSize(2);
  }

  @Test
  void seals_have_a_random_salt_and_only_a_known_side_tells_equal_from_different()
      throws JsonProcessingException {
    String one = new ObjectMapper().writeValueAsString(SnapshotFile.tree(secret(PASSWORD)));
    String two = new ObjectMapper().writeValueAsString(SnapshotFile.tree(secret(PASSWORD)));
    ParityEnvironment first = SnapshotFile.read("one", "one.json", one).environment().orElseThrow();
    ParityEnvironment second =
        SnapshotFile.read("two", "two.json", two).environment().orElseThrow();

    assertThat(one).isNotEqualTo(two);
    assertThat(Sources.compared(secret(PASSWORD), first).findings()).isEmpty();
    assertThat(Sources.text(Sources.compared(secret("another-4711"), second))).contains("******");
    assertThat(Sources.text(Sources.compared(first, second))).isEmpty();
    assertThat(Sources.compared(first, second).findings())
        .extracting(Finding::code)
        .containsExactly("PAWS-Y019");
    assertThat(Sources.compared(first, first).findings()).isEmpty();
  }

  @Test
  void snapshots_and_baselines_from_before_there_were_salts_still_count()
      throws JsonProcessingException {
    String path = "environment_variables.DB_PASSWORD";
    String old = Sealing.slowHash(PASSWORD, path);
    String json =
        """
        {"snapshot_version": 1, "environment": "e", "location": "", "services": [
          {"name": "web", "type": "application", "role": "auxiliary", "instances": 1, "facts": [
            {"path": "%s", "value": {"sealed": ["%s", "%s"]}, "shown": "******", "secret": true}]}],
         "volumes": [], "networks": []}
        """
            .formatted(path, path, old);
    Fact fact =
        SnapshotFile.read("old", "old.json", json).environment().orElseThrow().services().stream()
            .findFirst()
            .orElseThrow()
            .facts()
            .get(path);

    assertThat(SnapshotFile.salt(json)).isEmpty();
    assertThat(new Sealing().same(fact.value(), new NormalValue.Text(PASSWORD))).isTrue();
    assertThat(new Sealing().same(fact.value(), new NormalValue.Text("other"))).isFalse();
  }

  @Test
  void a_seal_of_a_former_version_still_counts_and_is_not_compared_with_one_of_today() {
    NormalValue value = new NormalValue.Text(PASSWORD);
    NormalValue.Sealed former =
        new NormalValue.Sealed("salt path", Sealing.slowHash(PASSWORD, "salt path"));
    Sealing sealing = new Sealing();
    NormalValue.Sealed today = sealing.seal(value, "salt", "path");

    assertThat(sealing.same(former, value)).isTrue();
    assertThat(sealing.same(former, new NormalValue.Text("other"))).isFalse();
    assertThat(Sealing.cannotBeCompared(former, today)).isTrue();
    assertThat(Sealing.cannotBeCompared(today, sealing.seal(value, "salt", "path"))).isFalse();
    assertThat(sealing.seal(value, "salt", "other").hash()).isNotEqualTo(today.hash());
    assertThat(sealing.same(sealing.seal(new NormalValue.Text("x"), "salt", "path"), value))
        .isFalse();
  }

  @Test
  void a_file_whose_salt_somebody_removed_seals_nothing_and_gets_a_new_one() {
    Sealing sealing = new Sealing();
    NormalValue value = new NormalValue.Text(PASSWORD);

    assertThat(sealing.same(new NormalValue.Sealed("", "hmac:x"), value)).isFalse();
    assertThat(sealing.same(new NormalValue.Sealed(" path", "hmac:x"), value)).isFalse();
    assertThat(SnapshotFile.salt("{\"snapshot_version\": 1, \"salt\": \"\"}")).isEmpty();
    assertThat(SnapshotFile.salt("{\"snapshot_version\": 1, \"salt\": \"s\"}")).contains("s");
  }

  @Test
  void entries_of_a_baseline_have_a_random_salt() {
    ParityEnvironment other = secret("another-4711");
    List<BaselineEntry> one = Parity.of(against(secret(PASSWORD), other)).baseline(Severity.INFO);
    List<BaselineEntry> two = Parity.of(against(secret(PASSWORD), other)).baseline(Severity.INFO);

    assertThat(one).isNotEqualTo(two);
    for (List<BaselineEntry> entries : List.of(one, two)) {
      ParitySettings settings =
          new ParitySettings(List.of(), List.of(), List.of(), entries, List.of());
      assertThat(Sources.compared(secret(PASSWORD), other, settings).open()).isEmpty();
      assertThat(Sources.compared(secret("third-0815"), other, settings).open()).isNotEmpty();
    }
  }

  @Test
  void a_baseline_names_its_owner_and_holds_until_its_day() {
    List<BaselineEntry> entries = Parity.of(request("no")).baseline(Severity.INFO);
    LocalDate today = LocalDate.ofInstant(Sources.NOW, ZoneOffset.UTC);

    ParityResult holds = accepted(entries, new AcceptanceTerms("team-a", Optional.of(today)));
    assertThat(holds.open()).isEmpty();
    Acceptance acceptance = holds.deviations().get(0).accepted().orElseThrow();
    assertThat(acceptance.owner()).isEqualTo("team-a");
    assertThat(acceptance.expires()).hasValue(today);

    ParityResult expired =
        accepted(entries, new AcceptanceTerms("team-a", Optional.of(today.minusDays(1))));
    assertThat(expired.open()).hasSameSizeAs(entries);
    assertThat(expired.findings())
        .singleElement()
        .satisfies(it -> assertThat(it.text()).contains("expired", "team-a"));
  }

  private static ParityResult accepted(List<BaselineEntry> entries, AcceptanceTerms terms) {
    List<BaselineEntry> held = entries.stream().map(it -> it.with(terms)).toList();
    return Sources.compared(
        web("no"),
        web("always"),
        new ParitySettings(List.of(), List.of(), List.of(), held, List.of()));
  }

  private static ParityEnvironment snapshot(String password) throws JsonProcessingException {
    String json =
        new ObjectMapper().writeValueAsString(SnapshotFile.tree(secret(password), "salt"));
    return SnapshotFile.read("snapshot", "snapshot.json", json).environment().orElseThrow();
  }

  private static DiffRequest against(ParityEnvironment source, ParityEnvironment target) {
    return new DiffRequest(
        source,
        target,
        Set.of(ComparisonMode.STRUCTURAL),
        ParitySettings.NONE,
        Sources.NOW,
        "test");
  }

  @Test
  void parameters_that_a_snapshot_has_sealed_with_a_secret_differ_from_nothing()
      throws JsonProcessingException {
    String yaml =
        "name: demo\nservices: {cache: {image: 'redis:7', command: [redis-server, --maxmemory, 32mb,"
            + " --requirepass, %s]}}";
    ParityEnvironment local = Sources.compose("local", yaml.formatted("canary-one"));
    String json = new ObjectMapper().writeValueAsString(SnapshotFile.tree(local));
    ParityEnvironment friday =
        SnapshotFile.read("friday", "friday.json", json).environment().orElseThrow();

    assertThat(json).doesNotContain("canary");
    assertThat(Sources.text(Sources.compared(local, friday))).isEmpty();
    assertThat(
            Sources.text(
                Sources.compared(Sources.compose("x", yaml.formatted("canary-two")), friday)))
        .startsWith("error cache container.command")
        .hasLineCount(1);
  }

  @Test
  void a_broken_snapshot_is_an_error_and_never_identical() {
    for (String text : List.of("", "{", "{}", "[]", "{\"snapshot_version\":99}")) {
      SourceResult read = SnapshotFile.read("snapshot", "snapshot.json", text);

      assertThat(read.environment()).as(text).isEmpty();
      assertThat(read.findings()).as(text).anyMatch(Finding::isError);
    }
  }

  private static ParityEnvironment secret(String password) {
    return Sources.compose(
        "local",
        "name: demo\nservices: {web: {image: web, environment: {DB_PASSWORD: %s}, command: [x, --password, %s]}}"
            .formatted(password, password));
  }

  private static ParityEnvironment web(String restart) {
    return Sources.compose(
        "any", "name: demo\nservices: {web: {image: web, restart: '%s'}}".formatted(restart));
  }

  private static DiffRequest request(String restart) {
    return new DiffRequest(
        web(restart),
        web("always"),
        Set.of(ComparisonMode.STRUCTURAL),
        ParitySettings.NONE,
        Sources.NOW,
        "test");
  }

  private static ParityResult compared(IgnoreRule rule) {
    return Sources.compared(
        web("no"),
        web("always"),
        new ParitySettings(List.of(), List.of(), List.of(rule), List.of(), List.of()));
  }

  private static IgnoreRule ignoring(String field, Optional<LocalDate> expires) {
    return new IgnoreRule(
        Optional.of("web"),
        "lifecycle." + field,
        Optional.empty(),
        Optional.empty(),
        "meant",
        "team",
        expires,
        new Location(new dev.paws.core.finding.Position("paws.yaml", 2, 3), ""));
  }
}
