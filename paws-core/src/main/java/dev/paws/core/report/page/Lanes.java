package dev.paws.core.report.page;

import dev.paws.core.report.html.Html;
import java.util.Locale;

/**
 * Writes lanes: a name with a few words, and a bar over the same time for all. The words say what
 * the bar shows, so the bar is hidden from those who have the page read out.
 */
record Lanes(Html html) {
  /** How wide a bar is, in its own unit. */
  static final int WIDTH = 1000;

  void beginLegend() {
    html.markup("<ul class=\"legend\">");
  }

  /** Adds what a class of the style sheet means. */
  void legend(String style, String text) {
    html.markup("<li><svg class=\"key\" viewBox=\"0 0 16 10\" aria-hidden=\"true\">")
        .markup("<rect x=\"1\" y=\"1\" width=\"14\" height=\"8\"")
        .attribute("class", style)
        .markup("/></svg>")
        .text(text)
        .markup("</li>");
  }

  void endLegend() {
    html.markup("</ul>\n");
  }

  /** Begins a lane. What is added before {@link #beginBar} appears next to its name. */
  void begin(String name, String words) {
    html.markup("<div class=\"lane\"><div class=\"what\">")
        .element("b", "", name)
        .markup(" ")
        .element("small", "", words);
  }

  void beginBar() {
    html.markup("</div><svg class=\"bar-line\" preserveAspectRatio=\"none\" aria-hidden=\"true\"")
        .attribute("viewBox", "0 0 " + WIDTH + " 16")
        .markup(">");
  }

  /** Adds a part of the bar. */
  void bar(String style, double top, double height, double left, double width) {
    html.markup("<rect")
        .attribute("class", style)
        .attribute("x", tenth(left))
        .attribute("y", tenth(top))
        .attribute("width", tenth(width))
        .attribute("height", tenth(height))
        .markup("/>");
  }

  void end() {
    html.markup("</svg></div>\n");
  }

  /** Returns a number with one digit after the point, whatever the machine's language. */
  private static String tenth(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
