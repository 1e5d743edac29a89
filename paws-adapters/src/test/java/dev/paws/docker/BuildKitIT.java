package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.LogLimit;
import dev.paws.core.engine.Progress;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.file.FilePaths;
import dev.paws.core.sim.PlainSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds with what only BuildKit has, on a real engine, without buildx. */
class BuildKitIT {
  private static final String FROM = "FROM " + EngineFixture.IMAGE;

  @TempDir Path context;

  private EngineFixture fixture;

  @BeforeEach
  void open() {
    fixture = new EngineFixture();
  }

  @AfterEach
  void clean() throws Exception {
    new ProcessBuilder("docker", "image", "rm", "-f", image())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    fixture.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A stage that nothing needs.
        " AS base\nFROM base AS tests\nRUN false\nFROM base AS run\nRUN echo made > /made\n",
        // It only needs one that is needed, and copies from it.
        " AS base\nRUN echo made > /made\nFROM base AS tests\nCOPY --from=base /made /x\nRUN exit 3\n"
            + "FROM base\n",
        // Stages without names, and one taken by its number.
        " AS base\nRUN echo made > /m\n"
            + "FROM debian:bookworm-slim\nRUN false\nFROM debian:bookworm-slim\nCOPY --from=0 /m /made\n",
        // Its base image does not exist.
        " AS base\nFROM no.such.registry.invalid/x AS tests\nRUN true\nFROM base\nRUN echo made > /made\n",
      })
  void a_stage_that_nothing_needs_is_not_built(String rest) throws Exception {
    write("Dockerfile", FROM + rest);
    fixture.engine.build(spec(Optional.empty()), Progress.NONE);
    assertThat(run("cat /made")).containsExactly("made");

    // The classic builder builds every stage; so the Dockerfile that is sent leaves it out.
    removeImage();
    try (Engine classic = classic()) {
      classic.build(spec(Optional.empty()), Progress.NONE);
    }
    assertThat(run("cat /made")).containsExactly("made");
  }

  @Test
  void a_target_builds_what_it_needs_only() throws Exception {
    write(
        "Dockerfile",
        FROM
            + " AS base\nFROM base AS bad\nRUN false\nFROM base AS good\nRUN echo ok > /made\nFROM bad\n");
    fixture.engine.build(spec(Optional.of("good")), Progress.NONE);
    assertThat(run("cat /made")).containsExactly("ok");
  }

  @Test
  void mounts_and_automatic_arguments_work() throws Exception {
    assumeDocker();
    write("data/one", "1\n");
    write(
        "Dockerfile",
        FROM
            + "\nARG TARGETARCH\nARG TARGETOS\n"
            + "RUN --mount=type=cache,target=/c --mount=type=bind,source=data,target=/d"
            + " --mount=type=tmpfs,target=/t cat /d/one > /made && touch /c/x /t/y"
            + " && echo $TARGETOS/$TARGETARCH >> /made\n");
    fixture.engine.build(spec(Optional.empty()), Progress.NONE);
    assertThat(run("cat /made")).first().isEqualTo("1");
    assertThat(run("cat /made")).last().asString().startsWith("linux/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\nRUN echo the-cause >&2; exit 7|Dockerfile line 2: 'RUN echo the-cause >&2; exit 7' returned a non-zero code: 7\n  the-cause",
        " AS a\nRUN true\nFROM a AS b\n\n# comment\nRUN echo x && \\\n  printf the-cause && exit 9|Dockerfile line 6: 'RUN echo x &&   printf the-cause && exit 9' returned a non-zero code: 9\n  x\n  the-cause",
        "\nRUN true\nCOPY missing /x|Dockerfile line 3: 'COPY missing /x' failed:",
        "\nFRUM x|line 2: unknown instruction: FRUM",
      })
  void a_step_that_fails_is_named_with_its_line_its_code_and_its_last_lines(String row)
      throws Exception {
    assumeDocker();
    String[] parts = row.split("\\|", 2);
    write("Dockerfile", FROM + parts[0] + "\n");
    assertThatThrownBy(() -> fixture.engine.build(spec(Optional.empty()), Progress.NONE))
        .hasMessageContaining(parts[1]);
  }

  @Test
  void a_frontend_that_cannot_be_pulled_is_named_where_the_dockerfile_needs_it() throws Exception {
    assumeDocker();
    String syntax = "# syntax=no.such.registry.invalid/docker/dockerfile:1\n";
    write("Dockerfile", syntax + FROM + "\nRUN --mount=type=tmpfs,target=/t true\n");
    assertThatThrownBy(() -> fixture.engine.build(spec(Optional.empty()), Progress.NONE))
        .hasMessageContaining("no.such.registry.invalid/docker/dockerfile:1")
        .hasMessageContaining("remove that line");
  }

  @Test
  void names_and_times_of_any_kind_reach_the_image() throws Exception {
    write("Dockerfile", FROM + "\nCOPY . /x\n");
    write("é/ü", "umlaut");
    write("\udcff-raw", "no UTF-8");
    write("future", "");
    write("past", "");
    time("future", "2300-01-01T00:00:00Z");
    time("past", "1900-01-01T00:00:00Z");
    fixture.engine.build(spec(Optional.empty()), Progress.NONE);
    assertThat(run("cd /x; cat é/ü; echo; cat \"$(printf '\\377')-raw\"; echo; ls | grep -c ."))
        .containsExactly("umlaut", "no UTF-8", "5");
  }

  @Test
  void an_image_carries_the_hash_of_what_was_sent() throws Exception {
    write("Dockerfile", FROM + "\nCOPY . /x\n");
    write("file", "one");
    write(".dockerignore", "ignored\n");
    String first = built();
    time("file", "2001-01-01T00:00:00Z");
    write("ignored", "x");
    assertThat(hash()).as("neither times nor what is ignored").isEqualTo(first);

    write("file", "two");
    assertThat(hash()).as("a content").isNotEqualTo(first);
    assertThat(built()).isEqualTo(hash());
    write("file", "one");
    assertThat(hash()).isEqualTo(first);
    write("further", "");
    assertThat(hash()).as("a name").isNotEqualTo(first);
    Files.delete(context.resolve("further"));
    write("Dockerfile", FROM + "\nCOPY . /y\n");
    assertThat(hash()).as("the Dockerfile").isNotEqualTo(first);
  }

  private String built() {
    fixture.engine.build(spec(Optional.empty()), Progress.NONE);
    Map<String, String> labels = fixture.engine.image(image()).orElseThrow().labels();
    assertThat(labels).containsEntry(BuildSpec.IMAGE_LABEL, image());
    assertThat(labels.get(BuildSpec.CONTEXT_LABEL)).isEqualTo(hash());
    return hash();
  }

  private String hash() {
    return fixture.engine.buildHash(spec(Optional.empty())).orElseThrow();
  }

  private void time(String name, String at) throws IOException {
    Files.setLastModifiedTime(context.resolve(name), FileTime.from(Instant.parse(at)));
  }

  private void assumeDocker() {
    assumeTrue(fixture.engine.info().kind() == EngineInfo.Kind.DOCKER);
  }

  private Engine classic() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("DOCKER_BUILDKIT", "0");
    return DockerEngines.open(
        new EngineSettings(
            Optional.empty(), environment, context, Deadlines.DEFAULT, Machine.here()));
  }

  private void removeImage() throws Exception {
    new ProcessBuilder("docker", "image", "rm", "-f", image())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private List<String> run(String line) {
    Specs spec = fixture.spec("built");
    spec.name += "-" + System.nanoTime();
    spec.image = image();
    spec.process = Specs.process(List.of("sh", "-c", line));
    String id = fixture.started(spec);
    fixture.awaitExit(id);
    List<String> lines = fixture.engine.logTail(id, LogLimit.ofReport(100));
    fixture.engine.removeContainer(id, true);
    return lines;
  }

  private void write(String name, String content) throws IOException {
    Path file = FilePaths.resolve(context, name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private String image() {
    return fixture.project + ":test";
  }

  private BuildSpec spec(Optional<String> target) {
    return PlainSpecs.build(image(), context.toString(), Optional.empty(), target, Map.of());
  }
}
