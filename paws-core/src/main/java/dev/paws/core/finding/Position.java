package dev.paws.core.finding;

import java.util.Comparator;

/**
 * A place in a user's file: the file as the user would type it, line and column from 1.
 *
 * <p>Line and column are 0 if only the file is known. The file is empty if the value comes from the
 * process environment or is a default.
 */
public record Position(String file, int line, int column) implements Comparable<Position> {
  /** The position of a value that is not in any file. */
  public static final Position NONE = new Position("", 0, 0);

  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::file)
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  /** Returns the position of a file as a whole. */
  public static Position ofFile(String file) {
    return new Position(file, 0, 0);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  /**
   * Returns {@code file:line:column}, which terminals and editors make clickable; shorter if less
   * is known.
   */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
