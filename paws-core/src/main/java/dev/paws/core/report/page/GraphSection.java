package dev.paws.core.report.page;

import dev.paws.core.desired.Dependency;
import dev.paws.core.report.html.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws what depends on what, with states, and says the same as a list. */
record GraphSection(Html html, EnvironmentPage page, ServiceStates states) {
  private static final int WIDTH = 148;
  private static final int HEIGHT = 46;
  private static final int COLUMN = 212;
  private static final int ROW = 62;
  private static final int MARGIN = 8;
  private static final int LONGEST_NAME = 17;
  private static final int MOST_NODES = 200;

  void write() {
    Map<String, List<Dependency>> needs = new LinkedHashMap<>();
    states
        .names(page.services().keySet())
        .forEach(name -> needs.put(name, page.services().getOrDefault(name, List.of())));
    if (needs.isEmpty()) {
      return;
    }
    html.markup("<section class=\"box\" id=\"graph\"><h2>What depends on what</h2>\n");
    if (needs.size() <= MOST_NODES) {
      picture(needs);
    }
    html.markup("<details><summary>As a list</summary><ul>");
    needs.forEach(this::line);
    html.markup("</ul></details></section>\n");
  }

  private void line(String service, List<Dependency> dependencies) {
    html.markup("<li>").element("b", "", service).text(" (" + states.of(service).text() + ")");
    if (!dependencies.isEmpty()) {
      html.text(
          " waits for "
              + dependencies.stream()
                  .map(GraphSection::condition)
                  .collect(Collectors.joining(", ")));
    }
    html.markup("</li>");
  }

  private static String condition(Dependency dependency) {
    String until =
        switch (dependency.condition()) {
          case SERVICE_STARTED -> "is started";
          case SERVICE_HEALTHY -> "is healthy";
          case SERVICE_COMPLETED_SUCCESSFULLY -> "has completed";
        };
    return dependency.service() + " (until it " + until + ")";
  }

  private void picture(Map<String, List<Dependency>> needs) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    needs.forEach(
        (service, dependencies) ->
            names.put(service, dependencies.stream().map(Dependency::service).distinct().toList()));
    GraphLayout layout = new GraphLayout(names);
    int rows = layout.columns().stream().mapToInt(List::size).max().orElse(0);
    int width = layout.columns().size() * COLUMN - (COLUMN - WIDTH) + 2 * MARGIN;
    int height = rows * ROW - (ROW - HEIGHT) + 2 * MARGIN;
    Map<GraphLayout.Node, Integer> tops = tops(layout, rows);
    html.markup("<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
        .attribute("aria-label", "Picture of the dependencies")
        .markup("><svg class=\"graph\" role=\"img\" aria-labelledby=\"graph-title\"")
        .attribute("width", "" + width)
        .attribute("height", "" + height)
        .attribute("viewBox", "0 0 " + width + " " + height)
        .markup("><title id=\"graph-title\">")
        .text(needs.size() + " services; arrows lead from a service to those that wait for it")
        .markup("</title>");
    html.markup("<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\"")
        .markup(" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">")
        .markup("<path class=\"tip\" d=\"M0 0.5 L8 4 L0 7.5 z\"/></marker></defs>\n");
    layout.edges().forEach(edge -> edge(edge, tops));
    tops.forEach(
        (node, top) -> {
          if (!node.passing()) {
            node(node, top);
          }
        });
    html.markup("</svg></div>\n");
  }

  /** Shorter columns stand in the middle. */
  private static Map<GraphLayout.Node, Integer> tops(GraphLayout layout, int rows) {
    Map<GraphLayout.Node, Integer> tops = new LinkedHashMap<>();
    for (List<GraphLayout.Node> column : layout.columns()) {
      int top = MARGIN + (rows - column.size()) * ROW / 2;
      for (GraphLayout.Node node : column) {
        tops.put(node, top);
        top += ROW;
      }
    }
    return tops;
  }

  private static int leftOf(GraphLayout.Node node) {
    return MARGIN + node.column() * COLUMN;
  }

  /** A curve from the right side of what is needed to the left side of what needs it. */
  private void edge(GraphLayout.Edge edge, Map<GraphLayout.Node, Integer> tops) {
    List<GraphLayout.Node> places = edge.places();
    int lastRight = 0;
    int lastMiddle = 0;
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      GraphLayout.Node node = places.get(i);
      int middle = tops.getOrDefault(node, 0) + HEIGHT / 2;
      int left = leftOf(node);
      int right = left + WIDTH;
      if (i == 0) {
        path.append("M" + right + " " + middle);
      } else {
        int bend = (COLUMN - WIDTH) / 2;
        path.append(
            " C"
                + (lastRight + bend)
                + " "
                + lastMiddle
                + " "
                + (left - bend)
                + " "
                + middle
                + " "
                + left
                + " "
                + middle);
        if (node.passing()) {
          path.append(" L" + right + " " + middle);
        }
      }
      lastRight = right;
      lastMiddle = middle;
    }
    html.markup("<path class=\"edge\" marker-end=\"url(#tip)\"")
        .attribute("d", path.toString())
        .markup("/>");
  }

  private void node(GraphLayout.Node node, int top) {
    ServiceStates.State state = states.of(node.name());
    int left = leftOf(node);
    html.markup("<g").attribute("class", "node " + state.tone().style()).markup("><title>");
    html.text(node.name() + ": " + state.text()).markup("</title>");
    rectangle("body", left, top, WIDTH);
    rectangle("stripe", left, top, 6);
    label("name", left + 16, top + 19, shortened(node.name()));
    label("state", left + 16, top + 36, state.text());
    html.markup("</g>\n");
  }

  private void rectangle(String style, int left, int top, int width) {
    html.markup("<rect")
        .attribute("class", style)
        .attribute("x", "" + left)
        .attribute("y", "" + top)
        .attribute("width", "" + width)
        .attribute("height", "" + HEIGHT)
        .attribute("rx", "" + Math.min(6, width / 2))
        .markup("/>");
  }

  private void label(String style, int left, int base, String text) {
    html.markup("<text")
        .attribute("class", style)
        .attribute("x", "" + left)
        .attribute("y", "" + base)
        .markup(">")
        .text(text)
        .markup("</text>");
  }

  /** The middle says least: names of members differ at their end. */
  private static String shortened(String name) {
    List<Integer> points = new ArrayList<>(name.codePoints().boxed().toList());
    if (points.size() <= LONGEST_NAME) {
      return name;
    }
    String all = name;
    int begin = all.offsetByCodePoints(0, LONGEST_NAME - 6);
    int end = all.offsetByCodePoints(all.length(), -5);
    return all.substring(0, begin) + "…" + all.substring(end);
  }
}
