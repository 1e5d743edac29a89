package dev.paws.terminal;

import dev.paws.core.report.StatusText;
import dev.paws.core.report.Table;
import dev.paws.core.run.ServiceStatus;
import java.util.List;

/** The table of services, states, ports and times. */
public final class ClosingTable {
  private static final int STATE = 1;

  private ClosingTable() {}

  /** Returns the lines of the table, with coloured states if asked for. */
  public static List<String> lines(List<ServiceStatus> rows, boolean colour) {
    return lines(rows, StatusText.cells(rows), colour);
  }

  /**
   * Returns the lines of a table with other columns.
   *
   * @param cells the header, then one line for each row; the state is in the second column
   */
  public static List<String> lines(
      List<ServiceStatus> rows, List<List<String>> cells, boolean colour) {
    return rows.isEmpty()
        ? List.of()
        : Table.lines(
            cells,
            (row, column) ->
                colour && row > 0 && column == STATE
                    ? Colour.of(StatusText.mood(rows.get(row - 1)))
                    : "");
  }
}
