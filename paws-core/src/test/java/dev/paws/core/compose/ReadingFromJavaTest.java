package dev.paws.core.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.file.FileAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/reading-compose-from-java.md promises. */
class ReadingFromJavaTest {
  @TempDir Path folder;

  @Test
  void a_project_on_disk_is_read_with_what_was_handed_in() throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"), "services: {web: {image: 'web:${TAG}', profiles: [p]}}");
    Files.writeString(folder.resolve("tags.env"), "TAG=7\n");

    LoadResult result =
        new ComposeLoader(FileAccess.disk())
            .load(
                ComposeOptions.in(folder)
                    .withFiles("a.yaml")
                    .withEnvFiles("tags.env")
                    .withProfiles("p")
                    .withProjectName("shop")
                    .withProjectDirectory(folder)
                    .withEnvironment(Map.of("HOME", "/home/me")));

    assertThat(result.findings()).isEmpty();
    ComposeProject project = result.project().orElseThrow();
    assertThat(project.name()).isEqualTo("shop");
    assertThat(project.services().mapping("web").orElseThrow().text("image")).contains("web:7");
  }

  @Test
  void a_mistake_is_a_finding_and_no_exception() throws IOException {
    Files.writeString(folder.resolve("compose.yaml"), "services: {web: {imaeg: a}}");

    LoadResult result = new ComposeLoader(FileAccess.disk()).load(ComposeOptions.in(folder));

    assertThat(result.project()).isEmpty();
    assertThat(result.findings().get(0).text()).contains("compose.yaml:1:18").contains("image");
  }

  @Test
  void a_watched_path_through_a_link_is_the_one_it_leads_to() throws IOException {
    Path source = Files.createDirectory(folder.resolve("source"));
    Files.createSymbolicLink(folder.resolve("link"), source);
    Files.writeString(
        folder.resolve("compose.yaml"),
        "services: {web: {image: a, develop: {watch: [{action: rebuild, path: ./link}]}}}");

    LoadResult result = new ComposeLoader(FileAccess.disk()).load(ComposeOptions.in(folder));

    assertThat(ConfigRenderer.json(result.project().orElseThrow()))
        .contains("\"" + source.toRealPath() + "\"");
  }
}
