package dev.paws.core.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.SourceResult;
import dev.paws.core.parity.Sources;
import dev.paws.core.parity.source.kubernetes.Manifests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * Two environments and the differences between them, from a YAML file.
 *
 * @param source files by name; a text alone is one file
 * @param expect each difference: severity, subject, path
 * @param findings the codes of what is found while reading, with the place's file and line
 * @param says texts that the report holds, and with {@code !} before them texts that it does not
 */
record ParityCase(
    String what,
    Map<String, String> source,
    Map<String, String> target,
    List<String> expect,
    List<String> findings,
    List<String> says) {

  /** What a comparison gave. */
  record Outcome(List<String> findings, List<String> differences, String text) {}

  @Override
  public String toString() {
    return what;
  }

  /** Returns the cases of a file of test resources. */
  static List<ParityCase> of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      List<ParityCase> cases = new ArrayList<>();
      String kind = file.getFileName().toString().replace(".yaml", "");
      for (Object entry : (List<?>) new Yaml().<Object>load(in)) {
        Map<?, ?> map = (Map<?, ?>) entry;
        cases.add(
            new ParityCase(
                kind + ": " + map.get("what"),
                files(map.get("source")),
                files(map.get("target")),
                lines(map.get("expect")),
                lines(map.get("findings")),
                lines(map.get("says"))));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the cases of all files in a folder of test resources, beside this class. */
  static List<ParityCase> folder(String name) {
    try (Stream<Path> files = Files.list(Path.of(ParityCase.class.getResource(name).toURI()))) {
      return files.sorted().flatMap(file -> of(file).stream()).toList();
    } catch (IOException | java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> files(Object value) {
    Map<String, String> files = new TreeMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, text) -> files.put(String.valueOf(name), String.valueOf(text)));
    } else {
      String text = String.valueOf(value);
      files.put(text.contains("apiVersion:") ? "k8s.yaml" : "compose.yaml", text);
    }
    return files;
  }

  private static List<String> lines(Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  /** Compares, without accepting that either side cannot be read. */
  Outcome outcome() {
    List<Finding> found = new ArrayList<>();
    ParityEnvironment here = environment("local", source, found);
    ParityEnvironment there = environment("production", target, found);
    ParityResult result = Sources.compared(here, there);
    return new Outcome(
        found.stream().map(it -> it.code() + " " + it.at().file() + ":" + it.at().line()).toList(),
        result.deviations().stream().map(ParityCase::line).toList(),
        Sources.text(result) + texts(result));
  }

  private static String texts(ParityResult result) {
    StringBuilder text = new StringBuilder();
    for (Deviation deviation : result.deviations()) {
      text.append(deviation.difference().metadata().impactDescription())
          .append(' ')
          .append(deviation.recommendation())
          .append('\n');
    }
    return text.toString();
  }

  private static String line(Deviation found) {
    return found.difference().severity().value()
        + " "
        + found.subject()
        + " "
        + found.difference().fieldPath();
  }

  private static ParityEnvironment environment(
      String name, Map<String, String> files, List<Finding> found) {
    if (files.containsKey("compose.yaml")) {
      Map<String, String> named = new LinkedHashMap<>(files);
      named.computeIfPresent(
          "compose.yaml",
          (file, text) ->
              text.contains("name:") && text.lines().anyMatch(line -> line.startsWith("name:"))
                  ? text
                  : "name: demo\n" + text);
      return Sources.compose(name, named);
    }
    SourceResult read = Manifests.read(files);
    found.addAll(read.findings());
    assertThat(read.findings().stream().filter(Finding::isError).map(Finding::text)).isEmpty();
    return read.environment().orElseThrow();
  }
}
