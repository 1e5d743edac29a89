package dev.paws.core.report.page;

import dev.paws.core.report.StatusReport;
import dev.paws.core.report.html.Html;
import dev.paws.core.run.ContainerFacts;
import dev.paws.core.run.ServiceStatus;
import java.util.List;
import java.util.OptionalDouble;

/** Shows what each container is and uses, with bars where there is a limit. */
record ServiceSection(Html html, StatusReport status, ServiceStates states) {

  void write() {
    List<List<String>> cells = status.cells();
    if (cells.size() < 2) {
      return;
    }
    html.markup("<section class=\"box\" id=\"services\"><h2>Services</h2>\n");
    Rows rows = new Rows(html, cells.get(0).stream().map(ServiceSection::title).toList());
    rows.begin("Services");
    for (int line = 1; line < cells.size(); line++) {
      row(rows, cells.get(0), cells.get(line), status.look().rows().get(line - 1));
    }
    rows.end();
    status.footer().forEach(text -> html.element("p", "meta", text));
    html.markup("</section>\n");
  }

  /** Returns {@code Last failure} for {@code LAST FAILURE}. */
  private static String title(String column) {
    return column.equals("CPU")
        ? column
        : column.charAt(0) + column.substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  private void row(Rows rows, List<String> columns, List<String> cells, ServiceStatus row) {
    html.markup("<tr>");
    for (int column = 0; column < cells.size(); column++) {
      String text = cells.get(column);
      rows.beginCell(column, text.isEmpty());
      if (columns.get(column).equals("STATE")) {
        html.element("span", "pill " + states.of(row.service()).tone().style(), text);
      } else {
        html.text(text);
      }
      share(columns.get(column), row);
      rows.endCell(column);
    }
    html.markup("</tr>\n");
  }

  private void share(String column, ServiceStatus row) {
    ContainerFacts facts = status.look().facts().get(row.container());
    if (facts == null) {
      return;
    }
    switch (column) {
      case "CPU" -> meter(facts.cpuShare());
      case "MEMORY" -> meter(facts.memoryShare());
      default -> {}
    }
  }

  private void meter(OptionalDouble share) {
    if (share.isEmpty()) {
      return;
    }
    long percent = Math.round(Math.min(1, share.getAsDouble()) * 100);
    html.markup("<svg class=\"meter\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\"")
        .markup(" aria-hidden=\"true\"><rect class=\"ground\" width=\"100\" height=\"6\"/><rect")
        .attribute("class", share.getAsDouble() >= ContainerFacts.HIGH ? "bad" : "good")
        .attribute("width", "" + percent)
        .markup(" height=\"6\"/></svg>");
  }
}
