package dev.paws.docker.build;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.Progress;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonStream;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.EngineCall;
import dev.paws.core.message.ImagePhrase;
import dev.paws.core.value.ImageReference;
import dev.paws.docker.api.Body;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import dev.paws.docker.build.BuilderChoice.EngineBuilders;
import dev.paws.docker.registry.Credentials;
import dev.paws.docker.registry.ProxySettings;
import dev.paws.docker.registry.RegistryLogins;
import dev.paws.docker.transport.UnreadableBody;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds images, each with the builder that {@link BuilderChoice} selects. */
public final class Builds {
  /** What a build needs from the engine beside the build itself. */
  public interface Images {
    /** Returns whether the engine has an image. */
    boolean has(String reference);

    /** Pulls an image with the credentials of its registry. */
    void pull(String reference, Optional<String> platform, Progress progress);
  }

  private final EngineApi api;
  private final RegistryLogins logins;
  private final ProxySettings proxies;
  private final Buildx buildx;
  private final Images images;
  private final Supplier<EngineBuilders> engine;
  private final Duration idle;

  /**
   * Creates the builds of one engine.
   *
   * @param images the engine's images
   * @param engine returns the engine's builders; called once there is something to build
   * @param idle the longest silence of a build
   */
  public Builds(
      EngineApi api,
      RegistryLogins logins,
      ProxySettings proxies,
      Buildx buildx,
      Images images,
      Supplier<EngineBuilders> engine,
      Duration idle) {
    this.api = api;
    this.logins = logins;
    this.proxies = proxies;
    this.buildx = buildx;
    this.images = images;
    this.engine = engine;
    this.idle = idle;
  }

  /** Builds and tags an image and returns its id. */
  public String build(BuildSpec spec, Progress progress) {
    Map<String, String> labels = new LinkedHashMap<>(spec.labels());
    labels.put(BuildSpec.IMAGE_LABEL, spec.image());
    if (!labels.containsKey(BuildSpec.CONTEXT_LABEL)) {
      hash(spec).ifPresent(hash -> labels.put(BuildSpec.CONTEXT_LABEL, hash));
    }
    BuildPlan plan = BuildPlan.of(spec.with(labels));
    EngineBuilders builders = engine.get();
    BuilderChoice choice = BuilderChoice.of(plan, builders);
    return switch (choice.builder()) {
      case BUILDKIT -> byBuildKit(plan, progress);
      case BUILDX -> byBuildx(plan, choice.need().orElse(""), progress);
      case ENGINE -> byEngine(plan.withoutUnneededStages(), progress);
    };
  }

  /** Returns the hash of what a build sends; empty if the engine fetches the context. */
  public Optional<String> hash(BuildSpec spec) {
    try {
      return BuildHash.of(BuildPlan.of(spec));
    } catch (UnreadableBody e) {
      throw BuildPlan.failed(spec, ImagePhrase.ITS_CONTEXT.text(String.valueOf(e.getMessage())));
    }
  }

  private String byBuildx(BuildPlan plan, String need, Progress progress) {
    EngineBuilders builders = engine.get();
    Optional<String> missing =
        builders.podman()
            ? Optional.of(ImagePhrase.NOT_BY_PODMAN.text())
            : buildx.missing().map(ImagePhrase.NEEDS_BUILDKIT::text);
    if (missing.isEmpty()) {
      return buildx.build(plan, progress);
    }
    if (BuilderChoice.isBuiltWithDockerfileShown(plan, builders)) {
      return byBuildKit(plan, progress);
    }
    throw new EngineException(
        new EngineFailure.Unsupported(
            ImagePhrase.OF_IMAGE.text(need, plan.spec().image()), missing.get()));
  }

  private String byBuildKit(BuildPlan plan, Progress progress) {
    pullWithCredentials(plan, progress);
    Call call = parameters(plan).query("version", "2");
    BuildLog log =
        send(plan, plan.remote() ? call : sending(call, plan.archiveForBuildKit()), progress);
    if (log.error().isEmpty()) {
      return log.imageId().orElseGet(() -> idOf(plan.spec().image()));
    }
    BuildKitFailure failure = BuildKitFailure.of(plan, log);
    if (failure.isFrontendMissing() && plan.buildKitNeed().isEmpty()) {
      progress.update("", ImagePhrase.BY_ENGINE.text(failure.text()), 0, 0);
      return byEngine(plan.withoutUnneededStages(), progress);
    }
    throw BuildPlan.failed(plan.spec(), failure.text());
  }

  /**
   * Pulls base images that need credentials, because BuildKit could only ask a session for these.
   */
  private void pullWithCredentials(BuildPlan plan, Progress progress) {
    DockerfileStages stages = plan.stages();
    for (String image : stages.images(stages.needed(plan.spec().target()))) {
      boolean wanted = plan.spec().pull() || !images.has(image);
      if (wanted && !logins.of(ImageReference.parse(image)).isAnonymous()) {
        images.pull(image, plan.spec().platform(), progress);
      }
    }
  }

  private static Call sending(Call call, ContextArchive archive) {
    return call.sending(Body.of(archive::open), "application/x-tar");
  }

  private String byEngine(BuildPlan plan, Progress progress) {
    Call call = parameters(plan);
    if (!plan.remote()) {
      call = sending(call, plan.archive());
    }
    Map<String, Map<String, String>> logins = logins(plan);
    if (!logins.isEmpty()) {
      call = call.header("X-Registry-Config", Credentials.encode(logins));
    }
    BuildLog log = send(plan, call, progress);
    if (log.error().isPresent()) {
      throw BuildPlan.failed(plan.spec(), log.explained());
    }
    return log.imageId().orElseGet(() -> idOf(plan.spec().image()));
  }

  private BuildLog send(BuildPlan plan, Call call, Progress progress) {
    BuildSpec spec = plan.spec();
    BuildLog log = new BuildLog(progress);
    try {
      api.stream(call, idle, in -> follow(in, log));
    } catch (EngineException e) {
      Optional<String> unreadable = unreadable(e);
      if (unreadable.isPresent()) {
        throw BuildPlan.failed(spec, ImagePhrase.ITS_CONTEXT.text(unreadable.get()));
      }
      if (e.failure() instanceof EngineFailure.Rejected rejected) {
        throw BuildPlan.failed(spec, rejected.reason());
      }
      if (e.failure() instanceof EngineFailure.NotFound notFound) {
        throw BuildPlan.failed(spec, notFound.reason());
      }
      throw e;
    }
    return log;
  }

  private static Optional<String> unreadable(EngineException e) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreadableBody body) {
        return Optional.ofNullable(body.getMessage());
      }
    }
    return Optional.empty();
  }

  private Call parameters(BuildPlan plan) {
    BuildSpec spec = plan.spec();
    Call call =
        Call.post(EngineCall.BUILD_IMAGE.text(spec.image()), "/build").query("t", spec.image());
    for (String tag : spec.tags()) {
      call = call.query("t", tag);
    }
    if (engine.get().podman()) {
      call = call.query("extrahosts", filled(spec.extraHosts()));
    } else {
      for (String host : spec.extraHosts()) {
        call = call.query("extrahosts", host);
      }
    }
    if (!plan.dockerfile().isEmpty()) {
      call = call.query("dockerfile", plan.dockerfile());
    }
    if (plan.remote()) {
      call = call.query("remote", spec.context());
    }
    List<Map<String, Object>> ulimits = new ArrayList<>();
    spec.ulimits()
        .forEach(
            (name, limit) ->
                ulimits.add(Map.of("Name", name, "Soft", limit.soft(), "Hard", limit.hard())));
    return call.query("rm", true)
        .query("forcerm", true)
        .query("nocache", spec.noCache())
        .query("pull", spec.pull())
        .query("buildargs", filled(proxies.under(spec.args())))
        .query("labels", filled(spec.labels()))
        .query("cachefrom", filled(spec.cacheFrom().stream().map(Builds::reference).toList()))
        .query("ulimits", filled(ulimits))
        .query("target", spec.target())
        .query("networkmode", spec.networkMode())
        .query("shmsize", spec.shmBytes().map(String::valueOf))
        .query("platform", spec.platform())
        .query("isolation", spec.isolation());
  }

  /** Returns the image of a cache: {@code type=registry,ref=IMAGE} is the same as {@code IMAGE}. */
  private static String reference(String cache) {
    for (String part : cache.split(",", -1)) {
      if (part.startsWith("ref=")) {
        return part.substring("ref=".length());
      }
    }
    return cache;
  }

  private static Optional<String> filled(Map<String, ?> map) {
    return map.isEmpty() ? Optional.empty() : Optional.of(JsonWriter.compact(map));
  }

  private static Optional<String> filled(List<?> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(JsonWriter.compact(list));
  }

  private Map<String, Map<String, String>> logins(BuildPlan plan) {
    if (plan.parsed().isEmpty()) {
      return logins.all();
    }
    Map<String, Map<String, String>> all = new LinkedHashMap<>(logins.all());
    for (String image : plan.parsed().get().baseImages()) {
      Credentials credentials = logins.of(ImageReference.parse(image));
      String server = credentials.members().getOrDefault("serveraddress", "");
      if (!server.isEmpty()) {
        all.put(server, credentials.members());
      }
    }
    return all;
  }

  private static Boolean follow(InputStream in, BuildLog log) throws IOException {
    try (JsonStream messages = new JsonStream(in)) {
      for (JsonObject next = messages.next(); next != null; next = messages.next()) {
        log.message(next);
      }
    }
    return true;
  }

  private String idOf(String image) {
    Call call =
        Call.get(
            EngineCall.INSPECT_IMAGE.text(image),
            "/images/" + Call.encodeReference(image) + "/json");
    return api.send(call).object("Id").text("Id");
  }
}
