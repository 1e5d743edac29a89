package dev.paws.store;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.history.HistoryFailure;
import dev.paws.core.message.HistoryMessage;
import dev.paws.core.message.HistoryPhrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * A SQLite file. One that is damaged or belongs to another program is renamed, never overwritten.
 */
final class SqliteFile {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  /** What SQLite keeps beside a database; recovering one needs them. */
  private static final List<String> PARTS = List.of("", "-wal", "-shm");

  private final Path file;
  private final Consumer<Finding> warnings;

  SqliteFile(Path file, Consumer<Finding> warnings) {
    this.file = file;
    this.warnings = warnings;
  }

  /**
   * Opens the file for writing, creates it if it is missing, and brings it to the newest version.
   *
   * @throws HistoryFailure if a newer Paws wrote it
   * @throws IOException if the folder or the file cannot be written
   * @throws SQLException if SQLite fails for another reason than damage
   */
  Connection open() throws IOException, SQLException {
    FolderLock lock = FolderLock.take(beside(".lock"));
    try {
      return checkedOrNew();
    } finally {
      lock.close();
    }
  }

  private Connection checkedOrNew() throws IOException, SQLException {
    try {
      return checked();
    } catch (SQLException e) {
      if (!Database.isDamage(e)) {
        throw e;
      }
      setAside(Database.reason(e));
    } catch (ForeignDatabase e) {
      setAside(HistoryPhrase.OTHER_PROGRAM.text());
    }
    try {
      return checked();
    } catch (ForeignDatabase e) {
      throw new SQLException(HistoryPhrase.OTHER_PROGRAM.text(), e);
    }
  }

  /** Renames the file after damage was found in it; does nothing if it is readable again. */
  void setAsideIfDamaged() {
    try {
      FolderLock lock = FolderLock.take(beside(".lock"));
      try {
        String damage = damage();
        if (!damage.isEmpty()) {
          setAside(damage);
        }
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      // The next goal tries again.
    }
  }

  private String damage() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
      String answer = row.next() ? row.getString(1) : "";
      return answer.equals("ok") ? "" : answer.lines().findFirst().orElse("");
    } catch (SQLException e) {
      return Database.isDamage(e) ? Database.reason(e) : "";
    }
  }

  /** Opens the file, or an empty database if there is none, without writing anything. */
  Connection openToRead() throws SQLException {
    Properties properties = new Properties();
    if (!Files.exists(file)) {
      return empty();
    }
    properties.setProperty("open_mode", "1");
    Connection connection = connect("jdbc:sqlite:" + file.toUri() + "?immutable=1", properties);
    boolean usable = false;
    try {
      usable = Schema.version(connection) == Schema.NEWEST;
      return usable ? connection : empty();
    } finally {
      if (!usable) {
        connection.close();
      }
    }
  }

  private static Connection empty() throws SQLException {
    Connection memory = connect("jdbc:sqlite::memory:", new Properties());
    Schema.migrate(memory, 0);
    memory.commit();
    return memory;
  }

  /** Another program's database. */
  private static final class ForeignDatabase extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private Connection checked() throws SQLException, ForeignDatabase {
    Connection connection = connect();
    boolean usable = false;
    try {
      if (!isOurs(connection)) {
        throw new ForeignDatabase();
      }
      migrate(connection);
      usable = true;
      return connection;
    } finally {
      if (!usable) {
        connection.close();
      }
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = Dialect.SQLITE.properties();
    // Not before it is known whose file it is.
    properties.remove("journal_mode");
    return connect("jdbc:sqlite:" + file, properties);
  }

  private static Connection connect(String url, Properties properties) throws SQLException {
    return Database.connect(url, properties)
        .orElseThrow(
            () ->
                new HistoryFailure(
                    HistoryMessage.NO_DRIVER.at(
                        Position.NONE, "", Dialect.SQLITE.driver(), Dialect.SQLITE.driver())));
  }

  private static boolean isOurs(Connection connection) throws SQLException {
    int mark = number(connection, "PRAGMA application_id");
    return mark == Dialect.MARK
        || (mark == 0 && number(connection, "SELECT COUNT(*) FROM sqlite_master") == 0);
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getInt(1) : 0;
    } finally {
      connection.rollback();
    }
  }

  private void migrate(Connection connection) throws SQLException {
    int version = Schema.version(connection);
    connection.rollback();
    if (version > Schema.NEWEST) {
      throw new HistoryFailure(
          HistoryMessage.NEWER.at(Position.NONE, "", file, version, Schema.NEWEST));
    }
    connection.setAutoCommit(true); // the mode cannot be changed in a transaction
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
    }
    connection.setAutoCommit(false);
    if (version < Schema.NEWEST) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA application_id = " + Dialect.MARK);
      }
      Schema.migrate(connection, version);
      connection.commit();
    }
  }

  private void setAside(String reason) throws IOException {
    String name = file.getFileName() + ".set-aside-" + STAMP.format(Instant.now());
    for (String part : PARTS) {
      Path from = beside(part);
      if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(from, file.resolveSibling(name + part));
      }
    }
    warnings.accept(HistoryMessage.SET_ASIDE.at(Position.NONE, "", file, reason, name));
  }

  private Path beside(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
