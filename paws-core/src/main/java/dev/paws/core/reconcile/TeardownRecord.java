package dev.paws.core.reconcile;

import dev.paws.core.desired.Hook;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What {@code up} records in a container's labels, so that the environment can be taken down as it
 * was started even if its files have changed or are gone.
 */
public final class TeardownRecord {
  private TeardownRecord() {}

  /** Returns the label's value for external resources. */
  public static String external(ResourceNames names) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("networks", new TreeSet<>(names.networks()));
    json.put("volumes", new TreeSet<>(names.volumes()));
    return JsonWriter.compact(json);
  }

  /** Returns the external resources that a container recorded; empty if it recorded none. */
  public static Optional<ResourceNames> external(ObservedContainer container) {
    return read(container.label(Labels.EXTERNAL))
        .filter(Map.class::isInstance)
        .map(JsonObject::of)
        .map(
            json ->
                new ResourceNames(
                    new HashSet<>(json.texts("networks")), new HashSet<>(json.texts("volumes"))));
  }

  /** Returns the label's value for anonymous volumes that were taken over. */
  static String carriedOver(Collection<String> volumes) {
    return JsonWriter.compact(new TreeSet<>(volumes));
  }

  /** Returns the anonymous volumes that a container recorded as taken over. */
  static List<String> carriedOver(ObservedContainer container) {
    return read(container.label(Labels.CARRIED_OVER)).map(TeardownRecord::texts).orElse(List.of());
  }

  private static List<String> texts(Object json) {
    return json instanceof List<?> items
        ? items.stream().filter(Objects::nonNull).map(String::valueOf).toList()
        : List.of();
  }

  /** Returns the label's value for commands before a stop; empty if there is no such command. */
  static Optional<String> preStop(List<Hook> hooks) {
    return hooks.isEmpty()
        ? Optional.empty()
        : Optional.of(JsonWriter.compact(hooks.stream().map(TeardownRecord::json).toList()));
  }

  private static Map<String, @Nullable Object> json(Hook hook) {
    ExecSpec exec = hook.exec();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("command", exec.command());
    json.put("environment", new TreeMap<>(exec.environment()));
    exec.user().ifPresent(user -> json.put("user", user));
    exec.workingDirectory().ifPresent(folder -> json.put("working_dir", folder));
    json.put("privileged", exec.privileged());
    return json;
  }

  /** Returns the commands before a stop that a container recorded. */
  static List<Hook> preStop(ObservedContainer container) {
    List<Hook> hooks = new ArrayList<>();
    for (JsonObject one : JsonObject.list(read(container.label(Labels.PRE_STOP)).orElse(null))) {
      List<String> command = one.texts("command");
      if (!command.isEmpty()) {
        hooks.add(
            new Hook(
                new ExecSpec(
                    command,
                    one.textMap("environment"),
                    text(one, "user"),
                    text(one, "working_dir"),
                    one.flag("privileged"))));
      }
    }
    return hooks;
  }

  private static Optional<String> text(JsonObject json, String key) {
    return json.values().get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Returns what a label holds; empty if it holds no JSON, which only a foreign label does. */
  private static Optional<Object> read(String label) {
    if (label.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JsonReader.read(label));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
