package dev.paws.core.compose.assemble;

import dev.paws.core.compose.canonical.Canonical;
import dev.paws.core.compose.dotenv.EnvFiles;
import dev.paws.core.compose.interpolate.Interpolator;
import dev.paws.core.compose.merge.Merger;
import dev.paws.core.compose.merge.UniqueItems;
import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.compose.schema.SchemaCheck;
import dev.paws.core.compose.value.FileNames;
import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.YamlMessage;
import dev.paws.core.yaml.Dialect;
import dev.paws.core.yaml.Limits;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodeBudget;
import dev.paws.core.yaml.Value;
import dev.paws.core.yaml.YamlDocument;
import dev.paws.core.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state that all files of one load share: stages, problems, file system. */
public final class LoadSession {
  final FileAccess files;
  final FindingCollector problems;
  final FileNames names;
  final EnvFiles envFiles;
  final Interpolator interpolator;
  final Merger merger;
  final UniqueItems unicity;
  final SchemaCheck schema;
  final Canonical canonical;
  final ComposeVersion version;

  private boolean depthTold;
  private final NodeBudget budget;
  private final Path base;
  private final Limits limits;
  private final YamlReader yaml;
  private final Map<String, List<YamlDocument>> readAhead = new HashMap<>();

  /**
   * Creates a session.
   *
   * @param base the directory the command runs in
   * @param version the version of Docker Compose to read as
   */
  public LoadSession(
      FileAccess files,
      Path base,
      ComposeVersion version,
      Limits limits,
      FindingCollector problems) {
    this.files = files;
    this.base = base;
    this.version = version;
    this.limits = limits;
    this.problems = problems;
    this.names = new FileNames(base);
    this.budget = new NodeBudget(limits.nodes());
    this.envFiles = new EnvFiles(files, names, version, problems, budget);
    this.yaml =
        new YamlReader(
            limits,
            budget,
            problems,
            new Dialect(
                version.has(Behaviour.NEGATIVE_ZERO), version.has(Behaviour.RESET_KEYS_COUNT)));
    this.interpolator = new Interpolator(version, problems);
    this.merger = new Merger(version, problems);
    this.unicity = new UniqueItems(problems);
    this.schema = new SchemaCheck(version, problems);
    this.canonical = new Canonical(budget, problems);
  }

  /** Returns the problems of the session. */
  public FindingCollector problems() {
    return problems;
  }

  /** Returns the interpolator of the session. */
  public Interpolator interpolator() {
    return interpolator;
  }

  /** Returns the session's reader of env files. */
  public EnvFiles envFiles() {
    return envFiles;
  }

  /** Returns the names by which files are shown. */
  public FileNames names() {
    return names;
  }

  /** Returns the documents of a file; fewer than the file has after a problem was reported. */
  public List<YamlDocument> documents(String file, Position namedAt, String path) {
    List<YamlDocument> ahead = readAhead.remove(file);
    if (ahead != null) {
      return ahead;
    }
    byte[] bytes = bytes(file, namedAt, path);
    return bytes == null ? List.of() : yaml.read(names.show(path(file)), bytes);
  }

  /**
   * Returns true after reporting that a file has more services than allowed, which ends the load.
   */
  boolean hasTooManyServices(MapValue document) {
    MapValue services = document.map("services");
    if (services == null || services.names().size() <= limits.services()) {
      return false;
    }
    problems.incomplete(
        ComposeMessage.TOO_MANY_SERVICES,
        services.at(),
        "services",
        services.names().size(),
        limits.services());
    return true;
  }

  /** Takes what a service inherits from the budget; returns false if it is too much. */
  boolean affords(Value inherited, Position at, String path) {
    return budget.affords(
        inherited.size(),
        () -> problems.incomplete(YamlMessage.TOO_MANY_NODES, at, path, limits.nodes()));
  }

  /** Returns whether a service inherited too much, which was reported. */
  boolean isOverBudget() {
    return budget.isExceeded();
  }

  /** Returns true on the first call, so that the limit of a chain is reported once. */
  boolean isFirstDepthReport() {
    boolean first = !depthTold;
    depthTold = true;
    return first;
  }

  /** Returns the documents of a file and keeps them for the next call of {@link #documents}. */
  public List<YamlDocument> readAhead(String file) {
    List<YamlDocument> ahead = documents(file, Position.NONE, "");
    readAhead.put(file, ahead);
    return ahead;
  }

  /** Returns whether a file exists; false after reporting that it does not. */
  boolean isFile(String file, Position namedAt, String path) {
    Path place = path(file);
    if (!FileNames.canBe(file)) {
      problems.incomplete(ComposeMessage.NOT_A_FILE_NAME, namedAt, path, names.show(place));
      return false;
    }
    if (files.isFile(place)) {
      return true;
    }
    problems.incomplete(
        files.isDirectory(place) ? ComposeMessage.FILE_IS_DIRECTORY : ComposeMessage.FILE_MISSING,
        namedAt,
        path,
        names.show(place));
    return false;
  }

  private byte @Nullable [] bytes(String file, Position namedAt, String path) {
    if (!isFile(file, namedAt, path)) {
      return null;
    }
    Path place = path(file);
    try {
      return files.read(place, limits.fileBytes());
    } catch (IOException e) {
      String shown = names.show(place);
      problems.incomplete(
          ComposeMessage.UNREADABLE,
          Position.ofFile(shown),
          path,
          shown,
          FindingCollector.reason(e));
      return null;
    }
  }

  /**
   * Converts a path of the model to one of the file system; a relative path starts from the base
   * directory.
   */
  Path path(String text) {
    Path path = FileNames.path(text);
    return path.isAbsolute() ? path : base.resolve(path);
  }
}
