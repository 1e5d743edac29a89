package dev.paws.docker.build;

import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.value.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A hash of everything that decides what a build produces: options, Dockerfile and the context's
 * files as they are sent. Times are left out, because BuildKit's cache ignores them too.
 */
final class BuildHash {
  /** Raised when the hash is computed differently; all images are then built again. */
  private static final String VERSION = "1";

  private BuildHash() {}

  /** Returns the hash; empty if the engine fetches the context itself. */
  static Optional<String> of(BuildPlan plan) {
    if (plan.remote()) {
      return Optional.empty();
    }
    MessageDigest digest = Sha256.digest();
    BuildSpec spec = plan.spec();
    text(digest, "version", VERSION);
    text(digest, "dockerfile", plan.text());
    text(digest, "target", spec.target().orElse(""));
    text(digest, "platform", spec.platform().orElse(""));
    text(digest, "network", spec.networkMode().orElse(""));
    text(digest, "hosts", String.valueOf(spec.extraHosts()));
    new TreeMap<>(spec.args()).forEach((key, value) -> text(digest, "arg " + key, value));
    new TreeMap<>(spec.labels())
        .forEach(
            (key, value) -> {
              if (!isOfTool(key)) {
                text(digest, "label " + key, value);
              }
            });
    new TreeMap<>(spec.buildKitOptions())
        .forEach((key, values) -> text(digest, "option " + key, String.valueOf(values)));
    plan.archiveForBuildKit().update(digest);
    plan.furtherContexts().forEach(archive -> archive.update(digest));
    return Optional.of(HexFormat.of().formatHex(digest.digest()));
  }

  /** Labels that name the project or the build do not change the image. */
  private static boolean isOfTool(String label) {
    return label.startsWith("dev.paws.") || label.startsWith("com.docker.compose.");
  }

  /** Adds a name and a value in such a way that no other pair has the same bytes. */
  private static void text(MessageDigest digest, String name, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
