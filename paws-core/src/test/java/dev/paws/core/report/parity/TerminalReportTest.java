package dev.paws.core.report.parity;

import org.junit.jupiter.api.Test;

class TerminalReportTest {
  @Test
  void tmp() throws Exception {
    TerminalReport.lines(Samples.usual(), Paint.PLAIN, 120, "target/x.html")
        .forEach(System.out::println);
    TerminalReport.lines(Samples.usual(), Paint.COLOURED, 80, "target/x.html")
        .forEach(System.out::println);
  }
}
