package dev.paws.core.compose.resolve;

import dev.paws.core.compose.bind.Binder;
import dev.paws.core.compose.check.Consistency;
import dev.paws.core.compose.dotenv.EnvFiles;
import dev.paws.core.compose.reference.ComposeVersion;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.Origin;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings a bound model to its final form. */
public final class ModelFinisher {
  private final EnvFiles envFiles;
  private final ComposeVersion version;
  private final FindingCollector problems;

  /** Creates a finisher that reads env files with this reader and reports to these problems. */
  public ModelFinisher(EnvFiles envFiles, ComposeVersion version, FindingCollector problems) {
    this.envFiles = envFiles;
    this.version = version;
    this.problems = problems;
  }

  /**
   * The final form.
   *
   * @param tree the project without disabled services and unused resources
   * @param disabled the names of the services whose profiles are inactive
   * @param origins how each node came about
   * @param declared the project with the resources that no active service uses
   */
  public record Finished(
      MappingNode tree,
      List<String> disabled,
      IdentityHashMap<Node, Origin> origins,
      MappingNode declared) {}

  /**
   * Checks the project and finishes it.
   *
   * @param model the model before binding, which has the names of env files
   */
  public Finished finish(
      Binder.Bound bound, MapValue model, List<String> profiles, Map<String, String> environment) {
    Map<String, MappingNode> active = new LinkedHashMap<>();
    Map<String, MappingNode> disabled = new LinkedHashMap<>();
    MappingNode services = bound.tree().mapping("services").orElse(MappingNode.EMPTY);
    for (Map.Entry<String, Node> entry : services.entries().entrySet()) {
      MappingNode service = (MappingNode) entry.getValue();
      (isActive(service, profiles) ? active : disabled).put(entry.getKey(), service);
    }
    new Consistency(bound.tree(), active, disabled, problems).check(version);
    VariableFiles files =
        new VariableFiles(envFiles, environment, version, problems, bound.origins());
    active.replaceAll((name, service) -> files.fold(name, withReplicas(service, bound), model));
    MappingNode tree = UnusedResources.drop(bound.tree(), active);
    return new Finished(tree, List.copyOf(disabled.keySet()), bound.origins(), bound.tree());
  }

  private static boolean isActive(MappingNode service, List<String> profiles) {
    List<Node> own = service.sequence("profiles").map(list -> list.items()).orElse(List.of());
    return own.isEmpty()
        || profiles.contains("*")
        || own.stream().anyMatch(profile -> profiles.contains(((ScalarNode) profile).text()));
  }

  /**
   * Copies {@code scale} to the replicas of {@code deploy}, if the service has a {@code deploy}.
   */
  private static MappingNode withReplicas(MappingNode service, Binder.Bound bound) {
    Optional<Node> scale = service.get("scale");
    Optional<MappingNode> deploy = service.mapping("deploy");
    if (scale.isEmpty() || deploy.isEmpty()) {
      return service;
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    deploy.get().text("mode").ifPresent(mode -> entries.put("mode", node(deploy.get(), "mode")));
    entries.put("replicas", scale.get());
    deploy.get().entries().forEach(entries::putIfAbsent);
    MappingNode changed = new MappingNode(entries, deploy.get().keys(), deploy.get().at());
    bound.origins().put(changed, bound.origins().getOrDefault(deploy.get(), Origin.NOWHERE));
    return NodeCopies.with(service, "deploy", changed);
  }

  private static Node node(MappingNode map, String key) {
    return map.get(key).orElseThrow();
  }
}
