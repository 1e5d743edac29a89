package dev.paws.core.report.parity.form;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.model.ServiceDiff.ImpactLevel;

/** Colours for a terminal (ECMA-48, SGR), or no colours. */
public enum TerminalColors {
  /** For files, logs and terminals without colours. */
  PLAIN,
  /** Sixteen colours, which every terminal shows in its own theme. */
  COLOURED;

  private static final String END = "\u001b[0m";

  String bold(String text) {
    return painted("1", text);
  }

  String faint(String text) {
    return painted("2", text);
  }

  String good(String text) {
    return painted("1;32", text);
  }

  String of(Severity severity, String text) {
    return switch (severity) {
      case CRITICAL -> painted("1;31", text);
      case ERROR -> painted("31", text);
      case WARNING -> painted("33", text);
      case INFO -> painted("36", text);
    };
  }

  String of(ImpactLevel impact, String text) {
    return switch (impact) {
      case NONE -> painted("32", text);
      case LOW -> of(Severity.INFO, text);
      case MEDIUM -> of(Severity.WARNING, text);
      case HIGH -> of(Severity.ERROR, text);
      case CRITICAL -> of(Severity.CRITICAL, text);
    };
  }

  private String painted(String code, String text) {
    return this == PLAIN || text.isBlank() ? text : "\u001b[" + code + "m" + text + END;
  }
}
