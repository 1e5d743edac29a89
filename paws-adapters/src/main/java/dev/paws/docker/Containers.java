package dev.paws.docker;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.InjectedFile;
import dev.paws.core.engine.spec.NetworkingSpec.Endpoint;
import dev.paws.core.engine.spec.ProcessSpec;
import dev.paws.core.json.JsonObject;
import dev.paws.core.message.EngineCall;
import dev.paws.core.message.EnginePhrase;
import dev.paws.docker.api.Body;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import dev.paws.docker.registry.ProxySettings;
import dev.paws.docker.tar.Tar;
import dev.paws.docker.tar.TarEntry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Creates containers, completely or not at all. */
final class Containers {
  private final EngineApi api;
  private final ApiVersion version;
  private final ProxySettings proxies;

  Containers(EngineApi api, ApiVersion version, ProxySettings proxies) {
    this.api = api;
    this.version = version;
    this.proxies = proxies;
  }

  /**
   * Creates a container, connects it to its further networks and writes its files.
   *
   * @param linux whether the engine runs Linux containers
   */
  String create(ContainerSpec spec, boolean linux) {
    ContainerBody body = new ContainerBody(spec, version, linux);
    refuseFilesOnReadOnlyRoot(spec);
    Call call =
        Call.post(EngineCall.CREATE_CONTAINER.text(spec.name()), "/containers/create")
            .query("name", spec.name());
    if (spec.platform().isPresent()) {
      version.require(41, "platform");
      call = call.query("platform", spec.platform());
    }
    JsonObject created =
        api.send(call.json(body.json(imageEntrypoint(spec), environment(spec.process()))))
            .object("Id");
    String id = created.text("Id");
    boolean complete = false;
    try {
      refuseDiscarded(spec, created.texts("Warnings"));
      connectFurther(spec, body, id);
      inject(spec, id);
      complete = true;
    } finally {
      if (!complete) {
        removeQuietly(id);
      }
    }
    return id;
  }

  /** Adds the user's proxies, unless the service sets or removes them. */
  private Map<String, String> environment(ProcessSpec process) {
    Map<String, String> all = proxies.under(process.environment());
    all.keySet().removeAll(process.unset());
    return all;
  }

  private List<String> imageEntrypoint(ContainerSpec spec) {
    if (!ContainerBody.clearsOnlyTheCommand(spec.process())) {
      return List.of();
    }
    Call call =
        Call.get(
            EngineCall.INSPECT_IMAGE.text(spec.image()),
            "/images/" + Call.encodeReference(spec.image()) + "/json");
    return api.send(call).object("Config").object("Config").texts("Entrypoint");
  }

  /** Engines drop limits that their kernel lacks, and only warn. */
  private static void refuseDiscarded(ContainerSpec spec, List<String> warnings) {
    for (String warning : warnings) {
      String lower = warning.toLowerCase(Locale.ROOT);
      if (lower.contains("discarded") && !lower.contains("published ports")) {
        throw new EngineException(
            new EngineFailure.Unsupported(EnginePhrase.OPTION_OF.text(spec.name()), warning));
      }
    }
  }

  private static void refuseFilesOnReadOnlyRoot(ContainerSpec spec) {
    if (spec.security().readOnlyRoot() && !spec.files().isEmpty()) {
      throw new EngineException(
          new EngineFailure.Unsupported(
              EnginePhrase.INLINE_ON_READ_ONLY.text(),
              EnginePhrase.PUT_INTO_A_FILE.text(spec.files().get(0).target())));
    }
  }

  private void connectFurther(ContainerSpec spec, ContainerBody body, String id) {
    List<Endpoint> endpoints = spec.network().endpoints();
    for (Endpoint endpoint : endpoints.subList(Math.min(1, endpoints.size()), endpoints.size())) {
      String name = EngineCall.CONNECT.text(spec.name(), endpoint.network());
      api.perform(
          Call.post(name, "/networks/" + Call.encode(endpoint.network()) + "/connect")
              .json(Map.of("Container", id, "EndpointConfig", body.endpoint(endpoint))));
    }
  }

  private void inject(ContainerSpec spec, String id) {
    if (spec.files().isEmpty()) {
      return;
    }
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (InjectedFile file : spec.files()) {
      byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
      String path = file.target().startsWith("/") ? file.target().substring(1) : file.target();
      archive.writeBytes(
          Tar.header(
              new TarEntry(
                  path,
                  TarEntry.Type.FILE,
                  file.mode(),
                  file.uid().orElse(0),
                  file.gid().orElse(0),
                  content.length,
                  0,
                  "")));
      archive.writeBytes(content);
      archive.writeBytes(Tar.padding(content.length));
    }
    archive.writeBytes(Tar.end());
    api.perform(
        Call.put(EngineCall.WRITE_FILES.text(spec.name()), "/containers/" + id + "/archive")
            .query("path", "/")
            .sending(Body.of(archive.toByteArray()), "application/x-tar"));
  }

  /** The earlier failure is the one to report. */
  private void removeQuietly(String id) {
    try {
      api.perform(
          Call.delete(EngineCall.REMOVE_CONTAINER.text(id), "/containers/" + id)
              .query("force", true)
              .query("v", true));
    } catch (EngineException e) {
      // It stays then, with its project's labels, and the next down removes it.
    }
  }
}
