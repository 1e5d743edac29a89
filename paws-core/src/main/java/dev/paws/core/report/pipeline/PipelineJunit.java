package dev.paws.core.report.pipeline;

import dev.paws.core.pipeline.log.Annotation;
import dev.paws.core.pipeline.run.JobResult;
import dev.paws.core.pipeline.run.Result;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a run as Surefire writes test reports: each stage is a test. */
public final class PipelineJunit {
  private PipelineJunit() {}

  /** Returns the document. */
  public static String of(List<JobResult> results) {
    long failed = results.stream().filter(it -> !PipelineReport.isGreen(it)).count();
    long skipped = results.stream().filter(it -> it.result() == Result.SKIPPED).count();
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuite name=\"paws.pipeline\" tests=\"").append(results.size());
    xml.append("\" failures=\"").append(failed);
    xml.append("\" errors=\"0\" skipped=\"").append(skipped).append("\">\n");
    for (JobResult result : results) {
      double seconds =
          result
              .startedAt()
              .flatMap(from -> result.completedAt().map(to -> Duration.between(from, to)))
              .map(took -> took.toMillis() / 1000.0)
              .orElse(0.0);
      xml.append("  <testcase classname=\"paws.pipeline.").append(escaped(result.plan().job()));
      xml.append("\" name=\"").append(escaped(result.plan().name())).append("\" time=\"");
      xml.append(String.format(Locale.ROOT, "%.3f", seconds)).append("\">");
      if (result.result() == Result.SKIPPED) {
        xml.append("<skipped/>");
      } else if (!PipelineReport.isGreen(result)) {
        String reasons =
            result.annotations().stream()
                .filter(it -> it.type() == Annotation.Type.ERROR)
                .map(Annotation::message)
                .collect(Collectors.joining("\n"));
        xml.append("<failure message=\"").append(result.result().word()).append("\">");
        xml.append(escaped(reasons)).append("</failure>");
      }
      xml.append("</testcase>\n");
    }
    return xml.append("</testsuite>\n").toString();
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "?")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
