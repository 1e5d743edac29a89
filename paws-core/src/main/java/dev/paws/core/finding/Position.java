package dev.paws.core.finding;

import org.jspecify.annotations.Nullable;

/**
 * A place in a file of the user: file as the user would type it, line and column from 1.
 *
 * <p>Line and column are 0 where only the file is known, and the file is empty where not even that
 * is (a value that came from the process environment or a default).
 */
public record Position(String file, int line, int column) implements Comparable<Position> {
  /** Nowhere in any file. */
  public static final Position NONE = new Position("", 0, 0);

  /** The file as a whole. */
  public static Position ofFile(String file) {
    return new Position(file, 0, 0);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Position other
        && line == other.line
        && column == other.column
        && file.equals(other.file);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * file.hashCode() + line) + column;
  }

  @Override
  public int compareTo(Position other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
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
