package dev.paws.docker.build;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.file.FilePaths;
import dev.paws.core.file.IoReason;
import dev.paws.core.message.ImagePhrase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a build needs, read from its files before anything is sent.
 *
 * @param remote whether the engine fetches the context itself
 * @param dockerfile the Dockerfile's name within the context; empty: the engine's default
 * @param dockerfilePath the Dockerfile on this machine, unless it is inline or remote
 * @param parsed the Dockerfile, unless it is remote
 */
record BuildPlan(
    BuildSpec spec,
    boolean remote,
    String dockerfile,
    Optional<Path> dockerfilePath,
    Optional<Dockerfile> parsed,
    String text) {
  /** The name under which a Dockerfile from outside the context is sent. */
  private static final String SENT_AS = ".dockerfile.paws";

  private static final String IGNORE_FILE = ".dockerignore";

  static BuildPlan of(BuildSpec spec) {
    if (isRemote(spec.context())) {
      if (spec.dockerfileInline().isPresent()) {
        throw failed(spec, ImagePhrase.INLINE_NEEDS_CONTEXT.text());
      }
      return new BuildPlan(
          spec, true, spec.dockerfile().orElse(""), Optional.empty(), Optional.empty(), "");
    }
    Path root = FilePaths.path(spec.context());
    if (!Files.isDirectory(root)) {
      throw failed(spec, ImagePhrase.NO_FOLDER.text(root));
    }
    if (spec.dockerfileInline().isPresent()) {
      String text = spec.dockerfileInline().get();
      return new BuildPlan(spec, false, SENT_AS, Optional.empty(), parse(spec, text), text);
    }
    Path file = locate(spec, root);
    String text = read(spec, file);
    boolean inside = file.startsWith(root);
    return new BuildPlan(
        spec,
        false,
        inside ? ContextArchive.name(root, file) : SENT_AS,
        Optional.of(file),
        parse(spec, text),
        text);
  }

  /** Returns whether Docker takes it for the address of a context rather than a folder's name. */
  private static boolean isRemote(String context) {
    return context.matches("(?s)(https?|git|ssh)://.*|git@.*|github\\.com/.*");
  }

  private static Path locate(BuildSpec spec, Path root) {
    Path file = FilePaths.resolve(root, spec.dockerfile().orElse("Dockerfile")).normalize();
    if (spec.dockerfile().isEmpty() && !Files.exists(file)) {
      Path lower = root.resolve("dockerfile");
      file = Files.exists(lower) ? lower : file;
    }
    if (!Files.isRegularFile(file)) {
      throw failed(spec, ImagePhrase.NO_DOCKERFILE.text(file));
    }
    return file;
  }

  private static String read(BuildSpec spec, Path file) {
    try {
      // Comments may contain any bytes.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw failed(spec, ImagePhrase.DOCKERFILE_UNREADABLE.text(file));
    }
  }

  private static Optional<Dockerfile> parse(BuildSpec spec, String text) {
    return Optional.of(Dockerfile.parse(text, spec.args()));
  }

  /** Returns the Dockerfile's name, for messages. */
  String dockerfileName() {
    return dockerfilePath
        .map(Path::getFileName)
        .map(FilePaths::text)
        .orElse(spec.dockerfileInline().isPresent() ? "dockerfile_inline" : dockerfile);
  }

  /**
   * Returns what in it needs BuildKit and a client that answers its questions (buildx); empty if
   * nothing does.
   */
  Optional<String> sessionNeed() {
    Optional<String> option = spec.buildKitOptions().keySet().stream().sorted().findFirst();
    if (option.isPresent()) {
      return option.map(key -> "build." + key);
    }
    if (spec.privileged()) {
      return Optional.of("build.privileged");
    }
    return parsed.flatMap(Dockerfile::sessionFeature);
  }

  /** Returns what in it needs BuildKit, with or without buildx; empty if nothing does. */
  Optional<String> buildKitNeed() {
    return sessionNeed().or(() -> parsed.flatMap(Dockerfile::buildKitFeature));
  }

  /** Returns the Dockerfile's stages; empty if the Dockerfile is remote. */
  DockerfileStages stages() {
    return new DockerfileStages(
        parsed.orElseGet(() -> Dockerfile.parse("", Map.of())), parsed.isPresent() ? text : "");
  }

  /**
   * Returns whether a Dockerfile that is sent, but does not belong to the context, would get into
   * the image.
   */
  boolean showsDockerfile() {
    DockerfileStages stages = stages();
    return !remote
        && (dockerfile.equals(SENT_AS) || rules().ignores(dockerfile))
        && stages.mayTake(dockerfile, stages.needed(spec.target()));
  }

  /**
   * Returns the context's archive for BuildKit, which removes nothing from it; only if the context
   * is not remote.
   */
  ContextArchive archiveForBuildKit() {
    Map<String, byte[]> extra = new LinkedHashMap<>();
    if (dockerfile.equals(SENT_AS)) {
      extra.put(SENT_AS, ContextArchive.text(text));
    }
    return archive(extra, Set.of(dockerfile));
  }

  /**
   * Returns the context's archive for builders that read the Dockerfile and then remove what the
   * archive's ignore file names; only if the context is not remote.
   */
  ContextArchive archive() {
    List<String> ignore = ignoreLines();
    Map<String, byte[]> extra = new LinkedHashMap<>();
    if (dockerfile.equals(SENT_AS)) {
      extra.put(SENT_AS, ContextArchive.text(text));
      extra.put(IGNORE_FILE, ContextArchive.text(hiding(ignore, SENT_AS)));
    } else if (ownIgnoreFile().isPresent()) {
      extra.put(IGNORE_FILE, ContextArchive.text(String.join("\n", ignore) + "\n"));
    }
    return archive(extra, Set.of(dockerfile, IGNORE_FILE));
  }

  /**
   * Returns the same plan with a Dockerfile whose unneeded stages are empty, for builders that
   * build every stage. The Dockerfile is then sent under another name, beside the context's own.
   */
  BuildPlan withoutUnneededStages() {
    DockerfileStages stages = stages();
    Set<Integer> needed = stages.needed(spec.target());
    if (remote || needed.size() == stages.size()) {
      return this;
    }
    String shorter = stages.withOnly(needed);
    return new BuildPlan(spec, false, SENT_AS, dockerfilePath, parse(spec, shorter), shorter);
  }

  /** Returns the folders of {@code additional_contexts}. */
  List<ContextArchive> furtherContexts() {
    List<ContextArchive> archives = new ArrayList<>();
    for (String option : spec.buildKitOptions().getOrDefault("additional_contexts", List.of())) {
      Path folder = FilePaths.path(option.substring(option.indexOf('=') + 1));
      if (Files.isDirectory(folder)) {
        try {
          List<Path> files =
              ContextArchive.select(folder, rules(folder.resolve(IGNORE_FILE)), Set.of());
          archives.add(new ContextArchive(folder, files, Map.of()));
        } catch (IOException e) {
          throw failed(spec, ImagePhrase.FOLDER_UNREADABLE.text(folder, IoReason.of(e)));
        }
      }
    }
    return archives;
  }

  private ContextArchive archive(Map<String, byte[]> extra, Set<String> always) {
    Path root = root();
    try {
      return new ContextArchive(root, ContextArchive.select(root, rules(), always), extra);
    } catch (IOException e) {
      throw failed(spec, ImagePhrase.CONTEXT_UNREADABLE.text(IoReason.of(e)));
    }
  }

  private Path root() {
    return FilePaths.path(spec.context());
  }

  private IgnoreRules rules() {
    return rules(ignoreFile());
  }

  private IgnoreRules rules(Path file) {
    try {
      return new IgnoreRules(lines(file));
    } catch (IgnoreRules.MalformedPattern e) {
      throw failed(
          spec, ImagePhrase.BAD_PATTERN.text(FilePaths.text(file), String.valueOf(e.getMessage())));
    }
  }

  private Path ignoreFile() {
    return ownIgnoreFile().orElse(root().resolve(IGNORE_FILE));
  }

  /** The Dockerfile's own ignore file, if it has one, replaces that of the context. */
  /** Returns the lines of its ignore file; none without one. */
  List<String> ignoreLines() {
    return lines(ignoreFile());
  }

  private List<String> lines(Path file) {
    try {
      return Files.exists(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException e) {
      throw failed(spec, ImagePhrase.FILE_UNREADABLE.text(file, IoReason.of(e)));
    }
  }

  private Optional<Path> ownIgnoreFile() {
    return dockerfilePath
        .map(
            path ->
                path.resolveSibling(
                    FilePaths.path(FilePaths.text(path.getFileName()) + IGNORE_FILE)))
        .filter(Files::exists);
  }

  /**
   * Keeps what was added out of the image, because the engine removes ignored files after parsing.
   */
  private String hiding(List<String> ignore, String name) {
    List<String> lines = new ArrayList<>(ignore);
    if (!Files.exists(root().resolve(IGNORE_FILE))) {
      lines.add(IGNORE_FILE);
    }
    lines.add(name);
    return String.join("\n", lines) + "\n";
  }

  static EngineException failed(BuildSpec spec, String reason) {
    return new EngineException(new EngineFailure.BuildFailed(spec.image(), reason));
  }
}
