package dev.paws.core.report.parity;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  @Test
  void tmp() throws Exception {
    Files.writeString(Path.of("/tmp/rp/usual.html"), HtmlReport.of(Samples.usual()));
    Files.writeString(Path.of("/tmp/rp/hostile.html"), HtmlReport.of(Samples.hostile()));
    Files.writeString(Path.of("/tmp/rp/identical.html"), HtmlReport.of(Samples.identical()));
  }
}
