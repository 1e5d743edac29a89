package dev.paws.store;

import static dev.paws.store.HistoryEntries.NOON;
import static dev.paws.store.HistoryEntries.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.history.HistoryStore;
import dev.paws.core.history.ResultQuery;
import dev.paws.core.model.HealthCheckResult.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** History in a real PostgreSQL, that of the example's image; each test has its own schema. */
class PostgresHistoryIT extends HistoryContract {
  private static final String IMAGE = "paws-example/patroni:15";
  private static final String CONTAINER = "paws-it-history-" + ProcessHandle.current().pid();
  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SERVER =
      "cd /tmp && PATH=$PATH:$(echo /usr/lib/postgresql/*/bin)"
          + " && initdb --no-sync -A trust -U paws -D data >/dev/null"
          + " && echo 'host all all all trust' >>data/pg_hba.conf"
          + " && exec postgres -D data -k /tmp -c 'listen_addresses=*' -c fsync=off";

  private static String server = "";
  private String schema = "";

  @BeforeAll
  static void start() throws Exception {
    if (docker("image", "inspect", IMAGE).isEmpty()) {
      docker("build", "-q", "-t", IMAGE, "../examples/ha-stack/images/patroni");
    }
    docker(
        "run",
        "-d",
        "--rm",
        "--name",
        CONTAINER,
        "--user",
        "postgres",
        "-p",
        "127.0.0.1::5432",
        "--entrypoint",
        "sh",
        IMAGE,
        "-c",
        SERVER);
    String address = docker("port", CONTAINER, "5432/tcp").lines().findFirst().orElseThrow();
    server = "jdbc:postgresql://" + address + "/postgres?user=paws";
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      assertThat(System.nanoTime()).as("PostgreSQL answers in time").isLessThan(until);
      Thread.sleep(200);
    }
  }

  @AfterAll
  static void stop() throws Exception {
    docker("rm", "-f", "-v", CONTAINER);
  }

  private static String docker(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? output : "";
  }

  private static boolean answers() {
    try {
      connect().close();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private static Connection connect() throws SQLException {
    return Database.connect(server, new Properties()).orElseThrow();
  }

  @BeforeEach
  void schema() throws SQLException {
    schema = "s" + SCHEMAS.incrementAndGet();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema);
      connection.commit();
    }
  }

  private String url() {
    return server + "&currentSchema=" + schema;
  }

  @Override
  DiskHistory history(Duration keep) {
    return history(url(), keep);
  }

  private DiskHistory history(String url, Duration keep) {
    return new DiskHistory(
        new HistorySettings(
            true, folder.resolve(".paws"), Optional.of(url), keep, () -> "ryan@laptop"));
  }

  @Test
  void environments_of_one_name_on_two_machines_are_kept_apart() {
    assertThat(history().identity("shop")).isEqualTo("shop@ryan@laptop");
  }

  @Test
  void many_builds_take_their_journals_in_at_once_and_nothing_is_lost_or_doubled()
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> work = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      String name = "t" + thread + "-";
      work.add(
          threads.submit(
              () -> {
                for (int number = 0; number < 10; number++) {
                  append(
                      history(),
                      check(name + number, "web", NOON.plusSeconds(number), Status.HEALTHY));
                  history().open(finding -> {}).orElseThrow().close();
                }
              }));
    }
    for (Future<?> one : work) {
      one.get();
    }
    threads.shutdown();

    try (HistoryStore store = open(history())) {
      assertThat(
              store.results(
                  new ResultQuery("shop", List.of(), Optional.empty(), Instant.EPOCH, 1000)))
          .hasSize(40);
    }
  }

  @Test
  void a_database_of_an_earlier_version_is_brought_up_to_date() throws SQLException {
    try (Connection old = Database.connect(url(), new Properties()).orElseThrow()) {
      Schema.migrate(old, 0, 1);
      old.commit();
    }
    append(history(), check("1", "web", NOON, Status.HEALTHY));
    open(history()).close();

    try (Connection now = Database.connect(url(), new Properties()).orElseThrow()) {
      assertThat(Schema.version(now)).isEqualTo(Schema.NEWEST);
    }
  }

  @Test
  void a_database_that_does_not_answer_is_reported_without_its_password() {
    DiskHistory gone =
        history("jdbc:postgresql://127.0.0.1:1/postgres?user=paws&password=hush", Duration.ZERO);
    append(gone, check("1", "web", NOON, Status.HEALTHY));

    assertThatThrownBy(() -> open(gone))
        .hasMessageContaining("PAWS-S003")
        .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/postgres")
        .hasMessageNotContaining("hush");
    assertThat(folder.resolve(".paws/journal")).isNotEmptyDirectory();
  }
}
