package dev.paws.docker.connect;

import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import dev.paws.core.message.ConnectionPhrase;
import dev.paws.core.value.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads Docker's contexts: {@code config.json} names the current one, {@code
 * contexts/meta/ID/meta.json} holds its host, {@code contexts/tls/ID/docker} its certificates. The
 * ID is the SHA-256 of its name (Docker CLI, context store).
 */
final class DockerContexts {
  private static final String DEFAULT = "default";

  private final Path config;
  private final EndpointFinder.Hosts hosts;

  DockerContexts(Path config, EndpointFinder.Hosts hosts) {
    this.config = config;
    this.hosts = hosts;
  }

  /** Returns the current context's endpoint; empty if it is the default context. */
  Optional<Endpoint> current() {
    Path file = config.resolve("config.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String name = read(file).text("currentContext");
    return name.isEmpty()
        ? Optional.empty()
        : named(name, ConnectionPhrase.CURRENT_CONTEXT.text(file));
  }

  /** Returns a context's endpoint; empty if it is the default context. */
  Optional<Endpoint> named(String name, String origin) {
    if (name.equals(DEFAULT)) {
      return Optional.empty();
    }
    String id = Sha256.hex(name);
    String where = ConnectionPhrase.CONTEXT.text(name, origin);
    Path file = config.resolve("contexts/meta").resolve(id).resolve("meta.json");
    if (!Files.exists(file)) {
      throw EndpointFinder.misconfigured(name, ConnectionPhrase.NO_CONTEXT.text(where));
    }
    JsonObject docker = read(file).object("Endpoints").object("docker");
    String host = docker.text("Host");
    if (host.isEmpty()) {
      throw EndpointFinder.misconfigured(
          name, ConnectionPhrase.CONTEXT_WITHOUT_HOST.text(where, file));
    }
    Path tls = config.resolve("contexts/tls").resolve(id).resolve("docker");
    if (docker.flag("SkipTLSVerify")) {
      throw EndpointFinder.misconfigured(
          host, ConnectionPhrase.SKIPS_VERIFICATION.text(where, name, host));
    }
    Optional<TlsMaterial> material =
        Files.isDirectory(tls) ? Optional.of(TlsMaterial.partly(tls, host)) : Optional.empty();
    return Optional.of(hosts.endpoint(host, where, material));
  }

  private static JsonObject read(Path file) {
    try {
      return JsonReader.object(Files.readAllBytes(file));
    } catch (IOException e) {
      throw EndpointFinder.misconfigured(
          file.toString(), ConnectionPhrase.CONFIG_UNREADABLE.text());
    }
  }
}
