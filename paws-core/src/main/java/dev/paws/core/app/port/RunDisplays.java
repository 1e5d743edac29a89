package dev.paws.core.app.port;

import dev.paws.core.run.ServiceStatus;
import java.time.Duration;
import java.util.List;

/** Shows runs to the user. */
public interface RunDisplays {
  /** Opens a display for a run that begins now. */
  RunDisplay open();

  /** Opens a display for a run that begins now and may take so long. */
  default RunDisplay open(Duration timeout) {
    return open();
  }

  /** Returns whether what goes to standard output may have colours. */
  default boolean colour() {
    return false;
  }

  /** Returns the lines of the closing table; empty if there are no rows. */
  List<String> table(List<ServiceStatus> rows);

  /**
   * Returns the lines of a table with other columns.
   *
   * @param cells the header, then one line for each row; the state is in the second column
   */
  default List<String> table(List<ServiceStatus> rows, List<List<String>> cells) {
    return table(rows);
  }
}
