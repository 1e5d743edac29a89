package dev.paws.store;

import dev.paws.core.app.port.HistoryArchive.Durability;
import dev.paws.core.history.HistoryEntry;
import dev.paws.core.history.HistoryStore;
import dev.paws.core.history.ResultIds;
import dev.paws.core.history.ResultQuery;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.model.HealthCheckResult.Status;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** See {@code benchmarks/history/run}. Its package is that of the store, whose parts it measures. */
public final class HistoryBenchmark {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final int SERVICES = 15;
  private static final int TRANSACTION = 10_000;
  private static final int QUERIES = 101;

  private final Random random = new Random(14);
  private final ResultIds ids = new ResultIds();
  private final long results;
  private final Duration between;

  private HistoryBenchmark(long results) {
    this.results = results;
    // Over 300 days, so that a query finds a part of them.
    this.between = Duration.ofDays(300).dividedBy(results);
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    long results = Long.parseLong(arguments[1]);
    Optional<String> url = arguments.length > 2 ? Optional.of(arguments[2]) : Optional.empty();
    new HistoryBenchmark(results).run(folder, url);
  }

  private void run(Path folder, Optional<String> url) throws Exception {
    Path file = folder.resolve("history.db");
    Dialect dialect = url.isPresent() ? Dialect.POSTGRESQL : Dialect.SQLITE;
    try (Connection connection =
        url.isPresent()
            ? Database.connect(url.get(), dialect.properties()).orElseThrow()
            : new SqliteFile(file, System.err::println).open()) {
      if (url.isPresent()) {
        Schema.migrate(connection, 0);
        connection.commit();
      }
      System.out.printf("| database | %s |%n| --- | --- |%n", dialect);
      System.out.printf("| results | %,d |%n", results);
      insert(connection);
      HistoryStore store = new JdbcStore(connection, "benchmark", () -> {});
      System.out.printf(
          "| newest 100 of a service in a day, median | %.2f ms |%n",
          median(() -> store.results(query(true, Optional.empty()))));
      System.out.printf(
          "| newest 100 unhealthy in a day, median | %.2f ms |%n",
          median(() -> store.results(query(false, Optional.of(Status.UNHEALTHY)))));
      System.out.printf(
          "| all results of a service in a day summed up, median | %.2f ms |%n",
          median(
              () -> {
                long[] count = new long[1];
                store.checks(query(true, Optional.empty()), check -> count[0]++);
                return count;
              }));
    }
    if (url.isEmpty()) {
      System.out.printf("| file | %,d MiB |%n", Files.size(file) >> 20);
      System.out.printf("| a day of the data model's volumes | %.2f MiB |%n", day(folder));
    }
  }

  /** A file that has results already is only asked. */
  private void insert(Connection connection) throws Exception {
    if (!new JdbcStore(connection, "benchmark", () -> {})
        .results(new ResultQuery("shop", List.of(), Optional.empty(), FIRST, 1))
        .isEmpty()) {
      return;
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long spent = 0;
    long processor = 0;
    for (long done = 0; done < results; ) {
      List<HistoryEntry> batch = new ArrayList<>(TRANSACTION);
      for (int number = 0; number < TRANSACTION && done < results; number++, done++) {
        batch.add(entry(FIRST.plus(between.multipliedBy(done)), "ok"));
      }
      long began = System.nanoTime();
      long used = threads.getCurrentThreadCpuTime();
      try (EntryWriter writer = new EntryWriter(connection)) {
        for (HistoryEntry entry : batch) {
          writer.write(entry);
        }
        writer.flush();
      }
      connection.commit();
      spent += System.nanoTime() - began;
      processor += threads.getCurrentThreadCpuTime() - used;
    }
    System.out.printf("| batch insert, a result | %.1f us |%n", spent / 1000.0 / results);
    System.out.printf("| of that, processor time | %.1f us |%n", processor / 1000.0 / results);
  }

  private HistoryEntry entry(Instant at, String output) {
    Status status = random.nextInt(100) < 3 ? Status.UNHEALTHY : Status.HEALTHY;
    return new HistoryEntry.Check(
        "shop",
        new HealthCheckResult(
            ids.next(at),
            "service" + random.nextInt(SERVICES),
            at,
            status,
            new HealthCheckResult.Details(
                Optional.of(status == Status.HEALTHY ? 0 : 1),
                Optional.of(output),
                Optional.of((long) random.nextInt(200)),
                Optional.empty()),
            new HealthCheckResult.Metadata(
                HealthCheckResult.CheckType.SCRIPT, HealthCheckResult.TriggeredBy.MANUAL)));
  }

  /** The last day: a query by time ends at the newest result. */
  private ResultQuery query(boolean service, Optional<Status> status) {
    Instant newest = FIRST.plus(between.multipliedBy(results));
    return new ResultQuery(
        "shop",
        service ? List.of("service" + random.nextInt(SERVICES)) : List.of(),
        status,
        newest.minus(Duration.ofDays(1)),
        100);
  }

  private static double median(Supplier<?> query) {
    List<Double> times = new ArrayList<>();
    for (int number = 0; number < QUERIES; number++) {
      long began = System.nanoTime();
      query.get();
      times.add((System.nanoTime() - began) / 1e6);
    }
    return times.stream().sorted().toList().get(QUERIES / 2);
  }

  /**
   * Returns the MiB of a day: 100 results an hour with 200 characters of output each, and 20 starts
   * with 60 steps each (data model, entity count estimates), taken in by way of journals.
   */
  private double day(Path folder) throws Exception {
    Path home = folder.resolve("day");
    DiskHistory history =
        new DiskHistory(
            new HistorySettings(true, home, Optional.empty(), Duration.ofDays(36_500), () -> ""));
    for (int hour = 0; hour < 24; hour++) {
      List<HistoryEntry> entries = new ArrayList<>();
      for (int number = 0; number < 100; number++) {
        entries.add(entry(FIRST.plusSeconds(hour * 3600L + number * 36L), "x".repeat(200)));
      }
      history.append(entries, Durability.PROCESS);
    }
    history.open(System.err::println).orElseThrow().close();
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).mapToLong(it -> it.toFile().length()).sum()
          / (double) (1 << 20);
    }
  }
}
