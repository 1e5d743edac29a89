package dev.paws.core.parity.source.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.SourceResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Manifests from texts and folders, for tests. */
public final class Manifests {
  private Manifests() {}

  /** Reads the text of one manifest file. */
  public static SourceResult read(String yaml) {
    return KubernetesSource.of(
        "production", "k8s.yaml", Map.of("k8s.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
  }

  /** The environment of one file without mistakes. */
  public static ParityEnvironment of(String yaml) {
    SourceResult result = read(yaml);
    assertThat(result.findings().stream().filter(Finding::isError).map(Finding::text)).isEmpty();
    return result.environment().orElseThrow();
  }

  /** The texts of a folder's files by name. */
  public static Map<String, String> folder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      Map<String, String> texts = new TreeMap<>();
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What files come to. */
  public static SourceResult read(Map<String, String> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return KubernetesSource.of("production", "kubernetes", bytes);
  }

  /** The findings, code and place first. */
  public static List<String> findings(String yaml) {
    return read(yaml).findings().stream()
        .map(finding -> finding.code() + " " + finding.at() + " " + finding.fact())
        .toList();
  }
}
