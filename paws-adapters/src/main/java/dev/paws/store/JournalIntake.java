package dev.paws.store;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.history.HistoryEntry;
import dev.paws.core.history.JournalCodec;
import dev.paws.core.message.HistoryMessage;
import dev.paws.core.model.HealthCheckResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes journals into a database, each exactly once: its name is stored in the transaction that
 * stores its entries, and only then the file is removed. Whoever is killed in between leaves a file
 * whose name is known.
 */
final class JournalIntake {
  /** So that a transaction does not grow without limit after many builds. */
  private static final int FILES_AT_ONCE = 500;

  private final Connection connection;
  private final Dialect dialect;
  private final Duration keep;

  /**
   * Creates an intake.
   *
   * @param connection without auto-commit
   * @param keep how long results are kept
   */
  JournalIntake(Connection connection, Dialect dialect, Duration keep) {
    this.connection = connection;
    this.dialect = dialect;
    this.keep = keep;
  }

  /**
   * Takes all journals in, and removes results that are too old.
   *
   * @param warnings receives what had to be skipped
   */
  void takeAll(List<Path> journals, Instant now, Consumer<Finding> warnings)
      throws SQLException, IOException {
    for (int from = 0; from < journals.size(); from += FILES_AT_ONCE) {
      int to = Math.min(from + FILES_AT_ONCE, journals.size());
      take(journals.subList(from, to), now, warnings);
    }
  }

  private void take(List<Path> journals, Instant now, Consumer<Finding> warnings)
      throws SQLException, IOException {
    lock();
    List<Path> done = new ArrayList<>();
    try (EntryWriter writer = new EntryWriter(connection)) {
      for (Path journal : journals) {
        String name = journal.getFileName().toString();
        if (!isTaken(name)) {
          Optional<List<String>> lines = lines(journal);
          if (lines.isEmpty()) {
            continue; // another process took it just now
          }
          write(lines.get(), name, writer, warnings);
          remember(name, now);
        }
        done.add(journal);
      }
      writer.flush();
    }
    removeOld(now);
    connection.commit();
    for (Path journal : done) {
      remove(journal);
    }
  }

  private void lock() throws SQLException {
    Optional<String> lock = dialect.lock();
    if (lock.isPresent()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(lock.get());
      }
    }
  }

  private static Optional<List<String>> lines(Path journal) throws IOException {
    try {
      // Not readAllLines, which refuses a file for one damaged character.
      String text = new String(Files.readAllBytes(journal), StandardCharsets.UTF_8);
      return Optional.of(text.lines().toList());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static void write(
      List<String> lines, String name, EntryWriter writer, Consumer<Finding> warnings)
      throws SQLException {
    int damaged = 0;
    for (String line : lines) {
      Optional<HistoryEntry> entry = JournalCodec.entry(line);
      if (entry.isPresent()) {
        writer.write(entry.get());
      } else {
        damaged++;
      }
    }
    if (damaged > 0) {
      warnings.accept(HistoryMessage.LINES_SKIPPED.at(Position.NONE, "", damaged, name));
    }
  }

  private boolean isTaken(String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT 1 FROM paws_journal WHERE name = ?")) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private void remember(String name, Instant now) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO paws_journal (name, taken_at) VALUES (?, ?)")) {
      statement.setString(1, name);
      statement.setLong(2, Sql.micros(now));
      statement.executeUpdate();
    }
  }

  /**
   * States and starts are few and stay; results go by both columns of an index, which has no time
   * alone.
   */
  private void removeOld(Instant now) throws SQLException {
    long oldest = Sql.micros(now.minus(keep));
    try (PreparedStatement results =
            connection.prepareStatement(
                "DELETE FROM paws_health_check_result WHERE status = ? AND timestamp < ?");
        PreparedStatement journals =
            connection.prepareStatement("DELETE FROM paws_journal WHERE taken_at < ?")) {
      for (HealthCheckResult.Status status : HealthCheckResult.Status.values()) {
        results.setString(1, status.value());
        results.setLong(2, oldest);
        results.executeUpdate();
      }
      journals.setLong(1, oldest);
      journals.executeUpdate();
    }
  }

  private static void remove(Path journal) {
    try {
      Files.deleteIfExists(journal);
    } catch (IOException e) {
      // Its name is known, so it is not taken in again.
    }
  }
}
