package dev.paws.core.compose;

import dev.paws.core.compose.assemble.Assembler;
import dev.paws.core.compose.assemble.Layer;
import dev.paws.core.compose.assemble.LoadSession;
import dev.paws.core.compose.bind.Binder;
import dev.paws.core.compose.normal.Normalizer;
import dev.paws.core.compose.resolve.ModelFinisher;
import dev.paws.core.file.FileAccess;
import dev.paws.core.file.FilePaths;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.yaml.Limits;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.Value;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads Compose files and returns a resolved project with findings.
 *
 * <p>The project equals what {@code docker compose config} of the chosen version makes of the same
 * files. One load reports all mistakes of the files, as findings and never as exceptions.
 */
public final class ComposeLoader {
  private final FileAccess files;

  /** Creates a loader that reads from this file system. */
  public ComposeLoader(FileAccess files) {
    this.files = files;
  }

  /**
   * Loads a project. Mistakes of the user are findings, never exceptions.
   *
   * @param options where to start from
   */
  public LoadResult load(ComposeOptions options) {
    FindingCollector problems = new FindingCollector();
    LoadSession session =
        new LoadSession(
            files, options.baseDirectory(), options.version(), Limits.DEFAULT, problems);
    Optional<ComposeProject> project = load(options, session);
    return new LoadResult(project, problems.findings());
  }

  private Optional<ComposeProject> load(ComposeOptions options, LoadSession session) {
    FindingCollector problems = session.problems();
    ProjectFiles found = new Discovery(files, options, session.envFiles(), problems).discover();
    if (found == null) {
      return Optional.empty();
    }
    Map<String, String> environment = new HashMap<>(found.environment());
    String name = new NameFinder(options, session).find(found);
    environment.put("COMPOSE_PROJECT_NAME", name);
    Layer layer =
        new Layer(found.files(), found.directory(), found.directory(), environment, List.of());
    String home = options.environment().getOrDefault("HOME", "");
    MapValue model = new Assembler(session, home).assemble(layer);
    if (model.isEmpty() && !problems.hasErrors()) {
      String shown = session.names().show(FilePaths.path(found.files().get(0)));
      problems.report(ComposeMessage.EMPTY_PROJECT, Position.ofFile(shown), "", shown);
      return Optional.empty();
    }
    if (name.isEmpty() && !problems.hasErrors()) {
      Value written = model.get("name");
      String shown = session.names().show(FilePaths.path(found.files().get(0)));
      Position at = written == null ? Position.ofFile(shown) : written.at();
      problems.report(ComposeMessage.NO_PROJECT_NAME, at, "name");
    }
    new Normalizer(name, environment, options.version(), problems).normalize(model);
    ModelFinisher.Finished finished =
        new ModelFinisher(session.envFiles(), options.version(), problems)
            .finish(
                new Binder(options.version(), problems).bind(name, model),
                model,
                found.profiles(),
                environment);
    return Optional.of(
        new ComposeProject(
            name,
            FilePaths.path(found.directory()),
            found.files().stream().map(Path::of).toList(),
            found.profiles().stream().filter(profile -> !profile.isEmpty()).toList(),
            environment,
            finished.tree(),
            finished.disabled(),
            new Origins(
                finished.origins(), session.envFiles().seen(), session.interpolator().written()),
            finished.declared(),
            options.version()));
  }
}
