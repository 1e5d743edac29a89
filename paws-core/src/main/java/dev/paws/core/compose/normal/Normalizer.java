package dev.paws.core.compose.normal;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.compose.value.PathText;
import dev.paws.core.compose.value.TypeAdvice;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.ValueForm;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Adds what a project implies: the default network, dependencies, names of resources. */
public final class Normalizer {
  private final String project;
  private final Map<String, String> environment;
  private final ComposeVersion version;
  private final FindingCollector problems;

  /** Creates a normalizer for a project of this name, with these variables. */
  public Normalizer(
      String project,
      Map<String, String> environment,
      ComposeVersion version,
      FindingCollector problems) {
    this.project = project;
    this.environment = environment;
    this.version = version;
    this.problems = problems;
  }

  /** Normalizes a model, in place. */
  public void normalize(MapValue model) {
    networks(model);
    for (Map.Entry<String, MapValue> service : MappingEdits.services(model).entrySet()) {
      service(service.getValue(), NodePath.of("services", service.getKey()));
    }
    for (String section : List.of("networks", "volumes", "configs", "secrets")) {
      MapValue resources = model.map(section);
      if (resources != null) {
        names(resources);
      }
    }
  }

  private void networks(MapValue model) {
    boolean usesDefault = false;
    for (MapValue service : MappingEdits.services(model).values()) {
      boolean provided =
          service.has("provider") && version.has(Behaviour.PROVIDERS_WITHOUT_NETWORK);
      if (provided || service.has("network_mode")) {
        continue;
      }
      MapValue networks = service.map("networks");
      if (networks == null || networks.isEmpty()) {
        Origin origin = service.origin().then(Origin.Rule.DEFAULTED, "");
        networks = new MapValue(origin);
        networks.put("default", new ScalarValue(null, origin));
        service.put("networks", networks);
      }
      usesDefault |= networks.has("default");
    }
    MapValue declared = model.map("networks");
    if (usesDefault && (declared == null || !declared.has("default"))) {
      if (declared == null) {
        declared = new MapValue(Origin.NOWHERE);
        model.put("networks", declared);
      }
      declared.put("default", new ScalarValue(null, Origin.NOWHERE));
    }
  }

  private void service(MapValue service, NodePath trail) {
    expand(service, "pull_policy", policy -> policy.equals("if_not_present") ? "missing" : policy);
    MapValue build = service.map("build");
    if (build != null) {
      build(build);
    }
    resolve(service, "environment", true);
    dependencies(service, trail);
    for (MapValue mount : MappingEdits.items(service, "volumes")) {
      expand(mount, "target", PathText::clean);
      MapValue bind = mount.map("bind");
      if (bind != null
          && isMissing(bind, "create_host_path")
          && version.has(Behaviour.CREATE_HOST_PATH)) {
        Origin origin = bind.origin().then(Origin.Rule.DEFAULTED, "");
        bind.put("create_host_path", new ScalarValue(true, origin));
      }
    }
  }

  private static void expand(MapValue map, String key, UnaryOperator<String> change) {
    Value value = map.get(key);
    if (value != null) {
      map.entries().put(key, MappingEdits.text(value, Origin.Rule.EXPANDED, change));
    }
  }

  private void build(MapValue build) {
    if (isMissing(build, "dockerfile") && isMissing(build, "dockerfile_inline")) {
      build.put("dockerfile", implied(build, "Dockerfile"));
    }
    resolve(build, "args", false);
  }

  /** Gives variables without a value the value of the environment. */
  private void resolve(MapValue owner, String key, boolean keepUnset) {
    if (owner.get(key) instanceof ListValue list) {
      ListValue resolved = new ListValue(list.origin());
      for (Value item : list.items()) {
        Value one = resolvedItem(item, keepUnset);
        if (one != null) {
          resolved.add(one);
        }
      }
      owner.put(key, resolved);
    }
    if (owner.get(key) instanceof MapValue map) {
      Iterator<Map.Entry<String, Value>> entries = map.entries().entrySet().iterator();
      while (entries.hasNext()) {
        Map.Entry<String, Value> entry = entries.next();
        if (entry.getValue().isNull()) {
          entry.setValue(outside(entry.getKey(), entry.getValue()));
          if (!keepUnset && entry.getValue().isNull()) {
            entries.remove();
          }
        }
      }
    }
  }

  private Value outside(String name, Value unset) {
    String outside = environment.get(name);
    return outside == null
        ? unset
        : ScalarValue.text(outside, unset.origin().then(Origin.Rule.RESOLVED, name));
  }

  private @Nullable Value resolvedItem(Value item, boolean keepUnset) {
    String text = item.string();
    if (text == null || text.indexOf('=') >= 0) {
      return item;
    }
    String outside = environment.get(text);
    if (outside != null) {
      Origin origin = item.origin().then(Origin.Rule.RESOLVED, text);
      return ScalarValue.text(text + "=" + outside, origin);
    }
    return keepUnset ? item : null;
  }

  private void dependencies(MapValue service, NodePath trail) {
    MapValue present = service.map("depends_on");
    MapValue depends =
        present != null ? present : new MapValue(service.origin().then(Origin.Rule.IMPLIED, ""));
    for (Value item : items(service, "links")) {
      String link = item.string();
      if (link != null) {
        String[] parts = link.split(":", -1);
        depend(depends, parts.length == 2 ? parts[0] : link, true, item);
      }
    }
    for (String namespace : List.of("network_mode", "ipc", "pid", "uts", "cgroup")) {
      Value value = service.get(namespace);
      if (value == null) {
        continue;
      }
      String reference = value.string();
      if (reference == null) {
        problems.report(
            ComposeMessage.WRONG_TYPE,
            service.keyAt(namespace),
            trail.key(namespace).toString(),
            value.kind(),
            ValueForm.STRING.text(),
            TypeAdvice.of(value, ValueForm.STRING));
      } else if (reference.startsWith("service:")) {
        depend(depends, reference.substring("service:".length()), true, value);
      }
    }
    for (Value item : items(service, "volumes_from")) {
      String from = item.string();
      if (from != null && !from.startsWith("container:")) {
        depend(depends, from.split(":", -1)[0], false, item);
      }
    }
    if (!depends.isEmpty()) {
      service.put("depends_on", depends);
    }
  }

  private static void depend(MapValue depends, String service, boolean restart, Value because) {
    if (depends.has(service)) {
      return;
    }
    Origin origin = because.origin().then(Origin.Rule.IMPLIED, "");
    MapValue dependency = new MapValue(origin);
    dependency.put("condition", ScalarValue.text("service_started", origin));
    dependency.put("restart", new ScalarValue(restart, origin));
    dependency.put("required", new ScalarValue(true, origin));
    depends.put(service, dependency);
  }

  private void names(MapValue resources) {
    for (Map.Entry<String, Value> entry : resources.entries().entrySet()) {
      String key = entry.getKey();
      Value value = entry.getValue();
      MapValue resource = value instanceof MapValue map ? map : new MapValue(value.origin());
      entry.setValue(resource);
      if (isMissing(resource, "name")) {
        boolean external =
            resource.get("external") instanceof ScalarValue flag
                && Boolean.TRUE.equals(flag.value());
        resource.put("name", implied(resource, external ? key : project + "_" + key));
      }
    }
  }

  private static boolean isMissing(MapValue map, String key) {
    Value value = map.get(key);
    return value == null || value.isNull();
  }

  private static ScalarValue implied(MapValue map, String value) {
    return ScalarValue.text(value, map.origin().then(Origin.Rule.DEFAULTED, ""));
  }

  private static List<Value> items(MapValue map, String key) {
    ListValue list = map.list(key);
    return list == null ? List.of() : list.items();
  }
}
