package dev.paws.benchmarks;

import dev.paws.core.compose.ComposeLoader;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.file.FileAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Loading in a warm JVM, from the disk: the example stack, and projects of many services in ten
 * files.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class LoadBenchmark {
  private static final int FILES = 10;
  private static final String SERVICE =
      """
        s%1$d:
          image: registry.example/app:${TAG:-1.0}
          environment:
            NUMBER: %1$d
            URL: http://s%1$d.local:8080/?a=b
          ports: ["%2$d:80"]
          volumes: ["./data/%1$d:/data:ro", "/shared"]
          labels: [number=%1$d, team=a]
          healthcheck: {test: curl -f localhost, interval: 10s, retries: 3}
      %3$s\
      """;

  /** The example of the repository. */
  @State(Scope.Benchmark)
  public static class Example {
    private final Path folder = Path.of(System.getProperty("paws.example"));

    ComposeProject load() {
      return LoadBenchmark.load(folder, List.of());
    }
  }

  /**
   * Ten files that share out the services, each with a default network, labels and dependencies.
   */
  @State(Scope.Benchmark)
  public static class Large {
    @Param({"100", "1000", "10000"})
    public int services;

    private Path folder;
    private List<Path> files;

    @Setup(Level.Trial)
    public void write() throws IOException {
      folder = Files.createTempDirectory("paws-benchmark");
      files = IntStream.range(0, FILES).mapToObj(i -> Path.of("f" + i + ".yaml")).toList();
      for (int file = 0; file < FILES; file++) {
        StringBuilder text = new StringBuilder("services:\n");
        for (int i = file; i < services; i += FILES) {
          text.append(service(i));
        }
        Files.writeString(folder.resolve(files.get(file)), text);
      }
    }

    private static String service(int number) {
      String earlier = number < FILES ? "" : "    depends_on: [s" + (number - FILES) + "]\n";
      return SERVICE.formatted(number, 1024 + number, earlier);
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Benchmark
  public ComposeProject exampleStack(Example example) {
    return example.load();
  }

  @Benchmark
  public ComposeProject tenFiles(Large large) {
    return load(large.folder, large.files);
  }

  private static ComposeProject load(Path folder, List<Path> files) {
    ComposeOptions options =
        new ComposeOptions(
            folder,
            files,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of("HOME", "/home/somebody"));
    return new ComposeLoader(FileAccess.disk()).load(options).project().orElseThrow();
  }
}
