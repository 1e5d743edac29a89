package dev.paws.core.compose.normal;

import dev.paws.core.compose.problem.Problems;
import dev.paws.core.compose.value.ListValue;
import dev.paws.core.compose.value.MapValue;
import dev.paws.core.compose.value.Origin;
import dev.paws.core.compose.value.PathText;
import dev.paws.core.compose.value.ScalarValue;
import dev.paws.core.compose.value.Trail;
import dev.paws.core.compose.value.Value;
import dev.paws.core.message.ComposeMessage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes out what a project implies: the default network, dependencies, names of resources. */
public final class Normalizer {
  private final String project;
  private final Map<String, String> environment;
  private final Problems problems;

  /** For a project of this name, with these variables. */
  public Normalizer(String project, Map<String, String> environment, Problems problems) {
    this.project = project;
    this.environment = environment;
    this.problems = problems;
  }

  /** Normalizes a model, in place. */
  public void normalize(MapValue model) {
    networks(model);
    MapValue services = model.map("services");
    if (services != null) {
      for (Map.Entry<String, Value> entry : services.entries().entrySet()) {
        if (entry.getValue() instanceof MapValue service) {
          service(service, Trail.of("services", entry.getKey()));
        }
      }
    }
    for (String section : List.of("networks", "volumes", "configs", "secrets")) {
      MapValue resources = model.map(section);
      if (resources != null) {
        names(resources);
      }
    }
  }

  private static void networks(MapValue model) {
    boolean usesDefault = false;
    MapValue services = model.map("services");
    if (services == null) {
      return;
    }
    for (Value value : services.entries().values()) {
      if (!(value instanceof MapValue service) || service.has("network_mode")) {
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

  private void service(MapValue service, Trail trail) {
    if ("if_not_present".equals(service.string("pull_policy"))) {
      Origin origin = origin(service, "pull_policy").then(Origin.Rule.EXPANDED, "");
      service.put("pull_policy", ScalarValue.text("missing", origin));
    }
    MapValue build = service.map("build");
    if (build != null) {
      build(build);
    }
    Value variables = service.get("environment");
    if (variables != null) {
      service.put("environment", resolved(variables, true));
    }
    dependencies(service, trail);
    ListValue volumes = service.list("volumes");
    if (volumes != null) {
      for (Value item : volumes.items()) {
        if (item instanceof MapValue mount) {
          target(mount);
        }
      }
    }
  }

  private static void target(MapValue mount) {
    String target = mount.string("target");
    if (target != null && !PathText.clean(target).equals(target)) {
      Origin origin = origin(mount, "target").then(Origin.Rule.EXPANDED, "");
      mount.put("target", ScalarValue.text(PathText.clean(target), origin));
    }
  }

  private void build(MapValue build) {
    if (isMissing(build, "context")) {
      build.put("context", implied(build, "."));
    }
    if (isMissing(build, "dockerfile") && isMissing(build, "dockerfile_inline")) {
      build.put("dockerfile", implied(build, "Dockerfile"));
    }
    Value args = build.get("args");
    if (args != null) {
      build.put("args", resolved(args, false));
    }
  }

  private Value resolved(Value value, boolean keepUnset) {
    if (value instanceof ListValue list) {
      ListValue resolved = new ListValue(list.origin());
      for (Value item : list.items()) {
        Value one = resolvedItem(item, keepUnset);
        if (one != null) {
          resolved.add(one);
        }
      }
      return resolved;
    }
    if (value instanceof MapValue map) {
      for (String key : map.names()) {
        Value item = map.get(key);
        if (item == null || !item.isNull()) {
          continue;
        }
        String outside = environment.get(key);
        if (outside != null) {
          map.put(key, ScalarValue.text(outside, item.origin().then(Origin.Rule.RESOLVED, key)));
        } else if (!keepUnset) {
          map.remove(key);
        }
      }
    }
    return value;
  }

  private @Nullable Value resolvedItem(Value item, boolean keepUnset) {
    String text = item instanceof ScalarValue scalar ? scalar.string() : null;
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

  private void dependencies(MapValue service, Trail trail) {
    MapValue present = service.map("depends_on");
    MapValue depends =
        present != null ? present : new MapValue(service.origin().then(Origin.Rule.IMPLIED, ""));
    for (Value item : items(service, "links")) {
      String link = text(item);
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
      String reference = text(value);
      if (reference == null) {
        problems.report(
            ComposeMessage.WRONG_TYPE,
            service.keyAt(namespace),
            trail.key(namespace).toString(),
            value.kind(),
            "a string");
      } else if (reference.startsWith("service:")) {
        depend(depends, reference.substring("service:".length()), true, value);
      }
    }
    for (Value item : items(service, "volumes_from")) {
      String from = text(item);
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
    for (String key : resources.names()) {
      Value value = resources.get(key);
      MapValue resource;
      if (value instanceof MapValue map) {
        resource = map;
      } else {
        resource = new MapValue(value == null ? Origin.NOWHERE : value.origin());
        resources.put(key, resource);
      }
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

  private static Origin origin(MapValue map, String key) {
    Value value = map.get(key);
    return value == null ? map.origin() : value.origin();
  }

  private static List<Value> items(MapValue map, String key) {
    ListValue list = map.list(key);
    return list == null ? List.of() : list.items();
  }

  private static @Nullable String text(Value value) {
    return value instanceof ScalarValue scalar ? scalar.string() : null;
  }
}
