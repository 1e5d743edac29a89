package dev.paws.core.pipeline.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The containers of a job as a Compose file: its services by their ids, and the container of its
 * steps.
 */
public final class JobComposition {
  /** The name of the container of the steps; no id of a service has a dot. */
  public static final String STEPS = "paws.job";

  /** The home folder of steps in a container, as on GitHub. */
  public static final String HOME = "/github/home";

  private final Map<String, @Nullable Object> services = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> volumes = new TreeMap<>();
  private final Map<String, String> images = new LinkedHashMap<>();
  private final List<String> refused = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private boolean credentials;

  /**
   * Where the steps of a container run.
   *
   * @param mounts folders and files that have the same path inside
   * @param home the folder that is the home of its steps
   */
  public record Place(List<Path> mounts, Path home, Path workspace) {}

  /**
   * Reads what a job asks for.
   *
   * @param container the value of {@code container}, evaluated; null if there is none
   * @param asked the value of {@code services}, evaluated; null if there is none
   */
  public JobComposition(@Nullable Object container, @Nullable Object asked, Place place) {
    if (asked instanceof Map<?, ?> map) {
      map.forEach(
          (id, service) -> {
            Map<String, @Nullable Object> keys = new LinkedHashMap<>();
            if (read(String.valueOf(id), service, keys)) {
              services.put(String.valueOf(id), keys);
            }
          });
    }
    Map<String, @Nullable Object> own = new LinkedHashMap<>();
    if (container != null && read(STEPS, container, own)) {
      steps(own, place);
    }
  }

  private void steps(Map<String, @Nullable Object> keys, Place place) {
    keys.put("entrypoint", List.of("tail"));
    keys.put("command", List.of("-f", "/dev/null"));
    keys.putIfAbsent("working_dir", place.workspace().toString());
    keys.put("stop_signal", "SIGKILL"); // it does nothing that could be ended in order
    List<@Nullable Object> mounts = new ArrayList<>();
    for (Path path : place.mounts()) {
      mounts.add(bind(path, path.toString()));
    }
    mounts.add(bind(place.home(), HOME));
    if (keys.get("volumes") instanceof List<?> more) {
      mounts.addAll(more);
    }
    keys.put("volumes", mounts);
    services.put(STEPS, keys);
  }

  private static Map<String, @Nullable Object> bind(Path path, String target) {
    Map<String, @Nullable Object> mount = new LinkedHashMap<>();
    mount.put("type", "bind");
    mount.put("source", escaped(path.toString()));
    mount.put("target", escaped(target));
    return mount;
  }

  /** Reads one container; returns false if it has no image, which leaves it out. */
  private boolean read(String id, @Nullable Object written, Map<String, @Nullable Object> keys) {
    Map<?, ?> map = written instanceof Map<?, ?> given ? given : Map.of();
    String image = text(written instanceof Map ? map.get("image") : written);
    if (image.isBlank()) {
      left.add(id);
      return false;
    }
    images.put(id, image);
    CreateOptions.Result options = CreateOptions.read(text(map.get("options")));
    refused.addAll(options.refused());
    credentials |= map.get("credentials") != null;
    Map<String, @Nullable Object> own = new LinkedHashMap<>(options.keys());
    own.put("image", image);
    Object aliases = own.remove("aliases");
    if (aliases != null) {
      own.put("networks", Map.of("default", Map.of("aliases", aliases)));
    }
    Map<String, @Nullable Object> environment = new LinkedHashMap<>();
    if (own.get("environment") instanceof List<?> list) {
      list.forEach(item -> variable(String.valueOf(item), environment));
    }
    if (map.get("env") instanceof Map<?, ?> env) {
      env.forEach((name, value) -> environment.put(String.valueOf(name), text(value)));
    }
    own.remove("environment");
    if (!environment.isEmpty()) {
      own.put("environment", environment);
    }
    addAll(own, "ports", map.get("ports"));
    addAll(own, "volumes", map.get("volumes"));
    words(map.get("entrypoint")).ifPresent(it -> own.put("entrypoint", it));
    words(map.get("command")).ifPresent(it -> own.put("command", it));
    if (own.get("volumes") instanceof List<?> list) {
      list.forEach(item -> named(String.valueOf(item)));
    }
    own.forEach((key, value) -> keys.put(key, tree(value)));
    return true;
  }

  private static void variable(String text, Map<String, @Nullable Object> to) {
    int equals = text.indexOf('=');
    to.put(
        equals < 0 ? text : text.substring(0, equals),
        equals < 0 ? null : text.substring(equals + 1));
  }

  private static Optional<List<String>> words(@Nullable Object value) {
    return Optional.of(text(value)).filter(it -> !it.isBlank()).map(CommandWords::of);
  }

  private static void addAll(
      Map<String, @Nullable Object> keys, String key, @Nullable Object more) {
    if (more instanceof List<?> list && !list.isEmpty()) {
      List<@Nullable Object> all = new ArrayList<>();
      if (keys.get(key) instanceof List<?> before) {
        all.addAll(before);
      }
      list.forEach(item -> all.add(text(item)));
      keys.put(key, all);
    }
  }

  /** A volume with a name must be declared. */
  private void named(String volume) {
    String source = volume.contains(":") ? volume.substring(0, volume.indexOf(':')) : "";
    if (source.matches("[a-zA-Z0-9][a-zA-Z0-9_.-]*")) {
      volumes.put(source, Map.of());
    }
  }

  /** Compose would fill in variables; the workflow has done that already. */
  private static @Nullable Object tree(@Nullable Object value) {
    if (value instanceof String text) {
      return escaped(text);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.forEach(item -> items.add(tree(item)));
      return items;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> items = new LinkedHashMap<>();
      map.forEach((key, item) -> items.put(String.valueOf(key), tree(item)));
      return items;
    }
    return value;
  }

  private static String escaped(String text) {
    return text.replace("$", "$$");
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Double number && number == Math.rint(number)) {
      return String.valueOf(number.longValue());
    }
    return value == null ? "" : value.toString();
  }

  /** Returns whether there is nothing to start. */
  public boolean isEmpty() {
    return services.isEmpty();
  }

  /** Returns whether the steps run in a container. */
  public boolean hasSteps() {
    return services.containsKey(STEPS);
  }

  /** Returns the images by the ids of the services. */
  public Map<String, String> images() {
    return images;
  }

  /** Returns options of containers that are not carried out here. */
  public List<String> refused() {
    return List.copyOf(refused);
  }

  /** Returns the ids of services without an image, which GitHub leaves out as well. */
  public List<String> left() {
    return List.copyOf(left);
  }

  /** Returns whether a registry's credentials are named, which the user's configuration has. */
  public boolean hasCredentials() {
    return credentials;
  }

  /** Returns the Compose file. */
  public Map<String, @Nullable Object> tree() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("services", services);
    if (!volumes.isEmpty()) {
      tree.put("volumes", volumes);
    }
    return tree;
  }
}
