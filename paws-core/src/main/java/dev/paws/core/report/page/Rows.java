package dev.paws.core.report.page;

import dev.paws.core.report.html.Html;
import java.util.List;

/**
 * Writes a table. On narrow screens each row becomes a block in which each cell has its column's
 * name beside it, and empty cells are left out.
 */
record Rows(Html html, List<String> columns) {

  /** Begins the table. */
  void begin(String name) {
    html.markup("<table class=\"rows\"").attribute("aria-label", name).markup("><thead><tr>");
    columns.forEach(column -> html.markup("<th scope=\"col\">").text(column).markup("</th>"));
    html.markup("</tr></thead><tbody>\n");
  }

  /** Adds a row of texts. */
  void row(List<String> cells) {
    html.markup("<tr>");
    for (int column = 0; column < cells.size(); column++) {
      beginCell(column, cells.get(column).isEmpty());
      html.text(cells.get(column));
      endCell(column);
    }
    html.markup("</tr>\n");
  }

  /** Begins a cell with markup. */
  void beginCell(int column, boolean empty) {
    html.markup(column == 0 ? "<th scope=\"row\"" : "<td");
    if (empty) {
      html.attribute("class", "empty");
    }
    html.attribute("data-column", columns.get(column)).markup(">");
  }

  /** Ends a cell. */
  void endCell(int column) {
    html.markup(column == 0 ? "</th>" : "</td>");
  }

  /** Ends the table. */
  void end() {
    html.markup("</tbody></table>\n");
  }
}
