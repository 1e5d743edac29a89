package dev.paws.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Lays out columns two spaces apart. */
public final class Table {
  private Table() {}

  /** Returns the lines of a table; the first row is its header. */
  public static List<String> lines(List<List<String>> rows) {
    return lines(rows, (row, column) -> "");
  }

  /**
   * Returns the lines of a table with coloured cells.
   *
   * @param rows the rows; the first one is the header
   * @param colour returns what to print before the cell of a row and column (both from 0); a cell
   *     with a colour is followed by the sequence that ends it
   */
  public static List<String> lines(
      List<List<String>> rows, BiFunction<Integer, Integer, String> colour) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < rows.get(row).size(); column++) {
        String cell = rows.get(row).get(column);
        String start = colour.apply(row, column);
        line.append(start).append(cell).append(start.isEmpty() ? "" : "\u001b[0m");
        line.append(" ".repeat(width(rows, column) - cell.length() + 2));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static int width(List<List<String>> rows, int column) {
    int width = 0;
    for (List<String> row : rows) {
      width = Math.max(width, column < row.size() ? row.get(column).length() : 0);
    }
    return width;
  }
}
