package dev.paws.core.compose.assemble;

import dev.paws.core.compose.value.GoPrint;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.Value;

/** Removes empty DNS servers, which unset variables leave behind. */
final class EmptyItems {
  private EmptyItems() {}

  static void omit(MapValue model) {
    MapValue services = model.map("services");
    if (services == null) {
      return;
    }
    for (Value service : services.entries().values()) {
      ListValue dns = service instanceof MapValue map ? map.list("dns") : null;
      if (dns != null) {
        dns.items().removeIf(item -> GoPrint.print(item).isEmpty());
      }
    }
  }
}
