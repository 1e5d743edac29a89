package dev.paws.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Turns values into those of the database and back. */
final class Sql {
  private static final int MICROS_A_SECOND = 1_000_000;
  private static final int NANOS_A_MICRO = 1000;

  private Sql() {}

  /** Returns microseconds since 1970; times outside of what that can hold are cut to its ends. */
  static long micros(Instant time) {
    try {
      return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    } catch (ArithmeticException e) {
      return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /** Returns the time of that many microseconds since 1970. */
  static Instant time(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS_A_SECOND),
        Math.floorMod(micros, MICROS_A_SECOND) * (long) NANOS_A_MICRO);
  }

  static void text(PreparedStatement statement, int index, Optional<String> value)
      throws SQLException {
    if (value.isPresent()) {
      statement.setString(index, value.get());
    } else {
      statement.setNull(index, Types.VARCHAR);
    }
  }

  static void number(PreparedStatement statement, int index, Optional<? extends Number> value)
      throws SQLException {
    if (value.isPresent()) {
      statement.setLong(index, value.get().longValue());
    } else {
      statement.setNull(index, Types.BIGINT);
    }
  }

  static Optional<Long> number(ResultSet row, int index) throws SQLException {
    long value = row.getLong(index);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }
}
