package dev.paws.core.compose.check;

import dev.paws.core.compose.reference.Behaviour;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.NameHint;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks rules on several keys or several resources of the resolved project. */
public final class Consistency {
  /** The keys besides depends_on that make a service depend on another one. */
  private static final List<String> IMPLYING =
      List.of("network_mode", "ipc", "pid", "volumes_from", "links");

  private final MappingNode tree;
  private final Map<String, MappingNode> services;
  private final Map<String, MappingNode> disabled;
  private final FindingCollector problems;

  /**
   * Creates a check of a project.
   *
   * @param tree the bound model, all services included
   * @param services the active services
   * @param disabled the services whose profiles are inactive
   */
  public Consistency(
      MappingNode tree,
      Map<String, MappingNode> services,
      Map<String, MappingNode> disabled,
      FindingCollector problems) {
    this.tree = tree;
    this.services = services;
    this.disabled = disabled;
    this.problems = problems;
  }

  /**
   * Reports every broken rule, except for resources that already have an error.
   *
   * @param version the version of Docker Compose whose rules count
   */
  public void check(ComposeVersion version) {
    if (version.has(Behaviour.UNIQUE_CONTAINER_NAMES)) {
      containerNames();
    }
    for (Map.Entry<String, MappingNode> service : services.entrySet()) {
      if (!problems.isBroken("services." + service.getKey())) {
        new ServiceRules(service.getKey(), service.getValue(), version, problems).check();
        references(service.getKey(), service.getValue());
      }
    }
    secrets(section(tree, "secrets"));
    new Cycles(services, problems).check();
  }

  private void containerNames() {
    Map<String, String> taken = new HashMap<>();
    services.forEach(
        (name, service) -> {
          String own = service.text("container_name").orElse("");
          String other = own.isEmpty() ? null : taken.putIfAbsent(own, name);
          if (other != null) {
            problems.report(
                ComposeMessage.SAME_CONTAINER_NAME,
                service.positionOf("container_name"),
                "services." + name + ".container_name",
                own,
                other);
          }
        });
  }

  private void references(String name, MappingNode service) {
    String path = "services." + name;
    MappingNode networks = section(service, "networks");
    for (String network : networks.entries().keySet()) {
      String at = path + ".networks." + network;
      reference("networks", network, networks.positionOf(network), at);
    }
    List<Node> mounts = list(service, "volumes");
    for (int i = 0; i < mounts.size(); i++) {
      if (mounts.get(i) instanceof MappingNode mount
          && mount.text("type").orElse("").equals("volume")
          && !mount.text("source").orElse("").isEmpty()) {
        use("volumes", mount, path + ".volumes[" + i + "]");
      }
    }
    uses(service, "configs", path);
    uses(service, "secrets", path);
    MappingNode build = section(service, "build");
    uses(build, "secrets", path + ".build");
    contexts(section(build, "additional_contexts"), path);
    dependencies(name, service, section(service, "depends_on"));
  }

  private void uses(MappingNode owner, String section, String path) {
    List<Node> items = list(owner, section);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof MappingNode use) {
        use(section, use, path + "." + section + "[" + i + "]");
      }
    }
  }

  private void use(String section, MappingNode use, String path) {
    reference(section, use.text("source").orElse(""), use.positionOf("source"), path);
  }

  private void reference(String section, String name, Position at, String path) {
    Set<String> known = section(tree, section).entries().keySet();
    // to the reference, a network of a service whose name starts with x- is an extension
    boolean extension = section.equals("networks") && name.startsWith("x-");
    if ((extension || !known.contains(name)) && !problems.isBroken(section + "." + name)) {
      undefined(section.substring(0, section.length() - 1), name, at, path, known);
    }
  }

  private void undefined(
      String kind, String name, Position at, String path, Collection<String> known) {
    if (!problems.isIncomplete()) {
      problems.report(ComposeMessage.UNDEFINED, at, path, kind, name, NameHint.of(name, known));
    }
  }

  private void contexts(MappingNode contexts, String path) {
    for (Map.Entry<String, Node> context : contexts.entries().entrySet()) {
      String text = contexts.text(context.getKey()).orElse("");
      if (!text.startsWith("service:")) {
        continue;
      }
      String other = text.substring("service:".length());
      Position at = context.getValue().at();
      String where = path + ".build.additional_contexts." + context.getKey();
      MappingNode service = services.get(other);
      if (service == null) {
        undefined("service", other, at, where, services.keySet());
      } else if (service.mapping("build").isEmpty()) {
        problems.report(ComposeMessage.NOT_BUILDABLE, at, where, other);
      }
    }
  }

  private void dependencies(String name, MappingNode service, MappingNode depends) {
    for (Map.Entry<String, Node> dependency : depends.entries().entrySet()) {
      String other = dependency.getKey();
      if (services.containsKey(other) || problems.isBroken("services." + other)) {
        continue;
      }
      boolean required =
          ((MappingNode) dependency.getValue()).text("required").orElse("true").equals("true");
      Position at = depends.positionOf(other);
      String path = "services." + name + "." + written(service, other, at);
      MappingNode off = disabled.get(other);
      if (off == null) {
        undefined("service", other, at, path, services.keySet());
      } else if (required) {
        problems.report(ComposeMessage.DEPENDENCY_DISABLED, at, path, other, profiles(off));
      }
    }
  }

  /** Returns the key that names a dependency: depends_on, or a key that implies it. */
  private static String written(MappingNode service, String other, Position at) {
    return IMPLYING.stream()
        .filter(key -> service.get(key).filter(value -> isAt(value, at)).isPresent())
        .findFirst()
        .orElse("depends_on." + other);
  }

  private static boolean isAt(Node value, Position at) {
    return value instanceof SequenceNode list
        ? list.items().stream().anyMatch(item -> item.at().equals(at))
        : value.at().equals(at);
  }

  private static String profiles(MappingNode service) {
    return String.join(
        ", ",
        service
            .sequence("profiles")
            .map(list -> list.items().stream().map(item -> ((ScalarNode) item).text()).toList())
            .orElse(List.of()));
  }

  private void secrets(MappingNode secrets) {
    for (Map.Entry<String, Node> entry : secrets.entries().entrySet()) {
      String path = "secrets." + entry.getKey();
      MappingNode secret = (MappingNode) entry.getValue();
      boolean sourced =
          secret.get("external").isPresent()
              || secret.text("file").isPresent()
              || secret.text("environment").isPresent();
      if (!sourced && !problems.isBroken(path)) {
        problems.report(
            ComposeMessage.NO_SOURCE,
            secrets.positionOf(entry.getKey()),
            path,
            "file, environment");
      }
    }
  }

  /** Returns the mapping under a key; an empty one if there is none. */
  private static MappingNode section(MappingNode node, String key) {
    return node.mapping(key).orElse(MappingNode.EMPTY);
  }

  /** Returns the items of the sequence under a key; empty if there is none. */
  static List<Node> list(MappingNode node, String key) {
    Optional<SequenceNode> list = node.sequence(key);
    return list.isPresent() ? list.get().items() : List.of();
  }
}
