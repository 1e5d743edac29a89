package dev.paws.core.compose.canonical;

import dev.paws.core.compose.value.PathRules;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodeBudget;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns the short forms of a model into long ones, in place, without adding defaults. A value
 * without a long form is reported and removed.
 */
public final class Canonical {
  private static final PathRules<Form> FORMS = forms();

  private final FindingCollector problems;
  private final NodeBudget budget;

  /**
   * Creates an expansion that reports to these problems and takes the nodes of port ranges from the
   * budget.
   */
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
      case BUILD -> MappingForm.expand(value, "context", trail, problems);
      case EXTENDS -> MappingForm.expand(value, "service", trail, problems);
      case FILE_MOUNT -> MappingForm.expand(value, "source", trail, problems);
      case TEXT_LIST -> ListForm.expand(value);
      case DEPENDS_ON -> DependencyForm.expand(value, trail, problems);
      case ENV_FILE -> ListForm.envFiles(value, trail, problems);
      case GPUS -> ListForm.gpus(value, trail, problems);
      case NETWORKS -> MappingForm.names(value, trail, problems);
      case VOLUME -> VolumeForm.expand(value, trail, problems);
      case DEVICE -> DeviceForm.expand(value, trail, problems);
      case PORTS -> PortForm.expand(value, trail, budget, problems);
      case SSH -> PairForm.ssh(value, trail, problems);
      case PAIRS -> PairForm.pairs(value, trail, problems);
      case LIMIT -> MappingForm.limit(value, trail, problems);
      case EXTERNAL -> ExternalForm.expand(value, trail, problems);
    };
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
