package dev.paws.core.compose.normal;

import dev.paws.core.compose.value.ListValue;
import dev.paws.core.compose.value.MapValue;
import dev.paws.core.compose.value.Origin;
import dev.paws.core.compose.value.ScalarValue;
import dev.paws.core.compose.value.Value;
import java.util.Map;

/** Gives variables that a service names without a value the value they have outside. */
public final class BareEnvironment {
  private BareEnvironment() {}

  /** Resolves the list forms of a model's environments, in place. */
  public static void resolve(MapValue model, Map<String, String> environment) {
    MapValue services = model.map("services");
    if (services == null) {
      return;
    }
    for (Value service : services.entries().values()) {
      ListValue list = service instanceof MapValue map ? map.list("environment") : null;
      for (int i = 0; list != null && i < list.items().size(); i++) {
        Value item = list.items().get(i);
        String name = item instanceof ScalarValue scalar ? scalar.string() : null;
        String value = name == null ? null : environment.get(name);
        if (value != null) {
          Origin origin = item.origin().then(Origin.Rule.RESOLVED, "");
          list.items().set(i, ScalarValue.text(name + "=" + value, origin));
        }
      }
    }
  }
}
