package dev.paws.docker.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.sim.PlainSpecs;
import dev.paws.core.watch.PathPatterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildPatternsTest {
  @TempDir Path folder;
  private final BuildPatterns reader = new BuildPatterns();

  @Test
  void patterns_match_files_and_what_is_in_folders() {
    PathPatterns patterns = reader.read(List.of("*.log", "node_modules", "!node_modules/own"));

    assertThat(patterns.matches("a.log")).isTrue();
    assertThat(patterns.matches("sub/a.log")).isFalse();
    assertThat(patterns.matches("node_modules/x/y")).isTrue();
    assertThat(patterns.matches("node_modules/own/y")).isFalse();
    assertThat(patterns.mayExceptWithin("node_modules")).isTrue();
  }

  @Test
  void a_malformed_pattern_is_refused_with_its_place() {
    assertThatThrownBy(() -> reader.read(List.of("a", "[b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[b");
  }

  @Test
  void a_build_without_an_ignore_file_leaves_nothing_out() throws IOException {
    assertThat(reader.ofBuild(build()).matches("target/classes/A.class")).isFalse();
  }

  @Test
  void a_star_for_all_files_counts_for_the_build_only() throws IOException {
    Files.writeString(folder.resolve(".dockerignore"), "*\n!target/*.jar\n");
    assertThat(reader.ofBuild(build()).matches("target/classes/A.class")).isFalse();

    Files.writeString(folder.resolve(".dockerignore"), "target\n!target/classes\n");
    assertThat(reader.ofBuild(build()).matches("target/classes/A.class")).isFalse();
    assertThat(reader.ofBuild(build()).matches("target/a.jar")).isTrue();
  }

  @Test
  void the_ignore_file_of_a_dockerfile_goes_first() throws IOException {
    Files.writeString(folder.resolve(".dockerignore"), "a\n");
    BuildSpec build = build();
    Files.writeString(folder.resolve("Dockerfile.dockerignore"), "b\n");

    assertThat(reader.ofBuild(build).matches("a")).isFalse();
    assertThat(reader.ofBuild(build).matches("b")).isTrue();
  }

  private BuildSpec build() throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
    return PlainSpecs.build(
        "image", folder.toString(), Optional.empty(), Optional.empty(), Map.of());
  }
}
