package dev.paws.core.finding;

import org.jspecify.annotations.Nullable;

/**
 * A place in a user's file: the file as the user would type it, line and column from 1.
 *
 * <p>Line and column are 0 if only the file is known. The file is empty if the value comes from the
 * process environment or is a default.
 */
public record Position(String file, int line, int column) implements Comparable<Position> {
  /** The position of a value that is not in any file. */
  public static final Position NONE = new Position("", 0, 0);

  /** Returns the position of a file as a whole. */
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
   * Returns {@code file:line:column}, which terminals and editors make clickable; shorter if less
   * is known.
   */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
