package dev.paws.docker;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.json.JsonObject;
import dev.paws.core.message.ConnectionPhrase;
import dev.paws.core.message.EngineCall;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import dev.paws.docker.api.Workers;
import dev.paws.docker.connect.Endpoint;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds and opens container engines. */
public final class DockerEngines {
  private DockerEngines() {}

  /**
   * Opens the engine that the settings name, and agrees with it on an API version. If no setting
   * names one, the first of the usual sockets that answers is used.
   *
   * @throws EngineException {@code Unreachable} if none answers, naming all places tried; {@code
   *     Misconfigured} if a setting cannot be used, before anything is sent
   */
  public static Engine open(EngineSettings settings) {
    List<Endpoint> candidates = settings.endpoints().find(settings.dockerHost());
    List<String> tried = new ArrayList<>();
    for (Endpoint endpoint : candidates) {
      if (endpoint.socket().isPresent() && !Files.exists(endpoint.socket().get())) {
        tried.add(ConnectionPhrase.NO_SUCH_FILE.text(endpoint.described()));
        continue;
      }
      try {
        return open(endpoint, settings);
      } catch (EngineException e) {
        if (!(e.failure() instanceof EngineFailure.Unreachable unreachable)) {
          throw e;
        }
        tried.add(endpoint.described() + ": " + hint(unreachable.reason()));
      }
    }
    String first = candidates.get(0).address();
    throw new EngineException(
        new EngineFailure.Unreachable(
            candidates.size() == 1 ? first : ConnectionPhrase.ANY_PLACE.text(),
            ConnectionAdvice.of(tried)));
  }

  private static String hint(String reason) {
    return reason.toLowerCase(Locale.ROOT).contains("permission denied")
        ? ConnectionPhrase.NO_PERMISSION.text(reason)
        : reason;
  }

  private static Engine open(Endpoint endpoint, EngineSettings settings) {
    EngineApi api =
        new EngineApi(
            Transports.open(endpoint, settings.transport()),
            new Workers(),
            endpoint.address(),
            settings.deadlines().call());
    boolean opened = false;
    try {
      Engine engine = negotiate(api, settings, endpoint);
      opened = true;
      return engine;
    } finally {
      if (!opened) {
        api.close();
      }
    }
  }

  private static Engine negotiate(EngineApi api, EngineSettings settings, Endpoint endpoint) {
    Call hello =
        Call.get(EngineCall.OPEN.text(api.address()), "/version")
            .within(settings.deadlines().opening());
    JsonObject version = api.send(hello).object("ApiVersion");
    ApiVersion newest = ApiVersion.parse(version.text("ApiVersion"));
    ApiVersion oldest = ApiVersion.parse(version.text("MinAPIVersion"));
    ApiVersion agreed = ApiVersion.agree(newest, oldest);
    EngineApi versioned = api.at(agreed.toString());
    EngineProbe probe = new EngineProbe(versioned, version, agreed, settings.machine());
    Optional<String> host =
        endpoint.fromEnvironment() ? Optional.empty() : Optional.of(endpoint.address());
    return new DockerEngine(versioned, probe, settings, host);
  }
}
