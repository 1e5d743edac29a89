package dev.paws.docker.registry;

import dev.paws.core.json.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code proxies} of Docker's {@code config.json} (Docker CLI, "Configure the Docker client for
 * a proxy"): variables for each new container and each build that does not set them itself. An
 * entry for the engine's own address precedes {@code default}.
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
   * Creates the settings of one user.
   *
   * @param folder the folder of {@code config.json}
   * @param address the engine's address, such as {@code unix:///var/run/docker.sock}
   */
  public ProxySettings(Path folder, String address) {
    this.config = new DockerConfig(folder);
    this.address = address;
  }

  /** Returns the variables in lower and upper case, because programs look for one or the other. */
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

  /**
   * Returns the variables of a container or build, with the proxies that it does not set itself.
   */
  public Map<String, String> under(Map<String, String> own) {
    Map<String, String> all = new LinkedHashMap<>(variables());
    all.putAll(own);
    return all;
  }
}
