package dev.paws.store;

import java.util.Optional;
import java.util.Properties;

/** What differs between the databases. */
enum Dialect {
  SQLITE("jdbc:sqlite:", "org.xerial:sqlite-jdbc") {
    @Override
    Properties properties() {
      Properties properties = new Properties();
      properties.setProperty("journal_mode", "WAL");
      // What a journal held is removed once it is committed, so a commit must be on disk.
      properties.setProperty("synchronous", "FULL");
      properties.setProperty("busy_timeout", "30000");
      // A transaction that first reads and then writes would fail beside another writer.
      properties.setProperty("transaction_mode", "IMMEDIATE");
      return properties;
    }

    @Override
    Optional<String> lock() {
      return Optional.empty();
    }
  },
  POSTGRESQL("jdbc:postgresql:", "org.postgresql:postgresql") {
    @Override
    Properties properties() {
      Properties properties = new Properties();
      properties.setProperty("ApplicationName", "paws");
      properties.setProperty("connectTimeout", "10");
      properties.setProperty("reWriteBatchedInserts", "true");
      return properties;
    }

    @Override
    Optional<String> lock() {
      return Optional.of("SELECT pg_advisory_xact_lock(" + LOCK + ")");
    }
  };

  /** "PAWS" as a number: marks SQLite files, and is the key of the lock in PostgreSQL. */
  static final int MARK = 0x50415753;

  private static final long LOCK = MARK;

  private final String prefix;
  private final String driver;

  Dialect(String prefix, String driver) {
    this.prefix = prefix;
    this.driver = driver;
  }

  /** Returns the dialect of a URL; empty if Paws does not know the database. */
  static Optional<Dialect> of(String url) {
    for (Dialect dialect : values()) {
      if (url.startsWith(dialect.prefix)) {
        return Optional.of(dialect);
      }
    }
    return Optional.empty();
  }

  /** Returns the coordinates of the driver, for messages. */
  String driver() {
    return driver;
  }

  /** Returns the properties of a connection. */
  abstract Properties properties();

  /** Returns the statement that lets one writer in at a time; empty if a transaction does. */
  abstract Optional<String> lock();
}
