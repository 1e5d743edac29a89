package dev.paws.core.finding;

import java.util.Comparator;

/**
 * A place in a file of the user: file as the user would type it, line and column from 1.
 *
 * <p>Line and column are 0 where only the file is known, and the file is empty where not even that
 * is (a value that came from the process environment or a default).
 */
public record Position(String file, int line, int column) implements Comparable<Position> {
  /** Nowhere in any file. */
  public static final Position NONE = new Position("", 0, 0);

  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::file)
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  /** The file as a whole. */
  public static Position ofFile(String file) {
    return new Position(file, 0, 0);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  /**
   * {@code file:line:column}, as terminals and editors make it clickable; shorter where less is
   * known.
   */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
