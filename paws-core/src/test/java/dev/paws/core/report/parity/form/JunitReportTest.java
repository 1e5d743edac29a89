package dev.paws.core.report.parity.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.model.Difference.Severity;
import dev.paws.core.report.parity.ParityReport;
import dev.paws.core.report.parity.Samples;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JunitReportTest {
  private static final Optional<Severity> CRITICAL = Optional.of(Severity.CRITICAL);

  @Test
  void every_report_is_as_the_schema_of_surefire_says() throws IOException, SAXException {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd().toFile());
    for (ParityReport report : List.of(Samples.usual(), Samples.hostile(), Samples.identical())) {
      for (Optional<Severity> failOn : List.of(CRITICAL, Optional.<Severity>empty())) {
        schema
            .newValidator()
            .validate(new StreamSource(new StringReader(JunitReport.of(report, failOn))));
      }
    }
  }

  private static Path xsd() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("target", "test-report-schema"))) {
      return files
          .filter(file -> file.endsWith("surefire-test-report.xsd"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void a_service_is_a_test_and_fails_from_fail_on_up() throws Exception {
    Element suite = parsed(JunitReport.of(Samples.usual(), CRITICAL)).getDocumentElement();

    assertThat(suite.getAttribute("tests")).isEqualTo("6");
    assertThat(suite.getAttribute("failures")).isEqualTo("2");
    assertThat(suite.getElementsByTagName("failure").item(0).getParentNode().getAttributes())
        .extracting(attributes -> attributes.getNamedItem("name").getNodeValue())
        .isEqualTo("metrics");
    assertThat(((Element) suite.getElementsByTagName("failure").item(1)).getAttribute("message"))
        .isEqualTo("patroni1: container.image: postgres:15.4, not postgres:16.1");
  }

  @Test
  void a_lower_threshold_fails_more_and_none_fails_nothing() throws Exception {
    assertThat(failures(Optional.of(Severity.WARNING))).isEqualTo("3");
    assertThat(failures(Optional.empty())).isEqualTo("0");
  }

  @Test
  void what_does_not_fail_is_said_all_the_same() {
    assertThat(JunitReport.of(Samples.usual(), CRITICAL))
        .contains("<system-out>[warning] resource_limits.memory_limit")
        .contains("  accepted by ignore: each environment has its own password");
  }

  private static String failures(Optional<Severity> failOn) throws Exception {
    return parsed(JunitReport.of(Samples.usual(), failOn))
        .getDocumentElement()
        .getAttribute("failures");
  }

  private static Document parsed(String xml)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
