package dev.paws.docker.registry;

import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.ImagePhrase;
import dev.paws.core.value.ImageReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The credentials in Docker's {@code config.json}, in this order: a registry's own helper ({@code
 * credHelpers}), the general one ({@code credsStore}), the file itself ({@code auths}) (Docker CLI,
 * "docker login").
 */
public final class RegistryLogins {
  private final DockerConfig config;
  private final CredentialHelper helper;

  /**
   * Creates the logins of one user.
   *
   * @param folder the folder of {@code config.json}
   */
  public RegistryLogins(Path folder, CredentialHelper helper) {
    this.config = new DockerConfig(folder);
    this.helper = helper;
  }

  /** Returns the credentials for the registry of an image. */
  public Credentials of(ImageReference reference) {
    return of(serverAddress(reference.registry()));
  }

  /** Returns the key under which Docker keeps a registry's credentials. */
  private static String serverAddress(String registry) {
    return registry.equals("docker.io") ? "https://index.docker.io/v1/" : registry;
  }

  /** Returns all credentials in the file itself by server, in the form for builds. */
  public Map<String, Map<String, String>> all() {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    JsonObject entries = config.read();
    for (String section : new String[] {"auths", "credHelpers"}) {
      for (String server : entries.object(section).values().keySet()) {
        Credentials found = of(server);
        if (!found.isAnonymous()) {
          all.put(server, found.members());
        }
      }
    }
    return all;
  }

  /** Returns the content of a {@code config.json} with all credentials, and nothing else. */
  public String clientConfig() {
    Map<String, Object> servers = new LinkedHashMap<>();
    all().forEach((server, members) -> servers.put(server, entry(members)));
    return JsonWriter.compact(Map.of("auths", servers));
  }

  private static Map<String, String> entry(Map<String, String> members) {
    String token = members.getOrDefault("identitytoken", "");
    if (!token.isEmpty()) {
      return Map.of("identitytoken", token);
    }
    String user = members.getOrDefault("username", "");
    String password = members.getOrDefault("password", "");
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return password.isEmpty()
        ? Map.of("registrytoken", members.getOrDefault("registrytoken", ""))
        : Map.of("auth", Base64.getEncoder().encodeToString(both));
  }

  private Credentials of(String server) {
    JsonObject entries = config.read();
    String host = host(server);
    String ownHelper = entries.object("credHelpers").text(host);
    String name = ownHelper.isEmpty() ? entries.text("credsStore") : ownHelper;
    if (name.isEmpty()) {
      return fromFile(entries, server);
    }
    Credentials helped = helper.get(name, server);
    if (!helped.isAnonymous()) {
      return helped;
    }
    Credentials kept = fromFile(entries, server);
    return kept.isAnonymous() ? helped : kept;
  }

  private static Credentials fromFile(JsonObject entries, String server) {
    JsonObject auths = entries.object("auths");
    Credentials noted = Credentials.ANONYMOUS;
    for (String key : auths.values().keySet()) {
      if (key.equals(server) || host(key).equals(host(server))) {
        Credentials found = entry(server, auths.object(key));
        if (!found.isAnonymous()) {
          return found;
        }
        noted = found.note().isPresent() ? found : noted;
      }
    }
    return noted;
  }

  private static Credentials entry(String server, JsonObject entry) {
    if (!entry.text("identitytoken").isEmpty()) {
      return Credentials.identityToken(server, entry.text("identitytoken"));
    }
    if (!entry.text("registrytoken").isEmpty()) {
      return Credentials.registryToken(server, entry.text("registrytoken"));
    }
    if (!entry.text("username").isEmpty()) {
      return Credentials.password(server, entry.text("username"), entry.text("password"));
    }
    if (entry.text("auth").isEmpty()) {
      return Credentials.ANONYMOUS;
    }
    try {
      byte[] decoded = Base64.getMimeDecoder().decode(entry.text("auth"));
      String pair = new String(decoded, StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon <= 0
          ? Credentials.none(ImagePhrase.NOT_USER_PASSWORD.text(server))
          : Credentials.password(server, pair.substring(0, colon), withoutEnd(pair, colon));
    } catch (IllegalArgumentException e) {
      return Credentials.none(ImagePhrase.NOT_BASE64.text(server));
    }
  }

  /** Old Docker versions end the pair with NUL characters. */
  private static String withoutEnd(String pair, int colon) {
    String password = pair.substring(colon + 1);
    int nul = password.indexOf('\0');
    return nul < 0 ? password : password.substring(0, nul);
  }

  /**
   * {@code https://index.docker.io/v1/} and {@code docker.io} are the same; schemes are ignored.
   */
  private static String host(String server) {
    String rest = server.replaceFirst("^https?://", "");
    int slash = rest.indexOf('/');
    String host = slash < 0 ? rest : rest.substring(0, slash);
    return switch (host) {
      case "index.docker.io", "registry-1.docker.io" -> "docker.io";
      default -> host;
    };
  }
}
