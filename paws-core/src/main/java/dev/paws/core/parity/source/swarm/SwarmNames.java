package dev.paws.core.parity.source.swarm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names of a stack's parts as a Compose file calls them; collects the parts that are used. */
final class SwarmNames {
  private final String prefix;
  private final Map<String, String> networksById;
  private final Map<String, @Nullable Object> networks = new TreeMap<>();
  private final Map<String, @Nullable Object> volumes = new TreeMap<>();
  private final Map<String, @Nullable Object> secrets = new TreeMap<>();
  private final Map<String, @Nullable Object> configs = new TreeMap<>();

  SwarmNames(String stack, Map<String, String> networksById) {
    this.prefix = stack + "_";
    this.networksById = networksById;
  }

  /** Returns a name without the stack's. */
  String bare(String name) {
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }

  String network(String id) {
    String name = networksById.getOrDefault(id, id);
    return part(networks, name, Map.of());
  }

  String volume(String name, String driver) {
    return part(volumes, name, driver.isEmpty() ? Map.of() : Map.of("driver", driver));
  }

  String secret(String name) {
    part(secrets, name, Map.of());
    secrets.put(bare(name), Map.of("external", true, "name", name));
    return bare(name);
  }

  String config(String name) {
    part(configs, name, Map.of());
    configs.put(bare(name), Map.of("external", true, "name", name));
    return bare(name);
  }

  /** Remembers a part; one that does not belong to the stack is external. */
  private String part(Map<String, @Nullable Object> parts, String name, Map<String, ?> definition) {
    String bare = bare(name);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(definition);
    if (bare.equals(name)) {
      tree.clear();
      tree.put("external", true);
    }
    parts.putIfAbsent(bare, tree);
    return bare;
  }

  /** Returns the collected parts, below the keys of a Compose file. */
  Map<String, @Nullable Object> parts() {
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    parts.put("networks", networks);
    parts.put("volumes", volumes);
    parts.put("secrets", secrets);
    parts.put("configs", configs);
    return parts;
  }
}
