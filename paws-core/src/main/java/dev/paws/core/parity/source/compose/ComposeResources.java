package dev.paws.core.parity.source.compose;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.ParityResource;
import dev.paws.core.parity.field.ResourcePaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.FactCollector;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.secret.Secrets;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the volumes and networks of a Compose project. */
record ComposeResources(SourceLocations trace) {
  private static final Set<String> FLAGS =
      Set.of(
          ResourcePaths.INTERNAL,
          ResourcePaths.ATTACHABLE,
          ResourcePaths.ENABLE_IPV6,
          ResourcePaths.EXTERNAL);

  List<ParityResource> volumes() {
    return resources("volumes", "local");
  }

  List<ParityResource> networks() {
    return resources("networks", "bridge");
  }

  private List<ParityResource> resources(String section, String driver) {
    List<ParityResource> found = new ArrayList<>();
    MappingNode all = trace.project().section(section);
    all.entries()
        .forEach(
            (name, value) -> {
              FactCollector sheet = new FactCollector();
              if (value instanceof MappingNode resource) {
                resource(name, resource, sheet);
              }
              sheet.imply(
                  ResourcePaths.DRIVER, Normal.text(driver), driver + " (default)", List.of());
              for (String flag : FLAGS) {
                sheet.imply(flag, Normal.flag("false"), "false (default)", List.of());
              }
              found.add(new ParityResource(name, sheet.facts(), trace.of(all, name)));
            });
    return found;
  }

  private void resource(String name, MappingNode resource, FactCollector sheet) {
    resource
        .entries()
        .forEach(
            (key, value) -> {
              if (key.startsWith("x-") || (value instanceof ScalarNode text && text.isNull())) {
                return;
              }
              switch (key) {
                case "name" -> name(name, resource, sheet);
                case "ipam" -> resource.mapping(key).ifPresent(ipam -> ipam(ipam, sheet));
                case "driver_opts", "labels" -> pairs(key + ".", value, sheet);
                case "internal", "attachable", "enable_ipv6", "external" ->
                    sheet.put(
                        key,
                        ValueForm.FLAG.of(value),
                        ValueForm.shown(value),
                        trace.of(resource, key));
                default ->
                    sheet.put(
                        key,
                        ValueForm.TEXT.of(value),
                        ValueForm.shown(value),
                        trace.of(resource, key));
              }
            });
  }

  /** Adds a name, unless Compose derived it from the project's name. */
  private void name(String key, MappingNode resource, FactCollector sheet) {
    String name = resource.text("name").orElse("");
    if (!name.equals(trace.project().name() + "_" + key) && !name.equals(key)) {
      sheet.put(ResourcePaths.NAME, Normal.text(name), name, trace.of(resource, "name"));
    }
  }

  private void pairs(String prefix, Node value, FactCollector sheet) {
    if (!(value instanceof MappingNode map)) {
      return;
    }
    map.entries()
        .forEach(
            (option, text) ->
                sheet.put(
                    Fact.of(
                            prefix + option,
                            ValueForm.TEXT.of(text),
                            ValueForm.shown(text),
                            trace.of(map, option))
                        .withSecret(Secrets.isSecret(option, ValueForm.shown(text)))));
  }

  private void ipam(MappingNode ipam, FactCollector sheet) {
    ipam.text("driver")
        .filter(driver -> !driver.equals("default"))
        .ifPresent(
            driver ->
                sheet.put(
                    ResourcePaths.IPAM_DRIVER,
                    Normal.text(driver),
                    driver,
                    trace.of(ipam, "driver")));
    List<Node> pools = ipam.sequence("config").map(SequenceNode::items).orElse(List.of());
    for (int i = 0; i < pools.size(); i++) {
      if (pools.get(i) instanceof MappingNode pool) {
        String prefix = ResourcePaths.IPAM_CONFIG + (pools.size() == 1 ? "." : "[" + i + "].");
        for (Map.Entry<String, Node> entry : pool.entries().entrySet()) {
          sheet.put(
              prefix + entry.getKey(),
              ValueForm.TEXT.of(entry.getValue()),
              ValueForm.shown(entry.getValue()),
              trace.of(pool, entry.getKey()));
        }
      }
    }
    ipam.mapping("options").ifPresent(options -> pairs(ResourcePaths.IPAM_OPTIONS, options, sheet));
  }
}
