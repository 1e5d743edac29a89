package dev.paws.core.compose;

import dev.paws.core.compose.dotenv.EnvFiles;
import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.value.FileNames;
import dev.paws.core.compose.value.PathText;
import dev.paws.core.file.FileAccess;
import dev.paws.core.file.FilePaths;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.LoadPhrase;
import dev.paws.core.message.VariableMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a project as Docker Compose does: from the options, else from {@code
 * COMPOSE_FILE}, else by the default names in this folder and those above. The {@code .env} file
 * beside them may set {@code COMPOSE_FILE} and related variables.
 */
public final class Discovery {
  private static final List<String> NAMES =
      List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
  private static final List<String> OVERRIDES =
      List.of(
          "compose.override.yml",
          "compose.override.yaml",
          "docker-compose.override.yml",
          "docker-compose.override.yaml");
  private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
  private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

  private final FileAccess files;
  private final ComposeOptions options;
  private final FindingCollector problems;
  private final FileNames names;
  private final EnvFiles envFiles;
  private final Map<String, String> environment;

  /** Creates a discovery with these options. */
  public Discovery(
      FileAccess files, ComposeOptions options, EnvFiles envFiles, FindingCollector problems) {
    this.files = files;
    this.options = options;
    this.problems = problems;
    this.envFiles = envFiles;
    this.names = new FileNames(options.baseDirectory());
    this.environment = new HashMap<>(options.environment());
  }

  /**
   * Returns which paths may be those of a project whose files the options do not name, judged by
   * their last part: the default names, and those in {@code COMPOSE_FILE} of the process.
   */
  public static Predicate<String> ofUnnamed(ComposeOptions options) {
    Set<String> names = new HashSet<>(NAMES);
    for (String file : options.environment().getOrDefault("COMPOSE_FILE", "").split("[:;]", -1)) {
      names.add(lastPart(file));
    }
    return path -> names.contains(lastPart(path));
  }

  private static String lastPart(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /** Returns the files of the project, or null after a problem was reported. */
  public @Nullable ProjectFiles discover() {
    List<Path> namedEnvFiles = namedEnvFiles();
    // The reference searches twice: the variables of the env files that the first search found are
    // part of the process environment of the second one.
    if (options.version().has(Behaviour.ENV_FILE_OF_CURRENT_FOLDER)) {
      return discoverOnce(namedEnvFiles);
    }
    Map<String, String> process = new HashMap<>(options.environment());
    List<String> first = look(namedEnvFiles);
    List<Path> last = namedEnvFiles.isEmpty() ? defaultEnvFile(directory(first)) : namedEnvFiles;
    if (!last.isEmpty()) {
      Map<String, String> merged = envFiles.merged(last, process, Position.NONE, "");
      merged.forEach(process::putIfAbsent);
    }
    refuseNameless();
    environment.clear();
    environment.putAll(process);
    return found(look(namedEnvFiles));
  }

  /**
   * Loads the env file of the current folder, finds the files, and loads the env file beside them.
   */
  private @Nullable ProjectFiles discoverOnce(List<Path> namedEnvFiles) {
    environment.putIfAbsent("PWD", FilePaths.text(options.baseDirectory()));
    List<String> named = new ArrayList<>();
    options.composeFiles().forEach(file -> named.add(absolute(FilePaths.text(file))));
    load(namedEnvFiles.isEmpty() ? defaultEnvFile(directory(named)) : namedEnvFiles);
    return found(look(namedEnvFiles));
  }

  private @Nullable ProjectFiles found(List<String> chosen) {
    if (problems.hasErrors()) {
      return null;
    }
    if (chosen.isEmpty()) {
      problems.report(ComposeMessage.NO_FILE, Position.NONE, "", directory(chosen));
      return null;
    }
    return new ProjectFiles(chosen, directory(chosen), environment, profiles());
  }

  /**
   * Reports variables without a name, because the reference cannot put them into its process
   * environment.
   */
  private void refuseNameless() {
    for (EnvFiles.Variable nameless : envFiles.seen().getOrDefault("", List.of())) {
      problems.report(
          VariableMessage.ENV_FILE_SYNTAX, nameless.at(), "", LoadPhrase.NAMELESS_VARIABLE.text());
    }
  }

  private List<String> look(List<Path> namedEnvFiles) {
    List<String> chosen = new ArrayList<>();
    options.composeFiles().forEach(file -> chosen.add(absolute(FilePaths.text(file))));
    if (chosen.isEmpty()) {
      chosen.addAll(fromVariable());
    }
    if (chosen.isEmpty()) {
      chosen.addAll(search(directory(chosen)));
    }
    // The .env file beside the first file that was found; one in a folder below is ignored.
    load(namedEnvFiles.isEmpty() ? defaultEnvFile(directory(chosen)) : namedEnvFiles);
    return chosen;
  }

  private List<Path> namedEnvFiles() {
    List<Path> namedEnvFiles = new ArrayList<>();
    options
        .envFiles()
        .forEach(file -> namedEnvFiles.add(FilePaths.path(absolute(FilePaths.text(file)))));
    String variable = environment.getOrDefault("COMPOSE_ENV_FILES", "");
    if (namedEnvFiles.isEmpty() && !variable.isEmpty()) {
      for (String file : variable.split(",", -1)) {
        namedEnvFiles.add(FileNames.path(absolute(file)));
      }
    }
    return namedEnvFiles;
  }

  private void load(List<Path> paths) {
    envFiles.merged(paths, environment, Position.NONE, "").forEach(environment::putIfAbsent);
  }

  private List<Path> defaultEnvFile(String directory) {
    String disabled = options.environment().get("COMPOSE_DISABLE_ENV_FILE");
    if (disabled != null && !FALSE.contains(disabled)) {
      if (!TRUE.contains(disabled)) {
        problems.report(VariableMessage.DISABLE_ENV_FILE, Position.NONE, "", disabled);
      }
      return List.of();
    }
    Path file = FileNames.path(directory).resolve(".env");
    return files.isFile(file) ? List.of(file) : List.of();
  }

  private String directory(List<String> chosen) {
    if (options.projectDirectory().isPresent()) {
      return absolute(FilePaths.text(options.projectDirectory().get()));
    }
    return chosen.isEmpty()
        ? PathText.clean(FilePaths.text(options.baseDirectory()))
        : PathText.folder(chosen.get(0));
  }

  private List<String> fromVariable() {
    String value = environment.get("COMPOSE_FILE");
    if (value == null) {
      return List.of();
    }
    String separator = environment.getOrDefault("COMPOSE_PATH_SEPARATOR", "");
    List<String> chosen = new ArrayList<>();
    for (String file : split(value, separator.isEmpty() ? FilePaths.listSeparator() : separator)) {
      String path = absolute(file);
      Path place = FileNames.path(path);
      if (!FileNames.canBe(path)) {
        problems.report(ComposeMessage.NOT_A_FILE_NAME, Position.NONE, "", names.show(place));
      } else if (!files.isFile(place) && !files.isDirectory(place)) {
        problems.report(ComposeMessage.FILE_MISSING, Position.NONE, "", names.show(place));
      }
      chosen.add(path);
    }
    return chosen;
  }

  private static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(text.substring(from, at));
      from = at + separator.length();
    }
    parts.add(text.substring(from));
    return parts;
  }

  private List<String> search(String start) {
    for (Path folder = FilePaths.path(start); folder != null; folder = folder.getParent()) {
      List<String> found = existing(folder, NAMES);
      if (!found.isEmpty()) {
        List<String> chosen = new ArrayList<>();
        chosen.add(first(found));
        List<String> overrides = existing(folder, OVERRIDES);
        if (!overrides.isEmpty()) {
          chosen.add(first(overrides));
        }
        return chosen;
      }
    }
    return List.of();
  }

  private List<String> existing(Path folder, List<String> candidates) {
    List<String> found = new ArrayList<>();
    for (String name : candidates) {
      Path file = folder.resolve(name);
      if (files.isFile(file) || files.isDirectory(file)) {
        found.add(FilePaths.text(file));
      }
    }
    return found;
  }

  private String first(List<String> found) {
    if (found.size() > 1) {
      List<String> shown = found.stream().map(file -> names.show(FilePaths.path(file))).toList();
      problems.report(
          ComposeMessage.MANY_FILES, Position.NONE, "", String.join(", ", shown), shown.get(0));
    }
    return found.get(0);
  }

  /**
   * Returns the active profiles; the profile with the empty name if none is named, like the
   * reference, which splits an empty text into one empty name.
   */
  private List<String> profiles() {
    return options.profiles().isEmpty()
        ? Stream.of(environment.getOrDefault("COMPOSE_PROFILES", "").split(",", -1))
            .map(String::strip)
            .toList()
        : options.profiles();
  }

  private String absolute(String path) {
    return PathText.isAbsolute(path)
        ? PathText.clean(path)
        : PathText.join(FilePaths.text(options.baseDirectory()), path);
  }
}
