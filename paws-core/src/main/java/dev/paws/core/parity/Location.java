package dev.paws.core.parity;

import static java.util.Objects.requireNonNull;

import dev.paws.core.finding.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a value comes from.
 *
 * @param at file (absolute, or relative to the project), line and column from 1; {@link
 *     Position#NONE} if the value is in no file
 * @param note a remark, such as {@code default of ${POSTGRES_PASSWORD}} or {@code container
 *     demo-db-1}; may be empty; never holds a secret value
 * @param ofVariable whether a variable gets its value there, which is where to change it
 */
public record Location(Position at, String note, boolean ofVariable) {
  public Location {
    requireNonNull(at, "at");
    requireNonNull(note, "note");
  }

  /** Creates the place of a value itself. */
  public Location(Position at, String note) {
    this(at, note, false);
  }

  /** Returns the place where a variable gets its value. */
  public static Location ofVariable(Position at, String note) {
    return new Location(at, note, true);
  }

  /** Returns this place with another note. */
  public Location withNote(String otherNote) {
    return new Location(at, otherNote, ofVariable);
  }

  /** Returns both lists as one, without repeating a place. */
  static List<Location> joined(List<Location> places, List<Location> others) {
    List<Location> all = new ArrayList<>(places);
    for (Location other : others) {
      if (all.stream().noneMatch(place -> place.at().equals(other.at()))) {
        all.add(other);
      }
    }
    return List.copyOf(all);
  }

  /** Returns {@code file:line:column, note}, shorter if less is known. */
  @Override
  public String toString() {
    String place = at.toString();
    return place.isEmpty() || note.isEmpty() ? place + note : place + ", " + note;
  }
}
