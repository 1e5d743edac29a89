package dev.paws.docker.build;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.spec.BuildSpec;
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
  /** The name under which a Dockerfile from elsewhere is sent. */
  private static final String SENT_AS = ".dockerfile.paws";

  private static final String IGNORE_FILE = ".dockerignore";

  static BuildPlan of(BuildSpec spec) {
    if (isRemote(spec.context())) {
      if (spec.dockerfileInline().isPresent()) {
        throw failed(spec, "an inline Dockerfile needs a context on this machine");
      }
      return new BuildPlan(
          spec, true, spec.dockerfile().orElse(""), Optional.empty(), Optional.empty(), "");
    }
    Path root = Path.of(spec.context());
    if (!Files.isDirectory(root)) {
      throw failed(spec, "the context " + root + " is not a folder");
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

  /** What Docker takes for the address of a context, not a folder's name. */
  private static boolean isRemote(String context) {
    return context.matches("(?s)(https?|git|ssh)://.*|git@.*|github\\.com/.*");
  }

  private static Path locate(BuildSpec spec, Path root) {
    Path file = root.resolve(spec.dockerfile().orElse("Dockerfile")).normalize();
    if (spec.dockerfile().isEmpty() && !Files.exists(file)) {
      Path lower = root.resolve("dockerfile");
      file = Files.exists(lower) ? lower : file;
    }
    if (!Files.isRegularFile(file)) {
      throw failed(spec, "there is no Dockerfile " + file);
    }
    return file;
  }

  private static String read(BuildSpec spec, Path file) {
    try {
      // Any bytes may stand in comments.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw failed(spec, "the Dockerfile " + file + " cannot be read");
    }
  }

  private static Optional<Dockerfile> parse(BuildSpec spec, String text) {
    return Optional.of(Dockerfile.parse(text, spec.args()));
  }

  /** What in it only BuildKit can do. */
  Optional<String> buildKitNeed() {
    if (!spec.buildKitOptions().isEmpty()) {
      return spec.buildKitOptions().keySet().stream()
          .sorted()
          .findFirst()
          .map(key -> "build." + key);
    }
    if (spec.privileged()) {
      return Optional.of("build.privileged");
    }
    return parsed.flatMap(Dockerfile::buildKitFeature);
  }

  /** The context's archive; only where it is not remote. */
  ContextArchive archive() {
    Path root = Path.of(spec.context());
    try {
      List<String> ignore = ignoreLines(root);
      Map<String, byte[]> extra = new LinkedHashMap<>();
      if (dockerfile.equals(SENT_AS)) {
        extra.put(SENT_AS, ContextArchive.text(text));
        extra.put(IGNORE_FILE, ContextArchive.text(hiding(root, ignore)));
      } else if (ownIgnoreFile().isPresent()) {
        // The engine too removes what the archive's ignore file names, after it has read the
        // Dockerfile.
        extra.put(IGNORE_FILE, ContextArchive.text(String.join("\n", ignore) + "\n"));
      }
      Set<String> always = Set.of(dockerfile, IGNORE_FILE);
      List<Path> files = ContextArchive.select(root, new IgnoreRules(ignore), always);
      return new ContextArchive(root, files, extra);
    } catch (IOException e) {
      throw failed(spec, "the context cannot be read: " + e.getMessage());
    }
  }

  /** The Dockerfile's own ignore file, if it has one, takes the place of the context's. */
  private List<String> ignoreLines(Path root) throws IOException {
    Path file = ownIgnoreFile().orElse(root.resolve(IGNORE_FILE));
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private Optional<Path> ownIgnoreFile() {
    return dockerfilePath.map(path -> Path.of(path + IGNORE_FILE)).filter(Files::exists);
  }

  /** Keeps what was added out of the image: the engine removes what is ignored after parsing. */
  private static String hiding(Path root, List<String> ignore) {
    List<String> lines = new ArrayList<>(ignore);
    if (!Files.exists(root.resolve(IGNORE_FILE))) {
      lines.add(IGNORE_FILE);
    }
    lines.add(SENT_AS);
    return String.join("\n", lines) + "\n";
  }

  static EngineException failed(BuildSpec spec, String reason) {
    return new EngineException(new EngineFailure.BuildFailed(spec.image(), reason));
  }
}
