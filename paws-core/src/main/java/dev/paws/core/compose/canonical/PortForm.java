package dev.paws.core.compose.canonical;

import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.ValueForm;
import dev.paws.core.message.YamlMessage;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodeBudget;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.Origin;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expands a list of ports, short and long, to a list of long ones. */
final class PortForm {
  /**
   * The number of nodes that one port costs; with it, the largest range of ports is just within the
   * budget.
   */
  private static final int NODES = 15;

  private PortForm() {}

  static @Nullable Value expand(
      Value value, NodePath trail, NodeBudget budget, FindingCollector problems) {
    if (!(value instanceof ListValue list)) {
      return LongForm.wrong(value, trail, ValueForm.LIST, problems);
    }
    ListValue ports = new ListValue(list.origin());
    for (int i = 0; i < list.items().size(); i++) {
      Value item = list.items().get(i);
      if (item instanceof MapValue) {
        ports.add(item);
      } else if (item instanceof ScalarValue scalar
          && (scalar.value() instanceof String || scalar.value() instanceof Long)) {
        add(scalar, ports, trail.item(i), budget, problems);
      } else {
        LongForm.wrong(item, trail.item(i), ValueForm.PORT, problems);
      }
    }
    return ports;
  }

  private static void add(
      ScalarValue scalar,
      ListValue ports,
      NodePath trail,
      NodeBudget budget,
      FindingCollector problems) {
    try {
      List<PortSpec.Port> parsed = PortSpec.parse(scalar.print());
      if (parsed.size() > 1 && !budget.spend(NODES * parsed.size())) {
        problems.report(YamlMessage.TOO_MANY_NODES, scalar.at(), trail.toString(), budget.limit());
        return;
      }
      for (PortSpec.Port port : parsed) {
        Origin origin = LongForm.expanded(scalar);
        MapValue map = new MapValue(origin);
        map.put("mode", ScalarValue.text("ingress", origin));
        if (!port.host().isEmpty()) {
          map.put("host_ip", ScalarValue.text(port.host(), origin));
        }
        if (port.target() != 0) {
          map.put("target", new ScalarValue((long) port.target(), origin));
        }
        if (!port.published().isEmpty()) {
          map.put("published", ScalarValue.text(port.published(), origin));
        }
        map.put("protocol", ScalarValue.text(port.protocol(), origin));
        ports.add(map);
      }
    } catch (PortSpec.Malformed e) {
      problems.report(
          ComposeMessage.PORT_SPEC,
          scalar.at(),
          trail.toString(),
          scalar.print(),
          FindingCollector.reason(e));
    }
  }
}
