package dev.paws.store;

import dev.paws.core.finding.Finding;
import dev.paws.core.history.HistoryFailure;
import dev.paws.core.history.HistoryStore;
import dev.paws.core.message.HistoryMessage;
import dev.paws.core.message.HistoryPhrase;
import dev.paws.core.value.ErrorText;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens a database, brings it up to date and takes the journals in. */
record StoreOpener(HistorySettings settings, Journals journals, Consumer<Finding> warnings) {
  private static final String FILE = "history.db";

  /**
   * Returns the open store. If it can only be read, or its disk is full, what it has is shown and
   * the journals stay.
   *
   * @throws HistoryFailure if it cannot be opened
   */
  HistoryStore open() {
    String url = settings.url().orElse("jdbc:sqlite:" + settings.home().resolve(FILE));
    Dialect dialect =
        Dialect.of(url)
            .orElseThrow(() -> unavailable(shown(url), HistoryPhrase.UNKNOWN_DATABASE.text()));
    return switch (dialect) {
      case SQLITE -> sqlite(Path.of(url.substring("jdbc:sqlite:".length())));
      case POSTGRESQL -> postgresql(url);
    };
  }

  private HistoryStore sqlite(Path file) {
    SqliteFile database = new SqliteFile(file, warnings);
    try {
      return new JdbcStore(filled(file, database), file.toString(), database::setAsideIfDamaged);
    } catch (SQLException e) {
      warnings.accept(DiskHistory.finding(HistoryMessage.NOT_TAKEN, Database.reason(e)));
    } catch (IOException e) {
      warnings.accept(
          DiskHistory.finding(HistoryMessage.NOT_TAKEN, ErrorText.of(e, e.getMessage())));
    }
    try {
      return new JdbcStore(database.openToRead(), file.toString(), () -> {});
    } catch (SQLException e) {
      throw unavailable(file.toString(), Database.reason(e));
    }
  }

  private Connection filled(Path file, SqliteFile database) throws IOException, SQLException {
    if (file.startsWith(settings.home())) {
      Journals.HomeFolder.create(settings.home());
    }
    try {
      return filled(database.open(), Dialect.SQLITE);
    } catch (SQLException e) {
      if (!Database.isDamage(e)) {
        throw e;
      }
      database.setAsideIfDamaged();
      return filled(database.open(), Dialect.SQLITE);
    }
  }

  private HistoryStore postgresql(String url) {
    try {
      Connection connection =
          Database.connect(url, Dialect.POSTGRESQL.properties())
              .orElseThrow(
                  () ->
                      new HistoryFailure(
                          DiskHistory.finding(
                              HistoryMessage.NO_DRIVER,
                              "jdbc:postgresql",
                              Dialect.POSTGRESQL.driver())));
      migrate(connection, url);
      return new JdbcStore(filled(connection, Dialect.POSTGRESQL), shown(url), () -> {});
    } catch (SQLException e) {
      throw unavailable(shown(url), Database.reason(e));
    } catch (IOException e) {
      throw unavailable(shown(url), ErrorText.of(e, e.getMessage()));
    }
  }

  private static void migrate(Connection connection, String url) throws SQLException {
    boolean done = false;
    try (Statement statement = connection.createStatement()) {
      statement.execute(Dialect.POSTGRESQL.lock().orElseThrow());
      int version = Schema.version(connection);
      if (version > Schema.NEWEST) {
        throw new HistoryFailure(
            DiskHistory.finding(HistoryMessage.NEWER, shown(url), version, Schema.NEWEST));
      }
      if (version < Schema.NEWEST) {
        Schema.migrate(connection, version);
      }
      connection.commit();
      done = true;
    } finally {
      if (!done) {
        connection.close();
      }
    }
  }

  /** Takes the journals in; closes the connection if that fails. */
  private Connection filled(Connection connection, Dialect dialect)
      throws IOException, SQLException {
    boolean done = false;
    try {
      new JournalIntake(connection, dialect, settings.keep())
          .takeAll(journals.files(), Instant.now(), warnings);
      done = true;
      return connection;
    } finally {
      if (!done) {
        connection.close();
      }
    }
  }

  private static HistoryFailure unavailable(String store, String reason) {
    return new HistoryFailure(DiskHistory.finding(HistoryMessage.UNAVAILABLE, store, reason));
  }

  /** Returns a URL without its parameters, which may hold a password. */
  static String shown(String url) {
    return Optional.of(url).map(text -> text.replaceFirst("[?;].*", "")).orElse(url);
  }
}
