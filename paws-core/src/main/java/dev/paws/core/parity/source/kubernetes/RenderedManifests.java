package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.file.FileAccess;
import dev.paws.core.file.FilePaths;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.KubernetesMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.SourceResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a folder that is a Helm chart or a kustomization as the manifests that its program prints;
 * anything else as {@link ManifestFiles} does.
 */
public final class RenderedManifests {
  private static final List<String> KUSTOMIZATIONS =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  private final String name;
  private final String location;
  private final FileAccess files;
  private final ManifestPrograms programs;

  private RenderedManifests(
      String name, String location, FileAccess files, ManifestPrograms programs) {
    this.name = name;
    this.location = location;
    this.files = files;
    this.programs = programs;
  }

  /**
   * How a chart is rendered.
   *
   * @param values files of values, in order; empty: those beside the chart that are called by the
   *     environment's name
   * @param release the release's name; empty: the name of the chart's folder
   */
  public record ChartOptions(List<Path> values, Optional<String> release) {
    /** Nothing stated. */
    public static final ChartOptions NONE = new ChartOptions(List.of(), Optional.empty());

    public ChartOptions {
      values = List.copyOf(values);
    }
  }

  /**
   * Returns the environment; empty, with an error, if something cannot be read or rendered.
   *
   * @param name the name in reports
   * @param location the path as the user would name it
   */
  public static SourceResult read(
      String name,
      String location,
      Path path,
      ChartOptions options,
      FileAccess files,
      ManifestPrograms programs) {
    RenderedManifests rendered = new RenderedManifests(name, location, files, programs);
    boolean chart =
        files.isFile(path.resolve("Chart.yaml")) && files.isDirectory(path.resolve("templates"));
    if (chart) {
      return rendered.chart(path, options);
    }
    boolean kustomization = KUSTOMIZATIONS.stream().map(path::resolve).anyMatch(files::isFile);
    if (kustomization && programs.has("kustomize")) {
      return rendered.run(List.of("kustomize", "build", path.toString()), path);
    }
    if (kustomization && programs.has("kubectl")) {
      return rendered.run(List.of("kubectl", "kustomize", path.toString()), path);
    }
    return ManifestFiles.read(name, location, path, files);
  }

  private SourceResult chart(Path path, ChartOptions options) {
    if (!programs.has("helm")) {
      return failed(
          KubernetesMessage.NO_HELM.at(Position.ofFile(location + "/Chart.yaml"), "", location));
    }
    String folder = Optional.ofNullable(path.getFileName()).map(FilePaths::text).orElse(name);
    List<String> command = new ArrayList<>(List.of("helm", "template"));
    command.add(options.release().orElse(folder));
    command.add(path.toString());
    List<Path> values = options.values().isEmpty() ? named(path) : options.values();
    for (Path file : values) {
      command.add("--values");
      command.add(file.toString());
    }
    return run(command, path);
  }

  /** Returns the files of values that are called by the environment's name. */
  private List<Path> named(Path chart) {
    return Stream.of("values-" + name, "values." + name, name, "values/" + name)
        .flatMap(stem -> Stream.of(stem + ".yaml", stem + ".yml"))
        .map(chart::resolve)
        .filter(files::isFile)
        .limit(1)
        .toList();
  }

  private SourceResult run(List<String> command, Path folder) {
    String shown = command.get(0) + " " + command.get(1) + " " + location;
    try {
      ManifestPrograms.Output output = programs.run(command, folder);
      if (output.status() != 0) {
        return failed(
            KubernetesMessage.NOT_RENDERED.at(
                Position.ofFile(location), "", shown, output.errors().strip()));
      }
      // findings show lines of what was printed, which is no file of the project
      String printed = command.get(0) + "://" + location;
      return KubernetesSource.of(
          name,
          ParityPhrase.RENDERED_BY.text(location, command.get(0)),
          Map.of(printed, output.text().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      return failed(
          KubernetesMessage.NOT_RENDERED.at(
              Position.ofFile(location), "", shown, FindingCollector.reason(e)));
    }
  }

  private static SourceResult failed(Finding finding) {
    return new SourceResult(Optional.empty(), List.of(finding));
  }
}
