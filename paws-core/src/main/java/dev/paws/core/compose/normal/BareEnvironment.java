package dev.paws.core.compose.normal;

import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.Map;

/** Gives variables that a service names without a value the value of the environment. */
public final class BareEnvironment {
  private BareEnvironment() {}

  /** Resolves environments in list form, in place. */
  public static void resolve(MapValue model, Map<String, String> environment) {
    for (MapValue service : MappingEdits.services(model).values()) {
      if (service.get("environment") instanceof ListValue list) {
        list.items().replaceAll(item -> resolved(item, environment));
      }
    }
  }

  private static Value resolved(Value item, Map<String, String> environment) {
    String name = item.string();
    String value = name == null ? null : environment.get(name);
    return value == null
        ? item
        : ScalarValue.text(name + "=" + value, item.origin().then(Origin.Rule.RESOLVED, ""));
  }
}
