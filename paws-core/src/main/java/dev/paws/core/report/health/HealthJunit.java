package dev.paws.core.report.health;

import dev.paws.core.cluster.ClusterFinding;
import dev.paws.core.cluster.ClusterState;
import dev.paws.core.cluster.Condition;
import dev.paws.core.model.HealthCheckResult;
import dev.paws.core.report.ControlCharacters;
import dev.paws.core.run.health.HealthReport;
import dev.paws.core.run.health.ServiceHealth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the health as Surefire writes test reports, which every CI reads: each service and each
 * cluster is a test.
 */
public final class HealthJunit {
  private HealthJunit() {}

  /** Returns the document. */
  public static String of(HealthReport report) {
    String suite = "paws.health." + report.project();
    int tests = report.services().size() + report.clusters().size();
    int failures = report.unhealthyServices().size() + report.unhealthyClusters().size();
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite");
    attribute(xml, "name", suite);
    attribute(xml, "time", seconds(report.took().toMillis()));
    attribute(xml, "tests", String.valueOf(tests));
    attribute(xml, "errors", "0");
    attribute(xml, "skipped", "0");
    attribute(xml, "failures", String.valueOf(failures));
    xml.append(">\n");
    for (ServiceHealth service : report.services()) {
      long took =
          service.results().stream()
              .mapToLong(it -> it.details().responseTimeMs().orElse(0L))
              .max()
              .orElse(0);
      testCase(
          xml,
          suite + ".services",
          service.title(),
          took,
          service.isGood() ? Optional.empty() : Optional.of(HealthText.cause(service)),
          output(service.results()));
    }
    for (ClusterState cluster : report.clusters()) {
      String findings =
          cluster.findings().stream()
              .map(it -> it.effect().value() + ": " + it.text())
              .collect(Collectors.joining("\n"));
      testCase(xml, suite + ".clusters", HealthText.title(cluster), 0, failure(cluster), findings);
    }
    return xml.append("</testsuite>\n").toString();
  }

  private static Optional<String> failure(ClusterState cluster) {
    return cluster.findings().stream()
        .filter(it -> it.effect() == Condition.UNHEALTHY)
        .map(ClusterFinding::text)
        .findFirst();
  }

  private static String output(List<HealthCheckResult> results) {
    return results.stream()
        .map(
            it ->
                it.metadata().checkType().value()
                    + " "
                    + it.status().value()
                    + it.details().errorMessage().map(text -> ": " + text).orElse("")
                    + it.details().output().map(text -> "\n" + text).orElse(""))
        .collect(Collectors.joining("\n"));
  }

  private static void testCase(
      StringBuilder xml,
      String suite,
      String name,
      long tookMs,
      Optional<String> failure,
      String output) {
    xml.append("  <testcase");
    attribute(xml, "name", name);
    attribute(xml, "classname", suite);
    attribute(xml, "time", seconds(tookMs));
    xml.append(">\n");
    failure.ifPresent(
        text -> {
          xml.append("    <failure");
          attribute(xml, "message", text);
          attribute(xml, "type", "unhealthy");
          xml.append('>').append(escaped(output)).append("</failure>\n");
        });
    if (failure.isEmpty() && !output.isEmpty()) {
      xml.append("    <system-out>").append(escaped(output)).append("</system-out>\n");
    }
    xml.append("  </testcase>\n");
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }

  private static void attribute(StringBuilder xml, String name, String value) {
    String text = escaped(ControlCharacters.line(value)).replace("\"", "&quot;");
    xml.append(' ').append(name).append("=\"").append(text).append('"');
  }

  private static String escaped(String text) {
    return ControlCharacters.lines(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
