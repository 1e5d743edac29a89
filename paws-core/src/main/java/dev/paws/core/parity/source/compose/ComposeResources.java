package dev.paws.core.parity.source.compose;

import dev.paws.core.message.ParityPhrase;
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
record ComposeResources(SourceLocations locations) {
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
    MappingNode all = locations.project().section(section);
    all.entries()
        .forEach(
            (name, value) -> {
              FactCollector collector = new FactCollector();
              if (value instanceof MappingNode resource) {
                resource(name, resource, collector);
              }
              collector.imply(
                  ResourcePaths.DRIVER,
                  Normal.text(driver),
                  ParityPhrase.BY_DEFAULT.text(driver),
                  List.of());
              for (String flag : FLAGS) {
                collector.imply(
                    flag, Normal.flag("false"), ParityPhrase.BY_DEFAULT.text("false"), List.of());
              }
              found.add(new ParityResource(name, collector.facts(), locations.of(all, name)));
            });
    return found;
  }

  private void resource(String name, MappingNode resource, FactCollector collector) {
    resource
        .entries()
        .forEach(
            (key, value) -> {
              if (key.startsWith("x-") || (value instanceof ScalarNode text && text.isNull())) {
                return;
              }
              switch (key) {
                case "name" -> name(name, resource, collector);
                case "ipam" -> resource.mapping(key).ifPresent(ipam -> ipam(ipam, collector));
                case "driver_opts", "labels" -> pairs(key + ".", value, collector);
                case "internal", "attachable", "enable_ipv6", "external" ->
                    collector.put(
                        key,
                        ValueForm.FLAG.of(value),
                        ValueForm.shown(value),
                        locations.of(resource, key));
                default ->
                    collector.put(
                        key,
                        ValueForm.TEXT.of(value),
                        ValueForm.shown(value),
                        locations.of(resource, key));
              }
            });
  }

  /** Adds a name, unless Compose derived it from the project's name. */
  private void name(String key, MappingNode resource, FactCollector collector) {
    String name = resource.text("name").orElse("");
    if (!name.equals(locations.project().name() + "_" + key) && !name.equals(key)) {
      collector.put(ResourcePaths.NAME, Normal.text(name), name, locations.of(resource, "name"));
    }
  }

  private void pairs(String prefix, Node value, FactCollector collector) {
    if (!(value instanceof MappingNode map)) {
      return;
    }
    map.entries()
        .forEach(
            (option, text) ->
                collector.put(
                    Fact.of(
                            prefix + option,
                            ValueForm.TEXT.of(text),
                            ValueForm.shown(text),
                            locations.of(map, option))
                        .withSecret(Secrets.isSecret(option, ValueForm.shown(text)))));
  }

  private void ipam(MappingNode ipam, FactCollector collector) {
    ipam.text("driver")
        .filter(driver -> !driver.equals("default"))
        .ifPresent(
            driver ->
                collector.put(
                    ResourcePaths.IPAM_DRIVER,
                    Normal.text(driver),
                    driver,
                    locations.of(ipam, "driver")));
    List<Node> pools = ipam.sequence("config").map(SequenceNode::items).orElse(List.of());
    for (int i = 0; i < pools.size(); i++) {
      if (pools.get(i) instanceof MappingNode pool) {
        String prefix = ResourcePaths.IPAM_CONFIG + (pools.size() == 1 ? "." : "[" + i + "].");
        for (Map.Entry<String, Node> entry : pool.entries().entrySet()) {
          collector.put(
              prefix + entry.getKey(),
              ValueForm.TEXT.of(entry.getValue()),
              ValueForm.shown(entry.getValue()),
              locations.of(pool, entry.getKey()));
        }
      }
    }
    ipam.mapping("options")
        .ifPresent(options -> pairs(ResourcePaths.IPAM_OPTIONS, options, collector));
  }
}
