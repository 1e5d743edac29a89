package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Output;
import dev.paws.core.app.port.Ports;
import dev.paws.core.compose.ComposeLoader;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.compose.ConfigRenderer;
import dev.paws.core.compose.LoadResult;
import dev.paws.core.compose.Origins;
import dev.paws.core.compose.ServiceSelection;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.report.Results;
import dev.paws.core.run.ProjectLoader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code config}: prints the resolved Compose model, or a part of it; needs no engine. */
public final class Config {
  private final Ports ports;

  public Config(Ports ports) {
    this.ports = ports;
  }

  /**
   * Prints what the settings ask for, and returns it. If an output file is set, the text goes there
   * instead of standard output, unless JSON is asked for.
   *
   * @throws GoalFailure if the files cannot be read, or have no such service or value
   */
  public String run(ConfigSettings settings) {
    CommonSettings common = settings.common();
    Reporter reporter = new Reporter(common, ports);
    LoadResult loaded = new ComposeLoader(ports.files()).load(common.compose());
    reporter.hide(ProjectLoader.secrets(loaded, common.compose(), ports.files()));
    reporter.warnings(loaded.findings());
    if (loaded.project().isEmpty()) {
      reporter.result(
          Results.findings(
              common.environment(), common.compose().projectName(), loaded.findings()));
      throw reporter.errors(loaded.findings(), GoalPhrase.IN_COMPOSE_FILES.text());
    }
    ComposeProject project = select(loaded.project().get(), settings.services());
    String text = text(project, settings);
    reporter.text(text);
    return text;
  }

  private static ComposeProject select(ComposeProject project, List<String> services) {
    ServiceNames.requireKnown(
        ServiceNames.SERVICES, services, ConfigRenderer.names(project, "services"));
    return ServiceSelection.select(project, services);
  }

  private static String text(ComposeProject project, ConfigSettings settings) {
    if (settings.explain().isPresent()) {
      return explanation(project, settings.explain().get());
    }
    boolean json = settings.common().output().format() == Output.Format.JSON;
    if (settings.list().isPresent()) {
      return list(project, settings.list().get(), json);
    }
    return switch (settings.form()) {
      case JSON -> ConfigRenderer.json(project);
      case YAML -> ConfigRenderer.yaml(project);
    };
  }

  private static String explanation(ComposeProject project, String path) {
    return project
        .origins()
        .explain(project, path)
        .map(Origins.Explanation::text)
        .orElseThrow(
            () -> {
              Origins.Reach reach = Origins.reach(project, path);
              return GoalFailure.environment(
                  GoalMessage.NO_SUCH_VALUE,
                  path,
                  reach.known().isEmpty() ? GoalPhrase.THE_MODEL.text() : reach.known(),
                  reach.below().isEmpty()
                      ? GoalPhrase.NOTHING_BELOW.text()
                      : String.join(", ", reach.below()));
            });
  }

  private static String list(ComposeProject project, ConfigSettings.Listing listing, boolean json) {
    if (listing == ConfigSettings.Listing.HASH) {
      Map<String, String> hashes = ConfigRenderer.hashes(project);
      return json ? JsonWriter.pretty(hashes) : pairs(hashes);
    }
    List<String> names =
        switch (listing) {
          case IMAGES -> ConfigRenderer.images(project);
          case PROFILES -> ConfigRenderer.profiles(project);
          case SERVICES, NETWORKS, VOLUMES, CONFIGS, SECRETS, HASH ->
              ConfigRenderer.names(project, listing.name().toLowerCase(Locale.ROOT));
        };
    return json ? JsonWriter.pretty(names) : String.join("\n", names);
  }

  private static String pairs(Map<String, String> hashes) {
    return hashes.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining("\n"));
  }
}
