package dev.paws.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffReportsTest {
  private static final Instant AT = Instant.parse("2026-11-25T07:30:00.123456Z");

  @TempDir private Path folder;

  private static String json(String id, String source, String target) {
    return """
        {"id": "%s", "timestamp": "2026-11-25T07:30:00Z", "source_environment": "%s",
         "target_environment": "%s", "service_diffs": []}
        """
        .formatted(id, source, target);
  }

  private DiffReports reports() {
    return new DiffReports(folder.resolve("reports/config-diffs"));
  }

  @Test
  void a_report_is_kept_under_its_time_and_its_two_environments() throws IOException {
    Path file = reports().add(AT, "local", "production", "{}");

    assertThat(file).hasFileName("2026-11-25T07-30-00.123Z-local-vs-production.json");
    assertThat(file).hasContent("{}");
    assertThat(reports().files()).containsExactly(file);
  }

  @Test
  void many_reports_of_one_instant_are_all_kept() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Callable<Path>> writers =
        IntStream.range(0, 64)
            .<Callable<Path>>mapToObj(
                i -> () -> reports().add(AT, "local", "production", "report " + i))
            .toList();
    List<String> contents = new ArrayList<>();
    for (Future<Path> file : pool.invokeAll(writers)) {
      contents.add(Files.readString(file.get()));
    }
    pool.shutdown();

    assertThat(contents).doesNotHaveDuplicates().hasSize(64);
    assertThat(reports().files()).hasSize(64).noneMatch(file -> file.toString().endsWith(".tmp"));
  }

  @Test
  void the_last_one_of_a_pair_is_found_and_only_of_that_pair() throws IOException {
    reports().add(AT, "local", "production", json("old", "local", "production"));
    reports().add(AT.plusSeconds(1), "local", "production", json("new", "local", "production"));
    reports().add(AT.plusSeconds(1), "local", "production", json("newer", "local", "production"));
    reports().add(AT.plusSeconds(9), "local", "staging", json("other", "local", "staging"));

    assertThat(reports().last("local", "production").orElseThrow().id()).isEqualTo("newer");
    assertThat(reports().last("local", "test")).isEmpty();
  }

  @Test
  void broken_files_are_passed_over() throws IOException {
    reports().add(AT, "local", "production", json("good", "local", "production"));
    reports().add(AT.plusSeconds(1), "local", "production", "{\"id\": \"cut");
    reports().add(AT.plusSeconds(2), "local", "production", "");
    reports().add(AT.plusSeconds(3), "local", "production", json("wrong", "other", "pair"));
    Files.createDirectory(
        folder.resolve("reports/config-diffs/2027-01-01T00-00-00.000Z-local-vs-production.json"));

    assertThat(reports().last("local", "production").orElseThrow().id()).isEqualTo("good");
  }

  @Test
  void without_a_folder_there_is_no_last_report() throws IOException {
    assertThat(reports().last("local", "production")).isEmpty();
    Files.createDirectories(folder.resolve("reports"));
    Files.createFile(folder.resolve("reports/config-diffs"));
    assertThat(reports().last("local", "production")).isEmpty();
  }

  @Test
  void names_that_no_file_can_have_are_kept_apart() throws IOException {
    Path one = reports().add(AT, "a/b", "../x", json("1", "a/b", "../x"));
    Path other = reports().add(AT, "a:b", "../x", json("2", "a:b", "../x"));

    assertThat(one.getParent()).isEqualTo(other.getParent());
    assertThat(one).isNotEqualTo(other);
    assertThat(reports().last("a/b", "../x").orElseThrow().id()).isEqualTo("1");
  }

  @Test
  void only_a_report_that_says_something_else_than_the_last_one_is_new() throws IOException {
    Path file = reports().add(AT, "local", "production", json("1", "local", "production"));
    String again =
        json("2", "local", "production").replace("2026-11-25T07:30:00Z", "2026-11-26T00:00:00Z");
    String other = again.replace("\"service_diffs\": []", "\"service_diffs\": [{\"a\": 1}]");

    assertThat(reports().same("local", "production", again)).contains(file);
    assertThat(reports().same("local", "production", other)).isEmpty();
    assertThat(reports().same("local", "staging", again)).isEmpty();
  }

  @Test
  void the_newest_reports_of_a_pair_stay_and_those_of_other_pairs_are_left_alone()
      throws IOException {
    for (int i = 0; i < 4; i++) {
      reports().add(AT.plusSeconds(i), "a", "b", json("" + i, "a", "b"));
    }
    Path other = reports().add(AT, "a", "c", json("9", "a", "c"));
    reports().keepNewest("a", "b", 2);

    assertThat(reports().files()).hasSize(3).contains(other);
    assertThat(reports().last("a", "b").orElseThrow().id()).isEqualTo("3");
  }
}
