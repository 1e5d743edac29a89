package dev.paws.core.run;

import dev.paws.core.compose.ComposeLoader;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.compose.LoadResult;
import dev.paws.core.compose.dotenv.DotenvParser;
import dev.paws.core.compose.dotenv.VariableScope;
import dev.paws.core.compose.value.FileNames;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.KubernetesMessage;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.SourceResult;
import dev.paws.core.parity.settings.EnvironmentSpec;
import dev.paws.core.parity.source.compose.ComposeSource;
import dev.paws.core.parity.source.engine.EngineSource;
import dev.paws.core.parity.source.kubernetes.ClusterReader;
import dev.paws.core.parity.source.kubernetes.ClusterSource;
import dev.paws.core.parity.source.kubernetes.KubernetesAccess;
import dev.paws.core.parity.source.kubernetes.RenderedManifests;
import dev.paws.core.parity.source.snapshot.SnapshotFile;
import dev.paws.core.parity.source.swarm.SwarmReader;
import dev.paws.core.parity.source.swarm.SwarmStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads environments from Compose files, manifests, snapshots and engines. */
public final class EnvironmentReader {
  private static final long LARGEST_SNAPSHOT = 256L << 20;

  private final ComposeOptions local;
  private final FileAccess files;
  private final Function<EnvironmentSpec.LiveEngine, Engine> engines;
  private final KubernetesAccess kubernetes;

  /**
   * Creates a reader.
   *
   * @param local options for the local environment, and defaults for the others
   * @param engines opens an engine; the reader closes it
   * @param kubernetes runs programs that print manifests, and opens clusters
   */
  public EnvironmentReader(
      ComposeOptions local,
      FileAccess files,
      Function<EnvironmentSpec.LiveEngine, Engine> engines,
      KubernetesAccess kubernetes) {
    this.local = local;
    this.files = files;
    this.engines = engines;
    this.kubernetes = kubernetes;
  }

  /** Returns the local environment as its files define it. */
  public Local local(String name) {
    LoadResult loaded = new ComposeLoader(files).load(local);
    String project = loaded.resolved().map(ComposeProject::name).orElse("");
    List<Path> composeFiles = loaded.project().map(ComposeProject::composeFiles).orElse(List.of());
    return new Local(compose(name, local, loaded), project, composeFiles);
  }

  /**
   * The local environment.
   *
   * @param project the project's name
   * @param composeFiles the files that it was read from, in order; empty if it could not be read
   */
  public record Local(SourceResult result, String project, List<Path> composeFiles) {
    public Local {
      composeFiles = List.copyOf(composeFiles);
    }
  }

  /** Returns the local project's name; empty if its files cannot be read. */
  public String projectName() {
    return new ComposeLoader(files).load(local).resolved().map(ComposeProject::name).orElse("");
  }

  /**
   * Reads another environment.
   *
   * @param project the local project's name, used to find it in engines
   * @throws EngineException if an engine cannot be reached
   */
  public SourceResult read(String name, EnvironmentSpec spec, String project) {
    return spec.accept(
        new EnvironmentSpec.Visitor<>() {
          @Override
          public SourceResult compose(EnvironmentSpec.Compose compose) {
            return EnvironmentReader.this.compose(name, options(compose));
          }

          @Override
          public SourceResult kubernetes(EnvironmentSpec.Kubernetes manifests) {
            return RenderedManifests.read(
                name,
                shown(manifests.path()),
                manifests.path(),
                new RenderedManifests.ChartOptions(manifests.values(), manifests.release()),
                files,
                kubernetes.programs());
          }

          @Override
          public SourceResult cluster(EnvironmentSpec.LiveCluster live) {
            return EnvironmentReader.this.cluster(name, live);
          }

          @Override
          public SourceResult engine(EnvironmentSpec.LiveEngine live) {
            return EnvironmentReader.this.engine(name, live, project);
          }

          @Override
          public SourceResult swarm(EnvironmentSpec.SwarmStack swarm) {
            return EnvironmentReader.this.swarm(name, swarm);
          }

          @Override
          public SourceResult snapshot(EnvironmentSpec.Snapshot snapshot) {
            return EnvironmentReader.this.snapshot(name, snapshot.file());
          }
        });
  }

  /**
   * Reads a snapshot.
   *
   * @param name its name in reports; empty: the name with which it was taken
   */
  public SourceResult snapshot(String name, Path file) {
    try {
      String text = new String(files.read(file, LARGEST_SNAPSHOT), StandardCharsets.UTF_8);
      return SnapshotFile.read(name, shown(file), text);
    } catch (IOException e) {
      return unreadable(shown(file), FindingCollector.reason(e));
    }
  }

  private SourceResult cluster(String name, EnvironmentSpec.LiveCluster live) {
    Optional<ClusterReader> clusters = kubernetes.clusters().get();
    if (clusters.isEmpty()) {
      Finding finding = KubernetesMessage.NO_CLIENT.at(Position.NONE, "", name);
      return new SourceResult(Optional.empty(), List.of(finding));
    }
    return ClusterSource.read(
        name,
        new ClusterReader.Address(live.context(), live.namespace(), live.kubeconfig()),
        clusters.get());
  }

  /** A stack is described as a Compose file, and read as one. */
  private SourceResult swarm(String name, EnvironmentSpec.SwarmStack spec) {
    Engine engine =
        engines.apply(
            new EnvironmentSpec.LiveEngine(
                spec.host(), spec.certificates(), Optional.of(spec.stack())));
    try {
      String location = ParityPhrase.PROJECT_IN.text(spec.stack(), engine.info().title());
      SwarmStack stack =
          engine instanceof SwarmReader swarm ? swarm.swarm(spec.stack()) : SwarmStack.NONE;
      return stack.services().isEmpty()
          ? new SourceResult(
              Optional.empty(),
              List.of(
                  ParityMessage.NO_STACK.at(
                      Position.NONE, "", spec.stack(), engine.info().title())))
          : DescribedStack.read(name, spec.stack(), location, stack);
    } finally {
      engine.close();
    }
  }

  private SourceResult engine(String name, EnvironmentSpec.LiveEngine live, String localProject) {
    String project = live.project().orElse(localProject);
    Engine engine = engines.apply(live);
    try {
      return EngineSource.read(name, engine, project);
    } finally {
      engine.close();
    }
  }

  private SourceResult compose(String name, ComposeOptions options) {
    return compose(name, options, new ComposeLoader(files).load(options));
  }

  private SourceResult compose(String name, ComposeOptions options, LoadResult loaded) {
    if (loaded.project().isEmpty()) {
      return new SourceResult(Optional.empty(), loaded.findings());
    }
    String location =
        loaded.project().get().composeFiles().stream()
            .map(this::shown)
            .collect(Collectors.joining(", "));
    String env = options.envFiles().stream().map(this::shown).collect(Collectors.joining(", "));
    ParityEnvironment environment =
        ComposeSource.of(
            name,
            env.isEmpty() ? location : ParityPhrase.WITH_ENV_FILES.text(location, env),
            loaded.project().get(),
            files,
            ProjectLoader.secrets(loaded, options, files));
    return new SourceResult(Optional.of(environment), loaded.findings());
  }

  /** The files of another environment; variables that they do not set come from this process. */
  private ComposeOptions options(EnvironmentSpec.Compose compose) {
    boolean own = !compose.files().isEmpty();
    List<Path> composeFiles = own ? compose.files() : local.composeFiles();
    Map<String, String> environment = new HashMap<>(local.environment());
    environment.keySet().removeIf(key -> key.startsWith("COMPOSE_"));
    envFiles(compose).forEach(file -> names(file).forEach(environment::remove));
    return new ComposeOptions(
        local.baseDirectory(),
        composeFiles,
        compose.envFiles(),
        compose.profiles().isEmpty() && !own ? local.profiles() : compose.profiles(),
        compose.projectName().or(() -> own ? Optional.empty() : local.projectName()),
        compose.projectDirectory().or(() -> own ? Optional.empty() : local.projectDirectory()),
        environment,
        local.version());
  }

  private List<Path> envFiles(EnvironmentSpec.Compose compose) {
    if (!compose.envFiles().isEmpty() || compose.files().isEmpty()) {
      return compose.envFiles();
    }
    Path folder =
        compose
            .projectDirectory()
            .or(() -> Optional.ofNullable(compose.files().get(0).getParent()))
            .orElse(local.baseDirectory());
    return List.of(folder.resolve(".env"));
  }

  private List<String> names(Path file) {
    try {
      String text =
          files.isFile(file) ? new String(files.read(file, 1L << 20), StandardCharsets.UTF_8) : "";
      return List.copyOf(DotenvParser.parse(text, local.version(), VariableScope.NONE).keySet());
    } catch (IOException | DotenvParser.Malformed e) {
      return List.of(); // loading says so
    }
  }

  private String shown(Path file) {
    return new FileNames(local.baseDirectory()).show(file);
  }

  private static SourceResult unreadable(String what, String why) {
    Finding finding = ParityMessage.UNREADABLE_SOURCE.at(Position.ofFile(what), "", what, why);
    return new SourceResult(Optional.empty(), List.of(finding));
  }
}
