package dev.paws.docker.build;

import com.fasterxml.jackson.core.JsonParser;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.Progress;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.value.ImageReference;
import dev.paws.docker.api.Body;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import dev.paws.docker.api.Fields;
import dev.paws.docker.api.Json;
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
import org.jspecify.annotations.Nullable;

/** Builds images, by the engine's own builder where it can, else by {@code docker buildx}. */
public final class Builds {
  private final EngineApi api;
  private final RegistryLogins logins;
  private final ProxySettings proxies;
  private final Buildx buildx;
  private final boolean podman;
  private final Duration idle;

  /**
   * Builds on one engine.
   *
   * @param podman whether the engine is Podman: its own builder knows much of what BuildKit knows,
   *     and buildx cannot use it
   * @param idle the longest silence of a build
   */
  public Builds(
      EngineApi api,
      RegistryLogins logins,
      ProxySettings proxies,
      Buildx buildx,
      boolean podman,
      Duration idle) {
    this.api = api;
    this.logins = logins;
    this.proxies = proxies;
    this.buildx = buildx;
    this.podman = podman;
    this.idle = idle;
  }

  /** Builds and tags an image and returns its id. */
  public String build(BuildSpec spec, Progress progress) {
    BuildPlan plan = BuildPlan.of(spec);
    Optional<String> need = plan.buildKitNeed();
    if (need.isEmpty() || (podman && spec.buildKitOptions().isEmpty())) {
      return byEngine(plan, progress);
    }
    if (podman) {
      throw new EngineException(
          new EngineFailure.Unsupported(
              need.get() + " (image " + spec.image() + ")", "Podman's builder does not take it"));
    }
    Optional<String> missing = buildx.missing();
    if (missing.isPresent()) {
      throw new EngineException(
          new EngineFailure.Unsupported(
              need.get() + " (image " + spec.image() + ")",
              "it needs BuildKit, and " + missing.get()));
    }
    return buildx.build(plan, progress);
  }

  private String byEngine(BuildPlan plan, Progress progress) {
    BuildSpec spec = plan.spec();
    Call call = parameters(plan);
    if (plan.remote()) {
      call = call.query("remote", spec.context());
    } else {
      ContextArchive archive = plan.archive();
      call = call.sending(Body.of(archive::open), "application/x-tar");
    }
    Map<String, Map<String, String>> logins = logins(plan);
    if (!logins.isEmpty()) {
      call = call.header("X-Registry-Config", Credentials.encode(logins));
    }
    BuildLog log = new BuildLog(progress);
    try {
      api.stream(call, idle, in -> follow(in, log));
    } catch (EngineException e) {
      Optional<String> unreadable = unreadable(e);
      if (unreadable.isPresent()) {
        throw BuildPlan.failed(spec, "its context: " + unreadable.get());
      }
      if (e.failure() instanceof EngineFailure.Rejected rejected) {
        throw BuildPlan.failed(spec, rejected.reason());
      }
      if (e.failure() instanceof EngineFailure.NotFound notFound) {
        throw BuildPlan.failed(spec, notFound.reason());
      }
      throw e;
    }
    if (log.error().isPresent()) {
      throw BuildPlan.failed(spec, log.explained());
    }
    return log.imageId().orElseGet(() -> idOf(spec.image()));
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
    Call call = Call.post("build image " + spec.image(), "/build").query("t", spec.image());
    for (String tag : spec.tags()) {
      call = call.query("t", tag);
    }
    if (podman) {
      call = call.query("extrahosts", filled(spec.extraHosts()));
    } else {
      for (String host : spec.extraHosts()) {
        call = call.query("extrahosts", host);
      }
    }
    if (!plan.dockerfile().isEmpty()) {
      call = call.query("dockerfile", plan.dockerfile());
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
        .query("cachefrom", filled(spec.cacheFrom()))
        .query("ulimits", filled(ulimits))
        .query("target", spec.target())
        .query("networkmode", spec.networkMode())
        .query("shmsize", spec.shmBytes().map(String::valueOf))
        .query("platform", spec.platform())
        .query("isolation", spec.isolation());
  }

  private static Optional<String> filled(Map<String, ?> map) {
    return map.isEmpty() ? Optional.empty() : Optional.of(Json.text(map));
  }

  private static Optional<String> filled(List<?> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(Json.text(list));
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
    try (JsonParser messages = Json.stream(in)) {
      for (Fields next = Json.next(messages); next != null; next = Json.next(messages)) {
        log.message(next);
      }
    }
    return true;
  }

  private String idOf(String image) {
    Call call =
        Call.get("inspect image " + image, "/images/" + Call.encodeReference(image) + "/json");
    return api.send(call).object().text("Id");
  }
}
