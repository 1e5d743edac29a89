package dev.paws.core.compose.check;

import dev.paws.core.finding.Position;
import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import dev.paws.core.value.ClosestName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

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

  /** Reports every broken rule, except for resources that already have an error. */
  public void check() {
    services.forEach(
        (name, service) -> {
          if (!problems.isBroken("services." + name)) {
            new ServiceRules(name, service, problems).check();
            references(name, service);
          }
        });
    tree.mapping("secrets").ifPresent(this::secrets);
    new Cycles(services, problems).check();
  }

  private void references(String name, MappingNode service) {
    String path = "services." + name;
    service
        .mapping("networks")
        .ifPresent(
            networks ->
                networks
                    .entries()
                    .keySet()
                    .forEach(
                        network ->
                            reference(
                                "networks",
                                network,
                                networks.positionOf(network),
                                path + ".networks." + network)));
    each(
        service,
        "volumes",
        path,
        (mount, at) -> {
          String source = mount.text("source").orElse("");
          if (mount.text("type").orElse("").equals("volume") && !source.isEmpty()) {
            reference("volumes", source, mount.positionOf("source"), at);
          }
        });
    each(service, "configs", path, (use, at) -> use("configs", use, at));
    each(service, "secrets", path, (use, at) -> use("secrets", use, at));
    service
        .mapping("build")
        .ifPresent(
            build -> {
              each(build, "secrets", path + ".build", (use, at) -> use("secrets", use, at));
              build.mapping("additional_contexts").ifPresent(c -> contexts(c, path));
            });
    service.mapping("depends_on").ifPresent(depends -> dependencies(name, service, depends));
  }

  private void use(String section, MappingNode use, String path) {
    reference(section, use.text("source").orElse(""), use.positionOf("source"), path);
  }

  private void reference(String section, String name, Position at, String path) {
    Set<String> known = tree.mapping(section).map(s -> s.entries().keySet()).orElse(Set.of());
    // to the reference, a network of a service whose name starts with x- is an extension
    boolean extension = section.equals("networks") && name.startsWith("x-");
    if ((extension || !known.contains(name)) && !problems.isBroken(section + "." + name)) {
      undefined(section.substring(0, section.length() - 1), name, at, path, known);
    }
  }

  private void undefined(
      String kind, String name, Position at, String path, Collection<String> known) {
    if (!problems.isIncomplete()) {
      problems.report(
          ComposeMessage.UNDEFINED, at, path, kind, name, ClosestName.hint(name, known));
    }
  }

  private void contexts(MappingNode contexts, String path) {
    contexts
        .entries()
        .forEach(
            (context, value) -> {
              String text = contexts.text(context).orElse("");
              if (!text.startsWith("service:")) {
                return;
              }
              String other = text.substring("service:".length());
              String where = path + ".build.additional_contexts." + context;
              MappingNode service = services.get(other);
              if (service == null) {
                undefined("service", other, value.at(), where, services.keySet());
              } else if (service.mapping("build").isEmpty()) {
                problems.report(ComposeMessage.NOT_BUILDABLE, value.at(), where, other);
              }
            });
  }

  private void dependencies(String name, MappingNode service, MappingNode depends) {
    depends
        .entries()
        .forEach(
            (other, value) -> {
              if (services.containsKey(other) || problems.isBroken("services." + other)) {
                return;
              }
              boolean required =
                  ((MappingNode) value).text("required").orElse("true").equals("true");
              Position at = depends.positionOf(other);
              String path = "services." + name + "." + written(service, other, at);
              MappingNode off = disabled.get(other);
              if (off == null) {
                undefined("service", other, at, path, services.keySet());
              } else if (required) {
                problems.report(ComposeMessage.DEPENDENCY_DISABLED, at, path, other, profiles(off));
              }
            });
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
    secrets
        .entries()
        .forEach(
            (name, node) -> {
              MappingNode secret = (MappingNode) node;
              boolean sourced =
                  secret.get("external").isPresent()
                      || secret.text("file").isPresent()
                      || secret.text("environment").isPresent();
              if (!sourced && !problems.isBroken("secrets." + name)) {
                problems.report(
                    ComposeMessage.NO_SOURCE,
                    secrets.positionOf(name),
                    "secrets." + name,
                    "file, environment");
              }
            });
  }

  private static void each(
      MappingNode node, String key, String path, BiConsumer<MappingNode, String> check) {
    List<Node> items = node.sequence(key).map(SequenceNode::items).orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof MappingNode item) {
        check.accept(item, path + "." + key + "[" + i + "]");
      }
    }
  }

  static List<MappingNode> items(MappingNode node, String key) {
    Optional<SequenceNode> list = node.sequence(key);
    return list.map(SequenceNode::items).orElse(List.<Node>of()).stream()
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .toList();
  }
}
