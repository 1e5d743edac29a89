package dev.paws.core.engine.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An image to build (Compose Build Specification).
 *
 * @param image the tag to give it
 * @param context absolute path of the context folder, or a URL that the engine fetches
 * @param dockerfile the Dockerfile's path, absolute or relative to the context
 * @param dockerfileInline the Dockerfile's text, instead of a file
 * @param buildKitOptions names of options that only BuildKit supports, with their values in the
 *     form of {@code docker buildx build}: {@code secrets} ({@code id=ID,src=FILE} or {@code
 *     id=ID,env=NAME}), {@code ssh}, {@code additional_contexts} ({@code NAME=VALUE}), {@code
 *     cache_to}, {@code entitlements}, {@code no_cache_filter}, {@code provenance}, {@code sbom}
 */
public record BuildSpec(
    String image,
    List<String> tags,
    String context,
    Optional<String> dockerfile,
    Optional<String> dockerfileInline,
    Map<String, String> args,
    Optional<String> target,
    Map<String, String> labels,
    List<String> cacheFrom,
    List<String> extraHosts,
    Optional<String> networkMode,
    Optional<Long> shmBytes,
    Optional<String> platform,
    boolean noCache,
    boolean pull,
    boolean privileged,
    Optional<String> isolation,
    Map<String, ResourceSpec.Ulimit> ulimits,
    Map<String, List<String>> buildKitOptions) {
  /** A label of each image that Paws builds: the name under which it was built. */
  public static final String IMAGE_LABEL = "dev.paws.build.image";

  /**
   * A label of each image that Paws builds: the hash of what the files say to send. A spec that has
   * it already, because a person built with other arguments, keeps it.
   */
  public static final String CONTEXT_LABEL = "dev.paws.build.context";

  public BuildSpec {
    tags = List.copyOf(tags);
    args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    cacheFrom = List.copyOf(cacheFrom);
    extraHosts = List.copyOf(extraHosts);
    ulimits = Map.copyOf(ulimits);
    buildKitOptions = Map.copyOf(buildKitOptions);
  }

  /**
   * Returns the build of a context as it is, without options.
   *
   * @param dockerfile the Dockerfile's path
   * @param inline the Dockerfile's text, instead of a file
   */
  public static BuildSpec of(
      String image,
      String context,
      Optional<String> dockerfile,
      Optional<String> inline,
      Optional<String> target,
      Map<String, String> labels) {
    return new BuildSpec(
        image,
        List.of(),
        context,
        dockerfile,
        inline,
        Map.of(),
        target,
        labels,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false,
        Optional.empty(),
        Map.of(),
        Map.of());
  }

  /** Returns whether another spec builds from the same context with the same Dockerfile. */
  public boolean hasFilesOf(BuildSpec other) {
    return context.equals(other.context)
        && dockerfile.orElse("Dockerfile").equals(other.dockerfile.orElse("Dockerfile"))
        && dockerfileInline.equals(other.dockerfileInline);
  }

  /**
   * Returns whether another spec gives the image the same content, if both have the same files.
   * Labels are ignored, because they include the service's name.
   */
  public boolean hasOptionsOf(BuildSpec other) {
    return args.equals(other.args)
        && target.equals(other.target)
        && platform.equals(other.platform)
        && additionalContexts().equals(other.additionalContexts());
  }

  private List<String> additionalContexts() {
    return buildKitOptions.getOrDefault("additional_contexts", List.of());
  }

  /**
   * Returns this spec with more options.
   *
   * @param moreArgs build arguments, before those of the files
   * @param withoutCache whether nothing is taken from the cache, whatever the files say
   * @param newest whether base images are pulled, whatever the files say
   */
  public BuildSpec with(Map<String, String> moreArgs, boolean withoutCache, boolean newest) {
    Map<String, String> all = new LinkedHashMap<>(args);
    all.putAll(moreArgs);
    return new BuildSpec(
        image,
        tags,
        context,
        dockerfile,
        dockerfileInline,
        all,
        target,
        labels,
        cacheFrom,
        extraHosts,
        networkMode,
        shmBytes,
        platform,
        noCache || withoutCache,
        pull || newest,
        privileged,
        isolation,
        ulimits,
        buildKitOptions);
  }

  /** Returns this spec with other labels. */
  public BuildSpec with(Map<String, String> otherLabels) {
    return new BuildSpec(
        image,
        tags,
        context,
        dockerfile,
        dockerfileInline,
        args,
        target,
        otherLabels,
        cacheFrom,
        extraHosts,
        networkMode,
        shmBytes,
        platform,
        noCache,
        pull,
        privileged,
        isolation,
        ulimits,
        buildKitOptions);
  }
}
