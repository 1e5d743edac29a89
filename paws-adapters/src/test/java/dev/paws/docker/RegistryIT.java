package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.Progress;
import dev.paws.core.engine.PullCheck;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.sim.PlainSpecs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pulling from a real registry on loopback, with and without login, with every kind of login. */
class RegistryIT {
  @TempDir Path folder;

  private final List<String> images = new ArrayList<>();
  private String project;

  @BeforeAll
  static void needRegistry() {
    assertThat(LoopbackRegistry.program()).as("scripts/test provides docker-registry").isPresent();
  }

  @BeforeEach
  void name() {
    try (EngineFixture fixture = new EngineFixture()) {
      project = fixture.project;
    }
  }

  @AfterEach
  void removeImages() throws Exception {
    for (String image : images) {
      run("docker", "image", "rm", "-f", image);
    }
  }

  @Test
  void an_image_is_pulled_without_login_and_its_progress_is_told() throws Exception {
    try (LoopbackRegistry registry = new LoopbackRegistry(folder.resolve("r"), false);
        Engine engine = engine("{}", Map.of())) {
      String image = pushed(registry, "{}");
      List<String> told = Collections.synchronizedList(new ArrayList<>());

      assertThat(engine.canPull(image, Optional.empty())).isInstanceOf(PullCheck.Available.class);
      assertThat(engine.canPull(image, Optional.of("linux/s390x")))
          .isInstanceOf(PullCheck.Unavailable.class);
      assertThat(engine.image(image)).isEmpty();
      engine.pull(image, Optional.empty(), (part, text, done, total) -> told.add(text));

      assertThat(engine.image(image)).isPresent();
      assertThat(engine.image(image).orElseThrow().repoDigests()).isNotEmpty();
      assertThat(told).anyMatch(text -> text.contains("Pull"));
    }
  }

  @Test
  void an_image_that_is_not_there_cannot_be_pulled_and_the_reason_is_told() throws Exception {
    try (LoopbackRegistry registry = new LoopbackRegistry(folder.resolve("r"), false);
        Engine engine = engine("{}", Map.of())) {
      String image = registry.host + "/" + project + ":none";

      assertThat(engine.canPull(image, Optional.empty())).isInstanceOf(PullCheck.Unavailable.class);
      assertThatThrownBy(() -> engine.pull(image, Optional.empty(), Progress.NONE))
          .isInstanceOfSatisfying(
              EngineException.class,
              e -> {
                assertThat(e.failure()).isInstanceOf(EngineFailure.ImageUnavailable.class);
                assertThat(e.getMessage()).contains(image);
              });
    }
  }

  @Test
  void a_registry_that_is_not_there_is_told_as_such() {
    try (Engine engine = engine("{}", Map.of())) {
      String image = "127.0.0.1:" + EngineFixture.freePort() + "/none:1";

      assertThat(engine.canPull(image, Optional.empty()))
          .isInstanceOfSatisfying(
              PullCheck.Unavailable.class,
              no -> assertThat(no.reason()).contains("connection refused"));
    }
  }

  @Test
  void without_a_login_where_one_is_needed_the_user_is_told_how_to_log_in() throws Exception {
    try (LoopbackRegistry registry = new LoopbackRegistry(folder.resolve("r"), true);
        Engine engine = engine("{}", Map.of())) {
      String image = registry.host + "/" + project + ":1";

      assertThatThrownBy(() -> engine.pull(image, Optional.empty(), Progress.NONE))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("docker login " + registry.host)
          .hasMessageContaining("no credentials were sent");
      assertThat(engine.canPull(image, Optional.empty())).isInstanceOf(PullCheck.Unavailable.class);
    }
  }

  @Test
  void a_build_starts_from_an_image_whose_registry_needs_a_login() throws Exception {
    try (LoopbackRegistry registry = new LoopbackRegistry(folder.resolve("r"), true)) {
      String config = login(registry.host, LoopbackRegistry.PASSWORD);
      String base = pushed(registry, config);
      String built = project + ":built";
      images.add(built);
      String file = "FROM " + base + " AS unused\nFROM " + base + "\nLABEL a=b\n";
      BuildSpec spec =
          PlainSpecs.build(
              built,
              Files.createDirectories(folder.resolve("empty")).toString(),
              Optional.of(file),
              Optional.empty(),
              Map.of());
      try (Engine engine = engine(config, Map.of())) {
        engine.build(spec, Progress.NONE);
        assertThat(engine.image(built).orElseThrow().labels()).containsEntry("a", "b");
      }
    }
  }

  @Test
  void a_login_in_the_configuration_is_used() throws Exception {
    try (LoopbackRegistry registry = new LoopbackRegistry(folder.resolve("r"), true)) {
      String config = login(registry.host, LoopbackRegistry.PASSWORD);
      String image = pushed(registry, config);
      try (Engine engine = engine(config, Map.of())) {
        engine.pull(image, Optional.empty(), Progress.NONE);
        assertThat(engine.image(image)).isPresent();
      }
    }
  }

  @Test
  void a_wrong_password_is_refused_and_not_repeated() throws Exception {
    try (LoopbackRegistry registry = new LoopbackRegistry(folder.resolve("r"), true);
        Engine engine = engine(login(registry.host, "wrong-Pa55"), Map.of())) {
      String image = registry.host + "/" + project + ":1";

      assertThatThrownBy(() -> engine.pull(image, Optional.empty(), Progress.NONE))
          .hasMessageContaining("credentials were sent")
          .hasMessageNotContaining("wrong-Pa55");
    }
  }

  @Test
  void a_credential_helper_is_asked() throws Exception {
    try (LoopbackRegistry registry = new LoopbackRegistry(folder.resolve("r"), true)) {
      String image = pushed(registry, login(registry.host, LoopbackRegistry.PASSWORD));
      helper(
          "fake",
          """
          read -r server
          echo "$server" > "$ASKED"
          echo '{"ServerURL":"x","Username":"paws","Secret":"secret"}'
          """);
      Path asked = folder.resolve("asked");
      Map<String, String> environment = Map.of("ASKED", asked.toString());
      for (String config :
          List.of(
              "{\"credsStore\":\"fake\"}",
              "{\"credHelpers\":{\"" + registry.host + "\":\"fake\"}}")) {
        Files.deleteIfExists(asked);
        run("docker", "image", "rm", "-f", image);
        try (Engine engine = engine(config, environment)) {
          engine.pull(image, Optional.empty(), Progress.NONE);
          assertThat(engine.image(image)).isPresent();
          assertThat(asked).hasContent(registry.host);
        }
      }
    }
  }

  @Test
  void a_helper_that_is_missing_is_named_where_the_pull_fails() throws Exception {
    try (LoopbackRegistry registry = new LoopbackRegistry(folder.resolve("r"), true);
        Engine engine = engine("{\"credsStore\":\"nowhere\"}", Map.of())) {
      String image = registry.host + "/" + project + ":1";

      assertThatThrownBy(() -> engine.pull(image, Optional.empty(), Progress.NONE))
          .hasMessageContaining("docker-credential-nowhere")
          .hasMessageContaining("not on the PATH");
    }
  }

  private static String login(String host, String password) {
    byte[] pair = (LoopbackRegistry.USER + ":" + password).getBytes(StandardCharsets.UTF_8);
    String auth = Base64.getEncoder().encodeToString(pair);
    return "{\"auths\":{\"" + host + "\":{\"auth\":\"" + auth + "\"}}}";
  }

  private void helper(String name, String script) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path file = Files.writeString(bin.resolve("docker-credential-" + name), "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Engine engine(String config, Map<String, String> more) {
    try {
      Path docker = Files.createDirectories(folder.resolve("docker"));
      Files.writeString(docker.resolve("config.json"), config);
      Map<String, String> environment = new HashMap<>(System.getenv());
      environment.put("DOCKER_CONFIG", docker.toString());
      environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
      environment.putAll(more);
      return DockerEngines.open(
          new EngineSettings(
              Optional.empty(), environment, folder, Deadlines.DEFAULT, Machine.here()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pushes the base image under a name of this test, and forgets it locally. */
  private String pushed(LoopbackRegistry registry, String config) throws Exception {
    String image = registry.host + "/" + project + ":1";
    images.add(image);
    Path docker = Files.createDirectories(folder.resolve("push"));
    Files.writeString(docker.resolve("config.json"), config);
    Path content = Files.writeString(folder.resolve("content"), project);
    Path tar = folder.resolve("image.tar");
    run("tar", "-C", folder.toString(), "-cf", tar.toString(), content.getFileName().toString());
    run("docker", "import", tar.toString(), image);
    run("docker", "--config", docker.toString(), "push", "-q", image);
    run("docker", "image", "rm", image);
    return image;
  }

  private static void run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
  }
}
