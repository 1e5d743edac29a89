package dev.paws.store;

import static dev.paws.store.HistoryEntries.NOON;
import static dev.paws.store.HistoryEntries.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.app.port.HistoryArchive.Durability;
import dev.paws.core.finding.Finding;
import dev.paws.core.history.HistoryFailure;
import dev.paws.core.history.HistoryStore;
import dev.paws.core.history.ResultQuery;
import dev.paws.core.model.HealthCheckResult.Status;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** History in a SQLite file. */
class SqliteHistoryTest extends HistoryContract {
  @Override
  DiskHistory history(Duration keep) {
    return at(home(), keep);
  }

  private static DiskHistory at(Path home, Duration keep) {
    return new DiskHistory(new HistorySettings(true, home, Optional.empty(), keep, () -> "a@b"));
  }

  private Path home() {
    return folder.resolve(".paws");
  }

  private Path file() {
    return home().resolve("history.db");
  }

  private long results(HistoryStore store) {
    return store
        .results(new ResultQuery("shop", List.of(), Optional.empty(), Instant.EPOCH, 100_000))
        .size();
  }

  @Test
  void the_folder_keeps_itself_out_of_version_control() {
    append(history(), check("1", "web", NOON, Status.HEALTHY));

    assertThat(home().resolve(".gitignore")).hasContent("*");
  }

  @Test
  void nothing_is_written_if_history_is_off() {
    DiskHistory off =
        new DiskHistory(
            new HistorySettings(false, home(), Optional.empty(), Duration.ofDays(1), () -> ""));

    assertThat(off.append(List.of(check("1", "web", NOON, Status.HEALTHY)), Durability.PROCESS))
        .isEmpty();
    assertThat(off.open(warnings::add)).isEmpty();
    assertThat(home()).doesNotExist();
  }

  @Test
  void a_file_that_is_no_database_is_renamed_and_never_overwritten() throws IOException {
    Files.createDirectories(home());
    Files.writeString(file(), "my notes on this project, in plain text\n".repeat(50));
    append(history(), check("1", "web", NOON, Status.HEALTHY));

    try (HistoryStore store = open(history())) {
      assertThat(results(store)).isEqualTo(1);
    }

    assertThat(warnings).extracting(Finding::code).containsExactly("PAWS-S001");
    assertThat(setAside()).hasSize(1);
    assertThat(setAside().get(0)).content().startsWith("my notes on this project");
  }

  @Test
  void the_database_of_another_program_is_renamed_and_not_changed() throws Exception {
    Files.createDirectories(home());
    try (Connection other =
            Database.connect("jdbc:sqlite:" + file(), new Properties()).orElseThrow();
        Statement statement = other.createStatement()) {
      statement.execute("CREATE TABLE recipe (name TEXT)");
      other.commit();
    }
    byte[] before = Files.readAllBytes(file());

    open(history()).close();

    assertThat(warnings.get(0).fact()).contains("another program");
    assertThat(Files.readAllBytes(setAside().get(0))).isEqualTo(before);
  }

  @Test
  void a_damaged_database_is_renamed_and_what_journals_hold_is_kept() throws IOException {
    for (int number = 0; number < 500; number++) {
      append(history(), check("a" + number, "web", NOON.plusSeconds(number), Status.HEALTHY));
    }
    open(history()).close();
    try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
      byte[] rubbish = new byte[(int) raw.length() - 4096];
      java.util.Arrays.fill(rubbish, (byte) 0x5A);
      raw.seek(4096); // the header is whole, everything behind it is not
      raw.write(rubbish);
    }
    append(history(), check("b", "web", NOON, Status.HEALTHY));

    try (HistoryStore store = open(history())) {
      assertThat(results(store)).isEqualTo(1);
    }
    assertThat(warnings).extracting(Finding::code).containsExactly("PAWS-S001");
    assertThat(setAside()).isNotEmpty();
  }

  private List<Path> setAside() throws IOException {
    try (Stream<Path> files = Files.list(home())) {
      return files
          .filter(it -> it.getFileName().toString().matches("history.db.set-aside-[^-]*"))
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1})
  void a_database_of_an_earlier_version_is_brought_up_to_date(int version) throws Exception {
    Files.createDirectories(home());
    try (Connection old =
            Database.connect("jdbc:sqlite:" + file(), new Properties()).orElseThrow();
        Statement statement = old.createStatement()) {
      statement.execute("PRAGMA application_id = " + Dialect.MARK);
      Schema.migrate(old, 0, version);
      statement.execute(
          """
          INSERT INTO paws_health_check_result VALUES
            ('1', 'shop', 'web', 5000000, 'healthy', 0, 'fine', 7, NULL, 'script', 'manual')
          """);
      old.commit();
    }

    try (HistoryStore store = open(history())) {
      assertThat(results(store)).isEqualTo(1);
    }

    assertThat(warnings).isEmpty();
    try (Connection now =
        Database.connect("jdbc:sqlite:" + file(), new Properties()).orElseThrow()) {
      assertThat(Schema.version(now)).isEqualTo(Schema.NEWEST);
      assertThat(tables(now)).isEqualTo(tablesOfNewDatabase());
    }
  }

  private static List<String> tablesOfNewDatabase() throws Exception {
    try (Connection fresh =
        Database.connect("jdbc:sqlite::memory:", new Properties()).orElseThrow()) {
      Schema.migrate(fresh, 0);
      return tables(fresh);
    }
  }

  private static List<String> tables(Connection connection) throws Exception {
    List<String> sql = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT sql FROM sqlite_master ORDER BY name")) {
      while (row.next()) {
        sql.add(String.valueOf(row.getString(1)));
      }
    }
    return sql;
  }

  @Test
  void a_database_of_a_newer_paws_is_left_alone_and_journals_stay() throws Exception {
    open(history()).close();
    try (Connection newer =
            Database.connect("jdbc:sqlite:" + file(), new Properties()).orElseThrow();
        Statement statement = newer.createStatement()) {
      statement.execute("UPDATE paws_schema SET version = 99");
      newer.commit();
    }
    append(history(), check("1", "web", NOON, Status.HEALTHY));

    assertThatThrownBy(() -> open(history()))
        .isInstanceOf(HistoryFailure.class)
        .hasMessageContaining("PAWS-S002");
    assertThat(new Journals(home()).files()).hasSize(1);
    assertThat(setAside()).isEmpty();
  }

  @Test
  void a_folder_that_cannot_be_written_fails_nothing() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "").resolve(".paws");
    DiskHistory history = at(blocked, Duration.ofDays(1));

    assertThat(history.append(List.of(check("1", "web", NOON, Status.HEALTHY)), Durability.PROCESS))
        .isPresent();
    try (HistoryStore store = open(history)) {
      assertThat(results(store)).isZero();
    }
    assertThat(warnings).extracting(Finding::code).containsExactly("PAWS-S004");
  }

  @Test
  void many_threads_write_and_read_at_once_and_nothing_is_lost() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> work = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      String name = "t" + thread + "-";
      work.add(
          threads.submit(
              () -> {
                for (int number = 0; number < 25; number++) {
                  append(
                      history(),
                      check(name + number, "web", NOON.plusSeconds(number), Status.HEALTHY));
                  if (number % 5 == 0) {
                    history().open(finding -> {}).orElseThrow().close();
                  }
                }
              }));
    }
    for (Future<?> one : work) {
      one.get();
    }
    threads.shutdown();

    try (HistoryStore store = open(history())) {
      assertThat(results(store)).isEqualTo(100);
    }
    assertThat(warnings).isEmpty();
  }

  @Test
  void an_unknown_database_is_refused_with_what_is_known() {
    DiskHistory history =
        new DiskHistory(
            new HistorySettings(
                true,
                home(),
                Optional.of("jdbc:oracle:thin:me/secret@//db"),
                Duration.ofDays(1),
                () -> ""));

    assertThatThrownBy(() -> open(history)).hasMessageContaining("jdbc:postgresql://HOST/DATABASE");
  }
}
