package dev.paws.core.compose.normal;

import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;

/** Adds the specification's defaults for missing keys, after all files are merged. */
public final class Defaults {
  /** Adds the defaults to a model in long form, in place. */
  public void fill(MapValue model) {
    MappingEdits.services(model).values().forEach(Defaults::service);
  }

  private static void service(MapValue service) {
    MapValue build = service.map("build");
    if (build != null && !build.has("context")) {
      put(build, "context", ".");
    }
    for (MapValue secret : MappingEdits.items(service, "secrets")) {
      if (!secret.has("target")) {
        String source = secret.string("source");
        put(secret, "target", "/run/secrets/" + (source == null ? "%!s(<nil>)" : source));
      }
    }
    for (MapValue port : MappingEdits.items(service, "ports")) {
      if (!port.has("protocol")) {
        put(port, "protocol", "tcp");
      }
      if (!port.has("mode")) {
        put(port, "mode", "ingress");
      }
    }
    MappingEdits.items(service, "gpus").forEach(Defaults::request);
    MapValue deploy = service.map("deploy");
    MapValue resources = deploy == null ? null : deploy.map("resources");
    MapValue reservations = resources == null ? null : resources.map("reservations");
    MappingEdits.items(reservations, "devices").forEach(Defaults::request);
  }

  private static void request(MapValue request) {
    if (!request.has("count") && !request.has("device_ids")) {
      put(request, "count", "all");
    }
  }

  private static void put(MapValue map, String key, String value) {
    map.put(key, ScalarValue.text(value, map.origin().then(Origin.Rule.DEFAULTED, "")));
  }
}
