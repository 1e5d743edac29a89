package dev.paws.docker.registry;

import dev.paws.core.json.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code proxies} of Docker's {@code config.json} (Docker CLI, "Configure the Docker client for
 * a proxy"): variables that each new container and each build gets, unless it sets them itself. An
 * entry under the engine's own address goes before {@code default}.
 */
public final class ProxySettings {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "httpProxy", "HTTP_PROXY",
          "httpsProxy", "HTTPS_PROXY",
          "ftpProxy", "FTP_PROXY",
          "noProxy", "NO_PROXY",
          "allProxy", "ALL_PROXY");

  private final DockerConfig config;
  private final String address;

  /**
   * The settings of one user.
   *
   * @param folder the folder of {@code config.json}
   * @param address the engine's address, as {@code unix:///var/run/docker.sock}
   */
  public ProxySettings(Path folder, String address) {
    this.config = new DockerConfig(folder);
    this.address = address;
  }

  /** The variables in both spellings, as programs look for one or the other. */
  public Map<String, String> variables() {
    JsonObject proxies = config.read().object("proxies");
    String key = proxies.values().containsKey(address) ? address : "default";
    JsonObject chosen = proxies.object(key);
    Map<String, String> variables = new LinkedHashMap<>();
    VARIABLES.keySet().stream()
        .sorted()
        .filter(name -> !chosen.text(name).isEmpty())
        .forEach(
            name -> {
              String variable = VARIABLES.getOrDefault(name, name);
              variables.put(variable, chosen.text(name));
              variables.put(variable.toLowerCase(Locale.ROOT), chosen.text(name));
            });
    return variables;
  }

  /** What a container or build is given, with the proxies that it does not set itself. */
  public Map<String, String> under(Map<String, String> own) {
    Map<String, String> all = new LinkedHashMap<>(variables());
    all.putAll(own);
    return all;
  }
}
