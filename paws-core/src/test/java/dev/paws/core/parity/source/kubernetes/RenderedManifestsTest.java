package dev.paws.core.parity.source.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.parity.SourceResult;
import dev.paws.core.parity.source.kubernetes.RenderedManifests.ChartOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts and kustomizations are rendered by the programs that this machine has. */
class RenderedManifestsTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec: {containers: [{name: web, image: web}]}
      """;

  @TempDir Path folder;
  private final List<List<String>> commands = new ArrayList<>();

  @Test
  void a_chart_is_rendered_with_the_values_that_are_called_by_the_environment() throws IOException {
    chart();
    file("values-production.yaml", "a: 1");

    SourceResult read = read(ChartOptions.NONE, "helm");

    assertThat(read.environment()).isPresent();
    assertThat(commands)
        .containsExactly(
            List.of(
                "helm",
                "template",
                folder.getFileName().toString(),
                folder.toString(),
                "--values",
                folder.resolve("values-production.yaml").toString()));
  }

  @Test
  void values_and_release_that_are_stated_count() throws IOException {
    chart();
    file("production.yaml", "a: 1");
    Path values = Path.of("/ops/values.yaml");

    read(new ChartOptions(List.of(values), Optional.of("shop")), "helm");

    assertThat(commands)
        .containsExactly(
            List.of("helm", "template", "shop", folder.toString(), "--values", values.toString()));
  }

  @Test
  void a_chart_without_helm_is_an_error_that_names_the_command() throws IOException {
    chart();

    SourceResult read = read(ChartOptions.NONE);

    assertThat(read.environment()).isEmpty();
    assertThat(read.findings()).singleElement().matches(it -> it.code().equals("PAWS-K016"));
  }

  @Test
  void a_kustomization_is_built_by_kustomize_or_by_kubectl_or_read_as_it_is() throws IOException {
    file("kustomization.yaml", "resources: [pod.yaml]");
    file("pod.yaml", POD);

    read(ChartOptions.NONE, "kustomize", "kubectl");
    read(ChartOptions.NONE, "kubectl");
    SourceResult plain = read(ChartOptions.NONE);

    assertThat(commands)
        .containsExactly(
            List.of("kustomize", "build", folder.toString()),
            List.of("kubectl", "kustomize", folder.toString()));
    assertThat(plain.environment()).isPresent();
    assertThat(plain.findings()).extracting(Finding::code).containsExactly("PAWS-K013");
  }

  @Test
  void what_a_program_complains_about_is_reported() throws IOException {
    file("Kustomization", "resources: [gone.yaml]");

    SourceResult read = read(ChartOptions.NONE, "kustomize", "fails");

    assertThat(read.environment()).isEmpty();
    assertThat(read.findings())
        .singleElement()
        .matches(it -> it.code().equals("PAWS-K017") && it.text().contains("gone.yaml is gone"));
  }

  @Test
  void a_folder_of_manifests_is_read_without_any_program() throws IOException {
    file("pod.yaml", POD);

    assertThat(read(ChartOptions.NONE, "helm", "kustomize", "kubectl").environment()).isPresent();
    assertThat(commands).isEmpty();
  }

  private void chart() throws IOException {
    file("Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0");
    file("templates/pod.yaml", "{{ .Values.a }}");
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SourceResult read(ChartOptions options, String... programs) {
    Set<String> there = Set.of(programs);
    ManifestPrograms fake =
        new ManifestPrograms() {
          @Override
          public boolean has(String program) {
            return there.contains(program);
          }

          @Override
          public Output run(List<String> command, Path in) {
            commands.add(command);
            return there.contains("fails")
                ? new Output(1, "", "gone.yaml is gone\n")
                : new Output(0, POD, "");
          }
        };
    return RenderedManifests.read("production", "deploy", folder, options, FileAccess.disk(), fake);
  }
}
