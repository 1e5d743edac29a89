package dev.paws.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.ExportedVariables;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownEnvironmentsTest {
  private static final Path ONE = Path.of("one/target/paws");
  private static final Path OTHER = Path.of("other/target/paws");
  private final KnownEnvironments known = new KnownEnvironments();

  @Test
  void a_module_knows_both_of_its_environments() {
    add(ONE, "a", Map.of("paws.db.port.1", "10"));
    var added = known.add(ONE, "b", Map.of("paws.web.port.2", "20"), variables("URL", "u"));

    assertThat(added.clashes()).isEmpty();
    assertThat(added.all().properties())
        .containsExactly(
            Map.entry("URL", "u"),
            Map.entry("paws.db.port.1", "10"),
            Map.entry("paws.web.port.2", "20"));
  }

  @Test
  void the_last_one_counts_where_they_clash_and_what_is_the_same_does_not() {
    add(ONE, "a", Map.of("paws.db.host", "h", "paws.db.port.1", "10"));
    var added = add(ONE, "b", Map.of("paws.db.host", "h", "paws.db.port.1", "11"));

    assertThat(added.clashes())
        .containsExactly(new KnownEnvironments.Clash("a", List.of("paws.db.port.1")));
    assertThat(added.all().properties()).containsEntry("paws.db.port.1", "11");
  }

  @Test
  void modules_clash_too_but_keep_files_of_their_own() {
    add(ONE, "a", Map.of("paws.db.port.1", "10", "paws.db.port.9", "90"));
    var added = add(OTHER, "b", Map.of("paws.db.port.1", "11"));

    assertThat(added.clashes()).hasSize(1);
    assertThat(added.all().properties()).containsOnlyKeys("paws.db.port.1");
  }

  @Test
  void variables_of_both_stand_in_their_order_the_last_one_counts_and_secrets_stay_secret() {
    known.add(
        ONE,
        "a",
        Map.of("paws.db.port.1", "10"),
        new ExportedVariables(Map.of("URL", "a", "PASS", "x"), Set.of("PASS")));
    var added = known.add(ONE, "b", Map.of("paws.db.port.1", "11"), variables("URL", "b"));

    assertThat(added.clashes())
        .containsExactly(new KnownEnvironments.Clash("a", List.of("paws.db.port.1", "URL")));
    assertThat(added.all().exports().values())
        .containsOnly(Map.entry("URL", "b"), Map.entry("PASS", "x"));
    assertThat(added.all().exports().secret()).containsExactly("PASS");
    assertThat(added.all().properties()).containsEntry("URL", "b").doesNotContainKey("PASS");
  }

  @Test
  void a_name_that_was_secret_and_is_none_any_more_may_be_seen_and_the_other_way_round() {
    known.add(ONE, "a", Map.of(), new ExportedVariables(Map.of("ONE", "1"), Set.of("ONE")));
    assertThat(known.add(ONE, "b", Map.of(), variables("ONE", "2")).all().exports().secret())
        .isEmpty();
    var added =
        known.add(ONE, "c", Map.of(), new ExportedVariables(Map.of("ONE", "3"), Set.of("ONE")));

    assertThat(added.all().exports().open()).isEmpty();
  }

  @Test
  void an_environment_that_comes_again_or_is_gone_clashes_with_nothing() {
    add(ONE, "a", Map.of("paws.db.port.1", "10"));
    assertThat(add(ONE, "a", Map.of("paws.db.port.1", "11")).clashes()).isEmpty();
    known.remove("a");

    assertThat(add(ONE, "b", Map.of("paws.db.port.1", "12")).clashes()).isEmpty();
  }

  private static ExportedVariables variables(String name, String value) {
    return new ExportedVariables(Map.of(name, value), Set.of());
  }

  private KnownEnvironments.Added add(Path folder, String project, Map<String, String> ports) {
    return known.add(folder, project, ports, ExportedVariables.NONE);
  }
}
