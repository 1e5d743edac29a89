package dev.paws.store;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;

/** Opens connections, with the drivers on the plugin's own class path. */
final class Database {
  /** SQLite's result codes, in the low byte of what the driver reports. */
  private static final int PRIMARY = 0xFF;

  private static final int CORRUPT = 11;
  private static final int NOT_A_DATABASE = 26;

  private Database() {}

  /**
   * Opens a connection without auto-commit.
   *
   * @return empty if there is no driver for the URL
   */
  static Optional<Connection> connect(String url, Properties properties) throws SQLException {
    // DriverManager would not find the driver of a plugin, which has a class loader of its own.
    for (Driver driver : ServiceLoader.load(Driver.class, Database.class.getClassLoader())) {
      if (driver.acceptsURL(url)) {
        Connection connection = driver.connect(url, properties);
        if (connection != null) {
          connection.setAutoCommit(false);
          return Optional.of(connection);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns whether SQLite says that a file is damaged, or no database at all. */
  static boolean isDamage(SQLException failure) {
    int code = failure.getErrorCode() & PRIMARY;
    return code == CORRUPT || code == NOT_A_DATABASE;
  }

  /** Returns the first line of what the database says, without a full stop. */
  static String reason(SQLException failure) {
    String text = String.valueOf(failure.getMessage()).strip();
    String line = text.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    String plain = line.replaceFirst("^\\[SQLITE_[A-Z_]+\\] *", "").replaceFirst("^ERROR: *", "");
    return plain.isEmpty()
        ? failure.getClass().getSimpleName()
        : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
  }
}
