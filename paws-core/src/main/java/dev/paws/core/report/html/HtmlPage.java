package dev.paws.core.report.html;

import dev.paws.core.value.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The frame of a page that requests nothing from the network and runs no script but its own. Its
 * content security policy names its style and scripts by their hashes and forbids all else.
 *
 * @param title the title of the window
 * @param skipTo the id of the part to which a keyboard user may skip
 * @param skipText the text of the link to it
 * @param styles style sheets after the common one
 * @param scripts scripts after the one that switches the theme
 */
public record HtmlPage(
    String title, String skipTo, String skipText, List<String> styles, List<String> scripts) {
  private static final String NEWLINE = "\n";

  public HtmlPage {
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }

  /** Adds everything up to the page's own content. */
  public void begin(Html html) {
    String style = style();
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .markup("style-src " + source(style) + "; script-src ")
        .markup(allScripts().stream().map(HtmlPage::source).collect(Collectors.joining(" ")))
        .markup("; img-src data:; base-uri 'none'; form-action 'none'\">\n")
        .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .markup("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .markup("<link rel=\"icon\" href=\"data:,\">\n")
        .element("title", "", title);
    html.markup("\n<style>" + style + "</style>\n</head>\n<body>\n<a class=\"skip\"")
        .attribute("href", "#" + skipTo)
        .markup(">")
        .text(skipText)
        .markup("</a>\n");
  }

  /** Adds everything after the page's own content. */
  public void end(Html html) {
    allScripts().forEach(script -> html.markup("<script>" + script + "</script>\n"));
    html.markup("</body>\n</html>\n");
  }

  /** The dark palette applies to readers who choose it, and to systems in dark mode. */
  private String style() {
    String dark = resource(HtmlPage.class, "page-dark.css").strip();
    return resource(HtmlPage.class, "page.css").replace("/* dark */", dark)
        + String.join("", styles);
  }

  private List<String> allScripts() {
    List<String> all = new java.util.ArrayList<>(List.of(resource(HtmlPage.class, "theme.js")));
    all.addAll(scripts);
    return all;
  }

  private static String source(String text) {
    return "'sha256-" + Sha256.base64(text) + "'";
  }

  /** Returns a text file of the jar, beside a class. */
  public static String resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar of Paws lacks " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return NEWLINE + text.replace("\r\n", NEWLINE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
