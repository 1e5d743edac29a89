package dev.paws.core.compose.normal;

import dev.paws.core.compose.value.ListValue;
import dev.paws.core.compose.value.MapValue;
import dev.paws.core.compose.value.Origin;
import dev.paws.core.compose.value.ScalarValue;
import dev.paws.core.compose.value.Value;
import org.jspecify.annotations.Nullable;

/** Fills in what the specification gives to keys that are missing, once all files are merged. */
public final class Defaults {
  /** Fills a model in long form, in place. */
  public void fill(MapValue model) {
    MapValue services = model.map("services");
    if (services == null) {
      return;
    }
    for (Value value : services.entries().values()) {
      if (value instanceof MapValue service) {
        service(service);
      }
    }
  }

  private static void service(MapValue service) {
    MapValue build = service.map("build");
    if (build != null && !build.has("context")) {
      put(build, "context", ".");
    }
    for (Value item : items(service.get("secrets"))) {
      if (item instanceof MapValue secret && !secret.has("target")) {
        String source = secret.string("source");
        put(secret, "target", "/run/secrets/" + (source == null ? "%!s(<nil>)" : source));
      }
    }
    for (Value item : items(service.get("ports"))) {
      if (item instanceof MapValue port) {
        if (!port.has("protocol")) {
          put(port, "protocol", "tcp");
        }
        if (!port.has("mode")) {
          put(port, "mode", "ingress");
        }
      }
    }
    items(service.get("gpus")).forEach(Defaults::request);
    MapValue deploy = service.map("deploy");
    MapValue resources = deploy == null ? null : deploy.map("resources");
    MapValue reservations = resources == null ? null : resources.map("reservations");
    items(reservations == null ? null : reservations.get("devices")).forEach(Defaults::request);
  }

  private static void request(Value item) {
    if (item instanceof MapValue request && !request.has("count") && !request.has("device_ids")) {
      put(request, "count", "all");
    }
  }

  private static Iterable<Value> items(@Nullable Value value) {
    return value instanceof ListValue list ? list.items() : java.util.List.of();
  }

  private static void put(MapValue map, String key, String value) {
    map.put(key, ScalarValue.text(value, map.origin().then(Origin.Rule.DEFAULTED, "")));
  }
}
