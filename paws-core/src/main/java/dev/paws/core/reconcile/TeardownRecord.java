package dev.paws.core.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paws.core.desired.Hook;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code up} records in labels of a container, so that the environment goes down as it came up
 * although its files have changed or are gone.
 */
public final class TeardownRecord {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TeardownRecord() {}

  /** The label's value for external resources. */
  public static String external(ResourceNames names) {
    ObjectNode json = JSON.createObjectNode();
    json.set("networks", array(new TreeSet<>(names.networks())));
    json.set("volumes", array(new TreeSet<>(names.volumes())));
    return json.toString();
  }

  /** The external resources that a container recorded; empty if it recorded none at all. */
  public static Optional<ResourceNames> external(ObservedContainer container) {
    return read(container.label(Labels.EXTERNAL))
        .filter(JsonNode::isObject)
        .map(
            json ->
                new ResourceNames(
                    new HashSet<>(texts(json.path("networks"))),
                    new HashSet<>(texts(json.path("volumes")))));
  }

  /** The label's value for anonymous volumes that were taken over. */
  static String carriedOver(Collection<String> volumes) {
    return array(new TreeSet<>(volumes)).toString();
  }

  /** The anonymous volumes that a container recorded as taken over. */
  static List<String> carriedOver(ObservedContainer container) {
    return read(container.label(Labels.CARRIED_OVER)).map(TeardownRecord::texts).orElse(List.of());
  }

  /** The label's value for commands before a stop; empty if there is no such command. */
  static Optional<String> preStop(List<Hook> hooks) {
    if (hooks.isEmpty()) {
      return Optional.empty();
    }
    ArrayNode json = JSON.createArrayNode();
    for (Hook hook : hooks) {
      ExecSpec exec = hook.exec();
      ObjectNode one = json.addObject();
      one.set("command", array(exec.command()));
      ObjectNode environment = one.putObject("environment");
      new TreeMap<>(exec.environment()).forEach(environment::put);
      exec.user().ifPresent(user -> one.put("user", user));
      exec.workingDirectory().ifPresent(folder -> one.put("working_dir", folder));
      one.put("privileged", exec.privileged());
    }
    return Optional.of(json.toString());
  }

  /** The commands before a stop that a container recorded. */
  static List<Hook> preStop(ObservedContainer container) {
    List<Hook> hooks = new ArrayList<>();
    for (JsonNode one : read(container.label(Labels.PRE_STOP)).orElse(JSON.createArrayNode())) {
      Map<String, String> environment = new HashMap<>();
      one.path("environment")
          .properties()
          .forEach(entry -> environment.put(entry.getKey(), entry.getValue().asText()));
      List<String> command = texts(one.path("command"));
      if (!command.isEmpty()) {
        hooks.add(
            new Hook(
                new ExecSpec(
                    command,
                    environment,
                    text(one.path("user")),
                    text(one.path("working_dir")),
                    one.path("privileged").asBoolean())));
      }
    }
    return hooks;
  }

  private static Optional<String> text(JsonNode json) {
    return json.isTextual() ? Optional.of(json.asText()) : Optional.empty();
  }

  private static ArrayNode array(Collection<String> texts) {
    ArrayNode array = JSON.createArrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    json.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  /** What a label holds; empty if it holds no JSON, as only a foreign one does. */
  private static Optional<JsonNode> read(String label) {
    if (label.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readTree(label));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
