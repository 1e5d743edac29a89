package dev.paws.docker;

import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import dev.paws.core.engine.Engine;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import dev.paws.docker.api.Fields;
import dev.paws.docker.api.Workers;
import java.net.URI;

/** Finds and opens container engines. */
public final class DockerEngines {
  private static final int MOST_CONNECTIONS = 256;

  private DockerEngines() {}

  /**
   * Opens the engine that the settings lead to, and agrees with it on an API version.
   *
   * @throws dev.paws.core.engine.EngineException where none answers or its settings are unsafe
   */
  public static Engine open(EngineSettings settings) {
    String address = settings.dockerHost().orElse("unix:///var/run/docker.sock");
    EngineApi api =
        new EngineApi(
            new ZerodepDockerHttpClient.Builder()
                .dockerHost(URI.create(address))
                .sslConfig(NoTls::new)
                .maxConnections(MOST_CONNECTIONS)
                .connectionTimeout(settings.deadlines().opening())
                .build(),
            new Workers(),
            address,
            settings.deadlines().call());
    boolean opened = false;
    try {
      Engine engine = negotiate(api, settings);
      opened = true;
      return engine;
    } finally {
      if (!opened) {
        api.close();
      }
    }
  }

  private static Engine negotiate(EngineApi api, EngineSettings settings) {
    Call hello = Call.get("open the engine", "/version").within(settings.deadlines().opening());
    Fields version = api.send(hello).object();
    ApiVersion newest = ApiVersion.parse(version.text("ApiVersion"));
    ApiVersion oldest = ApiVersion.parse(version.text("MinAPIVersion"));
    ApiVersion agreed = ApiVersion.agree(newest, oldest);
    EngineApi versioned = api.at(agreed.toString());
    About about = new About(versioned, version, agreed, settings.machine());
    return new DockerEngine(versioned, about, settings);
  }
}
