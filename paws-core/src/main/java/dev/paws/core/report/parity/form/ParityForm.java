package dev.paws.core.report.parity.form;

import dev.paws.core.json.JsonWriter;
import dev.paws.core.model.Difference.Severity;
import dev.paws.core.report.parity.ParityReport;
import java.util.Optional;

/** The forms in which a report can be written ({@code paws.formats}). */
public enum ParityForm {
  JSON("json"),
  HTML("html"),
  JUNIT("junit.xml"),
  SARIF("sarif"),
  MARKDOWN("md"),
  GITHUB("github.txt");

  private final String suffix;

  ParityForm(String suffix) {
    this.suffix = suffix;
  }

  /** Returns the end of its files' names, after a dot. */
  public String suffix() {
    return suffix;
  }

  /**
   * What forms need besides the report.
   *
   * @param failOn the least severity that fails the build; empty: no difference fails it
   * @param files names files as the repository does
   * @param elsewhere where a person finds the whole report
   */
  public record Surroundings(Optional<Severity> failOn, SourceFiles files, String elsewhere) {}

  /** Returns the report in this form; equal reports give equal texts. */
  public String text(ParityReport report, Surroundings around) {
    return switch (this) {
      case JSON -> JsonWriter.pretty(JsonReport.of(report));
      case HTML -> HtmlReport.of(report);
      case JUNIT -> JunitReport.of(report, around.failOn());
      case SARIF -> JsonWriter.pretty(SarifReport.of(report, around.files()));
      case MARKDOWN -> MarkdownReport.of(report, around.elsewhere());
      case GITHUB -> GithubReport.of(report, around.files(), around.elsewhere());
    };
  }
}
