package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.LogLimit;
import dev.paws.core.engine.ObservedImage;
import dev.paws.core.engine.Progress;
import dev.paws.core.engine.spec.BuildSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds on a real engine. */
class BuildIT {
  private static final String FROM = "FROM " + EngineFixture.IMAGE + "\n";

  @TempDir Path folder;

  private EngineFixture fixture;
  private Path context;

  @BeforeEach
  void open() throws IOException {
    fixture = new EngineFixture();
    context = Files.createDirectories(folder.resolve("context"));
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

  @Test
  void an_image_is_built_with_its_options_and_its_progress_is_told() throws Exception {
    write(
        "Dockerfile",
        "FROM scratch AS no\n"
            + FROM.strip()
            + " AS yes\nARG WHO\nRUN echo hello $WHO && getent hosts other\nFROM no AS last\n");
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    Spec spec = new Spec();
    spec.args = Map.of("WHO", fixture.project); // or its steps come from the cache
    spec.target = Optional.of("yes");
    spec.labels = Map.of("a", "b \"c\"");
    spec.extraHosts = List.of("other:10.1.2.3");

    String id =
        fixture.engine.build(
            spec.build(), (part, text, done, total) -> told.add(part + "|" + text));

    assertThat(fixture.engine.image(image()).orElseThrow().id()).isEqualTo(id);
    assertThat(fixture.engine.image(id).orElseThrow().labels()).containsEntry("a", "b \"c\"");
    assertThat(told).anyMatch(line -> line.endsWith("|hello " + fixture.project));
    assertThat(told).anyMatch(line -> line.contains("10.1.2.3"));
    boolean podman = fixture.engine.info().kind() == EngineInfo.Kind.PODMAN;
    assertThat(told).anyMatch(line -> line.startsWith(podman ? "3/" : "yes 2/2|[yes 2/2] RUN"));
  }

  @Test
  void a_built_image_is_found_by_its_label_and_removed_unless_a_container_uses_it() {
    Spec spec = new Spec();
    spec.inline = Optional.of(FROM);
    spec.labels = Map.of("dev.paws.test", fixture.project);
    String id = fixture.engine.build(spec.build(), Progress.NONE);
    Specs user = fixture.spec("user");
    user.image = image();
    String container = fixture.engine.createContainer(user.build());

    List<ObservedImage> found = fixture.engine.images("dev.paws.test=" + fixture.project);
    assertThat(found).extracting(ObservedImage::id).containsExactly(id);
    String tag = found.get(0).tags().get(0);
    assertThat(tag).endsWith(image());
    assertThat(fixture.engine.images("dev.paws.test")).containsAll(found);
    assertThat(fixture.engine.images("dev.paws.test=other")).isEmpty();
    assertThatThrownBy(() -> fixture.engine.removeImage(tag))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.failure()).isInstanceOf(EngineFailure.Conflict.class));

    fixture.engine.removeContainer(container, true);
    fixture.engine.removeImage(tag);
    fixture.engine.removeImage(tag);
    assertThat(fixture.engine.images("dev.paws.test=" + fixture.project)).isEmpty();
  }

  @Test
  void the_context_is_sent_as_the_ignore_file_says() throws Exception {
    write("Dockerfile", FROM + "COPY . /x\n");
    write(".dockerignore", "*.log\n!keep.log\nnode_modules\n!node_modules/one/keep\nDockerfile\n");
    write("a.log", "");
    write("keep.log", "");
    write("node_modules/one/keep", "");
    write("node_modules/one/other", "");
    write("dir/sub/run.sh", "#!/bin/sh\n");
    Files.setPosixFilePermissions(
        context.resolve("dir/sub/run.sh"), PosixFilePermissions.fromString("rwxr-x--x"));
    Files.createSymbolicLink(context.resolve("link"), Path.of("dir/sub/run.sh"));
    Files.createDirectories(context.resolve("empty"));
    String longName = "n".repeat(120) + "/" + "é".repeat(60);
    write(longName, "long");

    fixture.engine.build(new Spec().build(), Progress.NONE);

    List<String> found = run("cd /x && find . | sort && stat -c '%a %U %N' dir/sub/run.sh link");
    assertThat(found)
        .contains(
            "./keep.log",
            "./node_modules/one/keep",
            "./dir/sub/run.sh",
            "./link",
            "./empty",
            "./" + longName,
            "./.dockerignore",
            "751 root 'dir/sub/run.sh'",
            "777 root 'link' -> 'dir/sub/run.sh'")
        .doesNotContain("./a.log", "./node_modules/one/other", "./Dockerfile");
  }

  @Test
  void a_dockerfile_from_outside_brings_its_own_ignore_file_and_stays_out_of_the_image()
      throws Exception {
    Path outside = folder.resolve("other").resolve("My.Dockerfile");
    Files.createDirectories(outside.getParent());
    Files.writeString(outside, FROM + "COPY . /x\n");
    Files.writeString(Path.of(outside + ".dockerignore"), "secret\n");
    write("secret", "");
    write("public", "");
    Spec spec = new Spec();
    spec.dockerfile = Optional.of(outside.toString());

    fixture.engine.build(spec.build(), Progress.NONE);

    assertThat(run("ls -A /x")).containsExactly("public");
  }

  @Test
  void a_dockerfile_s_own_ignore_file_takes_the_place_of_the_context_s() throws Exception {
    write("web.Dockerfile", FROM + "COPY . /x\n");
    write("web.Dockerfile.dockerignore", "other\n*Dockerfile*\n.dockerignore\n");
    write(".dockerignore", "mine\n");
    write("mine", "");
    write("other", "");
    Spec spec = new Spec();
    spec.dockerfile = Optional.of("web.Dockerfile");

    fixture.engine.build(spec.build(), Progress.NONE);

    assertThat(run("ls -A /x")).containsExactly("mine");
  }

  @Test
  void an_inline_dockerfile_is_built() {
    Spec spec = new Spec();
    spec.inline = Optional.of(FROM + "RUN echo inline > /inline\nCOPY . /x\n");

    fixture.engine.build(spec.build(), Progress.NONE);

    assertThat(run("cat /inline; ls -A /x")).containsExactly("inline");
  }

  @Test
  void a_build_that_fails_tells_its_last_lines() throws Exception {
    assumeDocker();
    write("Dockerfile", FROM + "RUN echo the-cause >&2; exit 9\n");

    assertThatThrownBy(() -> fixture.engine.build(new Spec().build(), Progress.NONE))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.failure()).isInstanceOf(EngineFailure.BuildFailed.class))
        .hasMessageContaining("returned a non-zero code: 9")
        .hasMessageContaining("Dockerfile line 2: 'RUN echo the-cause")
        .hasMessageContaining("\n  the-cause");
  }

  @Test
  void a_dockerfile_that_the_engine_cannot_read_is_a_failed_build() throws Exception {
    assumeDocker();
    write("Dockerfile", "FRUM x\n");
    assertThatThrownBy(() -> fixture.engine.build(new Spec().build(), Progress.NONE))
        .hasMessageContaining("FRUM");

    Files.delete(context.resolve("Dockerfile"));
    assertThatThrownBy(() -> fixture.engine.build(new Spec().build(), Progress.NONE))
        .hasMessageContaining("there is no Dockerfile");
  }

  @Test
  void without_buildx_what_needs_it_is_named_with_what_to_install() throws Exception {
    assumeDocker();
    write("Dockerfile", FROM + "RUN --mount=type=secret,id=x true\n");
    try (Engine engine = engine(folder)) {
      assertThatThrownBy(() -> engine.build(new Spec().build(), Progress.NONE))
          .isInstanceOfSatisfying(
              EngineException.class,
              e -> assertThat(e.failure()).isInstanceOf(EngineFailure.Unsupported.class))
          .hasMessageContaining("RUN --mount=type=secret in line 2")
          .hasMessageContaining("buildx");
    }
  }

  @Test
  void buildx_is_given_the_whole_build_and_its_errors_are_told() throws Exception {
    assumeDocker();
    write("Dockerfile", FROM + "RUN --mount=type=tmpfs,target=/t true\n");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path docker =
        Files.writeString(
            bin.resolve("docker"),
            """
            #!/bin/sh
            [ "$2" = version ] && exit 0
            echo "$@" > %1$s/words
            echo "$WHO" > %1$s/who
            while [ $# -gt 0 ]; do
              [ "$1" = --iidfile ] && printf sha256:abc > "$2"
              [ "$1" = --target ] && { echo "#7 no such stage"; exit 1; }
              shift
            done
            """
                .formatted(folder));
    Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
    Spec spec = new Spec();
    spec.args = Map.of("WHO", "world");
    spec.buildKit = Map.of("secrets", List.of("id=a,src=/b"));
    try (Engine engine = engine(bin)) {
      assertThat(engine.build(spec.build(), Progress.NONE)).isEqualTo("sha256:abc");
      assertThat(folder.resolve("who")).hasContent("world");
      assertThat(folder.resolve("words"))
          .content()
          .contains("buildx build --load", "--secret id=a,src=/b", "--build-arg WHO", image())
          .doesNotContain("world");

      spec.target = Optional.of("none");
      assertThatThrownBy(() -> engine.build(spec.build(), Progress.NONE))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("no such stage");
    }
  }

  /** Podman's builder has other words, and builds what elsewhere needs buildx. */
  private void assumeDocker() {
    assumeTrue(fixture.engine.info().kind() == EngineInfo.Kind.DOCKER);
  }

  private Engine engine(Path path) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PATH", path.toString());
    return DockerEngines.open(
        new EngineSettings(
            Optional.empty(), environment, folder, Deadlines.DEFAULT, Machine.here()));
  }

  private List<String> run(String line) {
    Specs spec = fixture.spec("built");
    spec.image = image();
    spec.process = Specs.process(List.of("sh", "-c", line));
    String id = fixture.started(spec);
    fixture.awaitExit(id);
    return fixture.engine.logTail(id, LogLimit.ofReport(100));
  }

  private void write(String name, String content) throws IOException {
    Path file = context.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private String image() {
    return fixture.project + ":test";
  }

  private final class Spec {
    Optional<String> dockerfile = Optional.empty();
    Optional<String> inline = Optional.empty();
    Map<String, String> args = Map.of();
    Optional<String> target = Optional.empty();
    Map<String, String> labels = Map.of();
    List<String> extraHosts = List.of();
    Map<String, List<String>> buildKit = Map.of();

    BuildSpec build() {
      return new BuildSpec(
          image(),
          List.of(),
          context.toString(),
          dockerfile,
          inline,
          args,
          target,
          labels,
          List.of(),
          extraHosts,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          false,
          Optional.empty(),
          Map.of(),
          buildKit);
    }
  }
}
