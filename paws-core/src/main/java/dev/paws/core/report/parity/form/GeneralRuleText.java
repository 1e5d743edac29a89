package dev.paws.core.report.parity.form;

import dev.paws.core.report.parity.ReportText;
import java.util.Map;

/** The texts of a rule without the names and values of one difference. */
final class GeneralRuleText {
  private static final Map<String, String> WORDS =
      Map.of(
          "{subject}", "the service",
          "{path}", "the field",
          "{name}", "NAME",
          "{source}", "the source",
          "{target}", "the target",
          "{here}", "A",
          "{there}", "B",
          "{value}", "A",
          "{holder}", "one of the environments");

  private GeneralRuleText() {}

  /** Returns a text of the table of rules with general words in its placeholders. */
  static String of(String template) {
    String text = template;
    for (Map.Entry<String, String> word : WORDS.entrySet()) {
      text = text.replace(word.getKey(), word.getValue());
    }
    return ReportText.title(text);
  }
}
