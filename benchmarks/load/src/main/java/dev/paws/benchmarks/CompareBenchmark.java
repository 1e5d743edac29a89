package dev.paws.benchmarks;

import dev.paws.core.compose.ComposeLoader;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.file.FileAccess;
import dev.paws.core.compose.LoadResult;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.compare.DiffRequest;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityResult;
import dev.paws.core.parity.compare.Parity;
import dev.paws.core.parity.source.compose.ComposeSource;
import dev.paws.core.run.ProjectLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The whole comparison of two environments that are loaded, all rules and both modes that need no
 * engine: every tenth service differs in its image and in a variable.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class CompareBenchmark {
  private static final String SERVICE =
      """
        s%1$d:
          image: registry.example/app:%2$s
          environment: {NUMBER: "%1$d", LEVEL: %3$s, URL: "http://s%1$d.local:8080/?a=b"}
          ports: ["%4$d:80"]
          volumes: ["data:/data:ro"]
          labels: [number=%1$d, team=a]
          restart: always
          healthcheck: {test: curl -f localhost, interval: 10s, retries: 3}
      """;

  /** Two environments of as many services. */
  @State(Scope.Benchmark)
  public static class Pair {
    @Param({"100", "1000", "10000"})
    public int services;

    private ParityEnvironment local;
    private ParityEnvironment production;

    @Setup(Level.Trial)
    public void load() throws IOException {
      local = environment("local", services, false);
      production = environment("production", services, true);
    }
  }

  @Benchmark
  public ParityResult compare(Pair pair) {
    DiffRequest request =
        new DiffRequest(
            pair.local,
            pair.production,
            Set.of(ComparisonMode.STRUCTURAL, ComparisonMode.SEMANTIC),
            ParitySettings.NONE,
            Instant.EPOCH,
            "benchmark");
    return Parity.of(request).compare();
  }

  private static ParityEnvironment environment(String name, int services, boolean drifted)
      throws IOException {
    StringBuilder text = new StringBuilder("services:\n");
    for (int i = 0; i < services; i++) {
      boolean other = drifted && i % 10 == 0;
      text.append(SERVICE.formatted(i, other ? "2.0" : "1.0", other ? "info" : "debug", 1024 + i));
    }
    Path folder = Files.createTempDirectory("paws-benchmark");
    Path file = folder.resolve("compose.yaml");
    try {
      Files.writeString(file, text.append("volumes: {data: {}}\n"));
      ComposeOptions options =
          new ComposeOptions(
              folder,
              List.of(),
              List.of(),
              List.of(),
              Optional.of("benchmark"),
              Optional.empty(),
              Map.of());
      FileAccess files = FileAccess.disk();
      LoadResult loaded = new ComposeLoader(files).load(options);
      return ComposeSource.of(
          name,
          "compose.yaml",
          loaded.project().orElseThrow(),
          files,
          ProjectLoader.secrets(loaded, options, files));
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }
}
