package dev.paws.core.compose.canonical;

import dev.paws.core.compose.value.PathRules;
import dev.paws.core.compose.value.TypeAdvice;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodeBudget;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns the short forms of a model into long ones, in place, without adding defaults. A value that
 * has no long form is reported and taken out.
 */
public final class Canonical {
  private static final PathRules<Form> FORMS = forms();

  private final FindingCollector problems;
  private final NodeBudget budget;

  /** Reports to these problems, and takes what ranges of ports expand to from a budget. */
  public Canonical(NodeBudget budget, FindingCollector problems) {
    this.budget = budget;
    this.problems = problems;
  }

  /** Expands a whole model. */
  public void expand(MapValue model) {
    map(model, FORMS, NodePath.ROOT);
  }

  private void map(MapValue map, PathRules<Form> rules, NodePath trail) {
    for (String key : map.names()) {
      PathRules<Form> below = rules.key(key);
      if (below == null) {
        continue;
      }
      Value value = Objects.requireNonNull(map.get(key));
      Value expanded = expand(value, below, trail.key(key));
      if (expanded == null) {
        map.remove(key);
      } else if (expanded != value) {
        map.put(key, expanded);
      }
    }
  }

  private @Nullable Value expand(Value value, PathRules<Form> rules, NodePath trail) {
    Form form = rules.rule();
    if (form != null) {
      Value expanded = apply(form, value, trail);
      if (expanded instanceof MapValue map && form.goesOn) {
        map(map, rules, trail);
      }
      return expanded;
    }
    if (value instanceof MapValue map) {
      map(map, rules, trail);
    } else if (value instanceof ListValue list) {
      PathRules<Form> below = rules.item();
      if (below != null) {
        list(list, below, trail);
      }
    }
    return value;
  }

  private void list(ListValue list, PathRules<Form> rules, NodePath trail) {
    List<Value> expanded = new ArrayList<>(list.items().size());
    for (int i = 0; i < list.items().size(); i++) {
      Value item = expand(list.items().get(i), rules, trail.item(i));
      if (item != null) {
        expanded.add(item);
      }
    }
    list.items().clear();
    list.items().addAll(expanded);
  }

  private @Nullable Value apply(Form form, Value value, NodePath trail) {
    return switch (form) {
      case BUILD -> single(value, "context", trail);
      case EXTENDS -> single(value, "service", trail);
      case FILE_MOUNT -> single(value, "source", trail);
      case TEXT_LIST -> textList(value);
      case DEPENDS_ON -> dependsOn(value, trail);
      case ENV_FILE -> envFile(value, trail);
      case GPUS -> gpus(value, trail);
      case NETWORKS -> networks(value, trail);
      case VOLUME -> VolumeForm.expand(value, trail, problems);
      case DEVICE -> DeviceForm.expand(value, trail, problems);
      case PORTS -> PortForm.expand(value, trail, budget, problems);
      case SSH -> PairForm.ssh(value, trail, problems);
      case PAIRS -> PairForm.pairs(value, trail, problems);
      case LIMIT -> limit(value, trail);
      case EXTERNAL -> external(value, trail);
    };
  }

  private @Nullable MapValue single(Value value, String key, NodePath trail) {
    if (value instanceof MapValue map) {
      return map;
    }
    if (value.string() == null) {
      wrong(value, trail, "a string or a mapping");
      return null;
    }
    MapValue map = new MapValue(expanded(value));
    map.put(key, value, value.at());
    return map;
  }

  private static Value textList(Value value) {
    if (value.string() == null) {
      return value;
    }
    ListValue list = new ListValue(expanded(value));
    list.add(value);
    return list;
  }

  private @Nullable Value dependsOn(Value value, NodePath trail) {
    if (value instanceof MapValue map) {
      for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
        if (!(entry.getValue() instanceof MapValue dependency)) {
          return wrong(entry.getValue(), trail.key(entry.getKey()), "a mapping");
        }
        complete(dependency);
      }
      return map;
    }
    if (!(value instanceof ListValue list)) {
      return wrong(value, trail, "a list or a mapping");
    }
    MapValue map = new MapValue(expanded(list));
    for (int i = 0; i < list.items().size(); i++) {
      Value item = list.items().get(i);
      String name = item.string();
      if (name == null) {
        return wrong(item, trail.item(i), "a string");
      }
      MapValue dependency = new MapValue(expanded(item));
      complete(dependency);
      map.put(name, dependency, item.at());
    }
    return map;
  }

  private static void complete(MapValue dependency) {
    Origin origin = defaulted(dependency);
    if (!dependency.has("condition")) {
      dependency.put("condition", ScalarValue.text("service_started", origin));
    }
    if (!dependency.has("required")) {
      dependency.put("required", new ScalarValue(true, origin));
    }
  }

  private @Nullable Value envFile(Value value, NodePath trail) {
    Value list = textList(value);
    if (!(list instanceof ListValue files)) {
      return wrong(value, trail, "a string or a list");
    }
    List<Value> items = new ArrayList<>(files.items());
    files.items().clear();
    for (int i = 0; i < items.size(); i++) {
      MapValue entry = single(items.get(i), "path", trail.item(i));
      if (entry != null) {
        if (!entry.has("required")) {
          entry.put("required", new ScalarValue(true, defaulted(items.get(i))));
        }
        files.add(entry);
      }
    }
    return files;
  }

  private @Nullable Value gpus(Value value, NodePath trail) {
    if (value instanceof ListValue) {
      return value;
    }
    if (value.string() == null) {
      return wrong(value, trail, "all or a list");
    }
    MapValue all = new MapValue(expanded(value));
    all.put("count", ScalarValue.text("all", value.origin()));
    ListValue list = new ListValue(expanded(value));
    list.add(all);
    return list;
  }

  private @Nullable Value networks(Value value, NodePath trail) {
    if (!(value instanceof ListValue list)) {
      return value;
    }
    MapValue map = new MapValue(expanded(value));
    for (int i = 0; i < list.items().size(); i++) {
      Value item = list.items().get(i);
      String name = item.string();
      if (name == null) {
        return wrong(item, trail.item(i), "a string");
      }
      map.put(name, new ScalarValue(null, expanded(item)), item.at());
    }
    return map;
  }

  private @Nullable Value limit(Value value, NodePath trail) {
    if (value instanceof MapValue
        || (value instanceof ScalarValue scalar && scalar.value() instanceof Long)) {
      return value;
    }
    return wrong(value, trail, "an integer or a mapping of soft and hard");
  }

  private @Nullable Value external(Value value, NodePath trail) {
    if (value.isNull()) {
      return value;
    }
    if (!(value instanceof MapValue resource)) {
      return wrong(value, trail, "a mapping");
    }
    if (resource.get("external") instanceof MapValue external) {
      resource.put("external", new ScalarValue(true, expanded(external)));
      Value name = external.get("name");
      if (name != null) {
        problems.report(ComposeMessage.EXTERNAL_NAME, name.at(), trail.key("external").toString());
        Value own = resource.get("name");
        if (own == null) {
          resource.put("name", name, external.keyAt("name"));
        } else if (!Objects.equals(own.string(), name.string())) {
          problems.report(ComposeMessage.EXTERNAL_NAME_CONFLICT, own.at(), trail.toString());
        }
      }
    }
    return resource;
  }

  private @Nullable Value wrong(Value value, NodePath trail, String expected) {
    return wrong(value, trail, expected, problems);
  }

  static @Nullable Value wrong(
      Value value, NodePath trail, String expected, FindingCollector problems) {
    problems.report(
        ComposeMessage.WRONG_TYPE,
        value.at(),
        trail.toString(),
        value.kind(),
        expected,
        TypeAdvice.of(value, expected));
    return null;
  }

  static Origin expanded(Value value) {
    return value.origin().then(Origin.Rule.EXPANDED, "");
  }

  private static Origin defaulted(Value value) {
    return value.origin().then(Origin.Rule.DEFAULTED, "");
  }

  private enum Form {
    BUILD(true),
    EXTENDS(false),
    FILE_MOUNT(false),
    TEXT_LIST(false),
    DEPENDS_ON(false),
    ENV_FILE(false),
    GPUS(false),
    NETWORKS(false),
    VOLUME(false),
    DEVICE(false),
    PORTS(false),
    SSH(false),
    PAIRS(false),
    LIMIT(false),
    EXTERNAL(false);

    private final boolean goesOn;

    Form(boolean goesOn) {
      this.goesOn = goesOn;
    }
  }

  private static PathRules<Form> forms() {
    return new PathRules<Form>()
        .with("services.*.build", Form.BUILD)
        .with("services.*.build.additional_contexts", Form.PAIRS)
        .with("services.*.build.secrets.*", Form.FILE_MOUNT)
        .with("services.*.build.ssh", Form.SSH)
        .with("services.*.build.ulimits.*", Form.LIMIT)
        .with("services.*.configs.*", Form.FILE_MOUNT)
        .with("services.*.depends_on", Form.DEPENDS_ON)
        .with("services.*.devices.*", Form.DEVICE)
        .with("services.*.dns", Form.TEXT_LIST)
        .with("services.*.env_file", Form.ENV_FILE)
        .with("services.*.extends", Form.EXTENDS)
        .with("services.*.gpus", Form.GPUS)
        .with("services.*.label_file", Form.TEXT_LIST)
        .with("services.*.models", Form.NETWORKS)
        .with("services.*.networks", Form.NETWORKS)
        .with("services.*.ports", Form.PORTS)
        .with("services.*.secrets.*", Form.FILE_MOUNT)
        .with("services.*.ulimits.*", Form.LIMIT)
        .with("services.*.volumes.*", Form.VOLUME)
        .with("configs.*", Form.EXTERNAL)
        .with("networks.*", Form.EXTERNAL)
        .with("secrets.*", Form.EXTERNAL)
        .with("volumes.*", Form.EXTERNAL);
  }
}
