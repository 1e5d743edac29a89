package dev.paws.core.parity.source.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.SourceResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestFilesTest {
  @TempDir Path folder;

  @Test
  void a_folder_is_read_with_all_below_it_but_what_is_no_manifest() throws IOException {
    file("web.yaml", pod("web"));
    file("deep/er/db.yml", pod("db"));
    file(
        "cache.json",
        "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\":"
            + " \"cache\"}, \"spec\": {\"containers\": [{\"name\": \"cache\", \"image\": \"x\"}]}}");
    file("kustomization.yaml", "resources: [web.yaml]");
    file("Chart.yaml", "name: shop");
    file("values.yaml", "replicas: {{ broken");
    file(".hidden/old.yaml", pod("old"));
    file("README.md", "kind: Pod");

    SourceResult result = read("");

    assertThat(result.findings().stream().filter(Finding::isError)).isEmpty();
    assertThat(result.environment().orElseThrow().services())
        .extracting(ParityService::name)
        .containsExactlyInAnyOrder("web", "db", "cache");
  }

  @Test
  void places_name_files_as_the_user_would() throws IOException {
    file("deep/web.yaml", pod("web"));

    assertThat(read("").environment().orElseThrow().services().get(0).where().get(0).at().file())
        .isEqualTo("config/k8s/deep/web.yaml");
  }

  @Test
  void links_in_a_circle_are_not_followed() throws IOException {
    file("a/web.yaml", pod("web"));
    Files.createSymbolicLink(folder.resolve("a/again"), folder);

    assertThat(read("").environment().orElseThrow().services()).hasSize(1);
  }

  @Test
  void what_is_not_there_or_empty_is_an_error_and_no_environment() throws IOException {
    Files.createDirectories(folder.resolve("empty"));

    for (String path : new String[] {"nowhere", "empty"}) {
      SourceResult result = read(path);
      assertThat(result.environment()).as(path).isEmpty();
      assertThat(result.findings()).as(path).anyMatch(Finding::isError);
    }
  }

  private SourceResult read(String path) {
    return ManifestFiles.read("production", "config/k8s/", folder.resolve(path), FileAccess.disk());
  }

  private static String pod(String name) {
    return "apiVersion: v1\nkind: Pod\nmetadata: {name: "
        + name
        + "}\n"
        + "spec: {containers: [{name: "
        + name
        + ", image: x}]}\n";
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
