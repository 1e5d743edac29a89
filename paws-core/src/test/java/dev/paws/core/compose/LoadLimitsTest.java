package dev.paws.core.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadLimitsTest {
  @TempDir Path folder;

  private List<Finding> load(String yaml) throws IOException {
    Files.writeString(folder.resolve("compose.yaml"), yaml);
    return new ComposeLoader(FileAccess.disk()).load(ComposeOptions.in(folder)).findings();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void a_long_chain_of_extends_is_one_finding(int direction) throws IOException {
    String services =
        IntStream.rangeClosed(1, 3_000)
            .map(i -> direction > 0 ? i : 3_001 - i)
            .mapToObj(i -> "  s%d: {image: x, extends: s%d}\n".formatted(i, i + 1))
            .collect(Collectors.joining());
    List<Finding> findings = load("services:\n" + services + "  s3001: {image: x}\n");

    assertThat(findings.stream().filter(it -> it.code().equals("PAWS-C014")).count())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void too_many_services_are_one_finding() throws IOException {
    String services =
        IntStream.range(0, 75_000)
            .mapToObj(i -> "  s%d: {image: x, depends_on: [s1]}\n".formatted(i))
            .collect(Collectors.joining());

    assertThat(load("services:\n" + services))
        .extracting(Finding::code)
        .containsExactly("PAWS-C091");
  }

  @Test
  void an_env_file_is_read_once_however_many_services_name_it() throws IOException {
    Map<Path, Integer> reads = new HashMap<>();
    FileAccess disk = FileAccess.disk();
    FileAccess counting =
        new FileAccess() {
          @Override
          public boolean isFile(Path path) {
            return disk.isFile(path);
          }

          @Override
          public boolean isDirectory(Path path) {
            return disk.isDirectory(path);
          }

          @Override
          public byte[] read(Path path, long limit) throws IOException {
            reads.merge(path.getFileName(), 1, Integer::sum);
            return disk.read(path, limit);
          }
        };
    Files.writeString(folder.resolve("a.env"), "A=1\n");
    Files.writeString(folder.resolve("b.env"), "B=${C:-2}\n");
    Files.write(folder.resolve("big.env"), new byte[5 << 20]);
    String services =
        IntStream.range(0, 50)
            .mapToObj(i -> "  s%d: {image: x, env_file: [a.env, b.env, big.env]}\n".formatted(i))
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("compose.yaml"), "services:\n" + services);
    List<Finding> findings = new ComposeLoader(counting).load(ComposeOptions.in(folder)).findings();

    assertThat(reads)
        .containsEntry(Path.of("a.env"), 1)
        .containsEntry(Path.of("b.env"), 1)
        .containsEntry(Path.of("big.env"), 1);
    assertThat(findings).extracting(Finding::code).containsExactly("PAWS-C004");
  }

  @Test
  void env_files_with_variables_do_not_take_all_memory() throws IOException {
    Files.writeString(folder.resolve("a.env"), "A=${B:-1}" + "x".repeat(3 << 20) + "\n");
    String services =
        IntStream.range(0, 500)
            .mapToObj(i -> "  s%d: {image: x, env_file: a.env}\n".formatted(i))
            .collect(Collectors.joining());

    assertThat(load("services:\n" + services))
        .extracting(Finding::code)
        .containsExactly("PAWS-C004");
  }

  @ParameterizedTest
  @ValueSource(strings = {"env", "compose", "service"})
  void dev_null_is_a_file_without_content(String place) throws IOException {
    String more = place.equals("service") ? ", env_file: /dev/null" : "";
    Files.writeString(folder.resolve(".env"), "TAG=no\n");
    Files.writeString(
        folder.resolve("compose.yaml"), "services: {web: {image: 'x:${TAG:-1}'" + more + "}}\n");
    ComposeOptions options = ComposeOptions.in(folder);
    LoadResult loaded =
        new ComposeLoader(FileAccess.disk())
            .load(
                switch (place) {
                  case "env" -> options.withEnvFiles("/dev/null");
                  case "compose" -> options.withFiles("compose.yaml", "/dev/null");
                  default -> options;
                });

    assertThat(loaded.findings()).isEmpty();
    assertThat(String.valueOf(loaded.project().orElseThrow().tree()))
        .contains(place.equals("env") ? "x:1" : "x:no");
  }
}
