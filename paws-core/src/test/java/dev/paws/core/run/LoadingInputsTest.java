package dev.paws.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadingInputsTest {
  private static final String PROFILES =
      """
      services:
        web: {image: x, depends_on: [db]}
        db: {image: x}
        tool: {image: x, profiles: [tools], depends_on: [db, helper]}
        helper: {image: x, profiles: [tools]}
        other: {image: x, profiles: [others]}
        lost: {image: x, profiles: [lost], depends_on: [other]}
      """;

  @TempDir Path folder;

  private ProjectLoader.Loaded load(String yaml, String... services) throws IOException {
    Files.writeString(folder.resolve("compose.yaml"), yaml);
    return ProjectLoader.load(ComposeOptions.in(folder), List.of(services), FileAccess.disk());
  }

  @Test
  void a_named_service_activates_its_profiles() throws IOException {
    assertThat(load(PROFILES, "tool").project().orElseThrow().services().entries().keySet())
        .containsExactlyInAnyOrder("web", "db", "tool", "helper");
    assertThat(load(PROFILES, "web").project().orElseThrow().services().entries().keySet())
        .containsExactlyInAnyOrder("web", "db");
    assertThat(load(PROFILES, "db", "other").project().orElseThrow().profiles())
        .containsExactly("others");
    assertThat(load(PROFILES, "none").project().orElseThrow().profiles()).isEmpty();
  }

  @Test
  void a_dependency_in_another_profile_is_an_error_as_in_compose() throws IOException {
    assertThat(load(PROFILES, "lost").findings()).extracting(Finding::code).contains("PAWS-C077");
  }

  @Test
  void profiles_that_are_active_stay_active() throws IOException {
    Files.writeString(folder.resolve(".env"), "COMPOSE_PROFILES=others\n");
    assertThat(load(PROFILES, "tool").project().orElseThrow().profiles())
        .containsExactly("others", "tools");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services: {web: {image: x, environment: [DB_PASSWORD: hunter2-secret]}}",
        "services:\n  web:\n    image: x\n    environment:\n      DB_PASSWORD: \"hunter2-secret\n",
        "services:\n  web:\n    image: x\n  DB_PASSWORD: hunter2-secret\n",
        "services: {web: {image: x}}\nsecrets: {s: hunter2-secret}\n",
        "services: {web: {image: x}}\nsecrets: {s: [hunter2-secret]}\n",
        "services: {web: {image: x}}\nDB_PASSWORD: hunter2-secret\n",
        "services: {web: {image: x, environment: {DB_PASSWORD: '${hunter2-secret'}}}\n",
        "services: {web: {image: x, environment: {DB_PASSWORD: [hunter2-secret]}}}\n",
        "services: {web: {image: x, environment: {DB_PASSWORD: {hunter2-secret: 1}}}}\n",
        "services: {web: {image: x, environment: {DB_PASSWORD: *hunter2-secret}}}\n",
        "services: {web: {image: x, build: {args: [[API_TOKEN, hunter2-secret]]}}}\n",
        "services: {web: {image: x, env_file: broken.env}}\n"
      })
  void no_finding_shows_a_secret_of_a_file_that_cannot_be_read(String yaml) throws IOException {
    Files.writeString(folder.resolve("broken.env"), "DB_PASSWORD='hunter2-secret\n");
    ProjectLoader.Loaded loaded = load(yaml);

    assertThat(loaded.hasErrors()).isTrue();
    assertThat(
            loaded.findings().stream()
                .map(Finding::text)
                .map(loaded.secrets()::inText)
                .collect(Collectors.joining("\n")))
        .doesNotContain("hunter2");
  }
}
