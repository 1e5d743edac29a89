package dev.paws.core.parity.source.compose;

import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.LifecyclePaths;
import dev.paws.core.parity.field.LimitPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.FactCollector;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.tree.MappingNode;
import java.util.Optional;
import java.util.Set;

/** Reads how a service is deployed: the facts below {@code deploy}, and how limits are written. */
final class DeployFacts {
  private static final Set<String> APART = Set.of("resources", "restart_policy", "replicas");

  private final MappingNode node;
  private final SourceLocations locations;
  private final FactCollector collector;
  private final KeyFacts keys;
  private final PlainFields leaves;

  /**
   * Creates a reader for a service.
   *
   * @param node the service
   */
  DeployFacts(
      MappingNode node, SourceLocations locations, ProjectFiles files, FactCollector collector) {
    this.node = node;
    this.locations = locations;
    this.collector = collector;
    this.keys = new KeyFacts(locations, collector);
    this.leaves = new PlainFields(locations, collector, files);
  }

  /** Adds all facts below {@code deploy}, and {@code gpus}, which reserves devices too. */
  void put() {
    if (node.sequence("gpus").isPresent() && !GpuDevices.areReserved(node)) {
      leaves.leaf(GpuDevices.ofGpus(node), "devices", LimitPaths.DEVICES);
      collector.remove(LimitPaths.GPUS);
    }
    node.mapping("deploy").ifPresent(this::put);
  }

  private void put(MappingNode deploy) {
    deploy.mapping("resources").ifPresent(this::resources);
    deploy.mapping("restart_policy").ifPresent(this::restart);
    for (String key : deploy.entries().keySet()) {
      if (!APART.contains(key)) {
        leaves.leaf(deploy, key, FieldPaths.DEPLOY + key);
      }
    }
    if (deploy.text("mode").orElse("").equals("replicated")) {
      collector.remove(FieldPaths.DEPLOY_MODE); // the default
    }
  }

  private void resources(MappingNode resources) {
    for (ServiceFields.Field field : ServiceFields.LIMITS) {
      String[] key = field.key().split("\\.", 2);
      Optional<MappingNode> part = resources.mapping(key[0]);
      if (part.isPresent()) {
        keys.scalar(part.get(), key[1], field.path(), field.form());
      }
    }
    Optional<MappingNode> reservations = resources.mapping("reservations");
    if (reservations.isPresent()) {
      leaves.leaf(reservations.get(), "devices", LimitPaths.DEVICES);
      leaves.leaf(reservations.get(), "generic_resources", LimitPaths.GENERIC_RESOURCES);
    }
  }

  private void restart(MappingNode policy) {
    String condition = policy.text("condition").orElse("any");
    String attempts =
        policy.text("max_attempts").filter(text -> !text.equals("0")).map(t -> ":" + t).orElse("");
    String restart =
        switch (condition) {
          case "none" -> "no";
          case "any" -> "always";
          default -> condition + attempts;
        };
    String key = policy.get("condition").isPresent() ? "condition" : "max_attempts";
    collector.put(LifecyclePaths.RESTART, Normal.text(restart), restart, locations.of(policy, key));
    keys.scalar(policy, "delay", LifecyclePaths.RESTART_DELAY, ValueForm.SPAN);
    keys.scalar(policy, "window", LifecyclePaths.RESTART_WINDOW, ValueForm.SPAN);
  }

  /**
   * Records how limits are written, for override files. If {@code deploy} has such a part, Compose
   * wants the service's own key to say the same or nothing. A reservation of CPUs has no key
   * outside of {@code deploy}, so all reservations are written there.
   */
  void noteHowLimitsAreWritten() {
    Optional<MappingNode> resources =
        node.mapping("deploy").flatMap(deploy -> deploy.mapping("resources"));
    for (ServiceFields.Field field : ServiceFields.LIMITS) {
      String part = field.key().split("\\.", 2)[0];
      boolean own =
          ComposeKeys.scalar(field.path()).filter(it -> node.get(it).isPresent()).isPresent();
      boolean deployed = resources.flatMap(it -> it.mapping(part)).isPresent();
      if (deployed || (part.equals("reservations") && !own)) {
        collector.writtenAs(field.path(), own ? ComposeKeys.BOTH : ComposeKeys.DEPLOY);
      }
    }
  }

  /** Returns the number of instances of a service; 1 if it sets none. */
  static int instances(MappingNode node) {
    return node.text("scale")
        .or(() -> node.mapping("deploy").flatMap(deploy -> deploy.text("replicas")))
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElse(1);
  }

  /**
   * Returns by which of two keys the number of instances is written, see {@code Fact#writtenAs};
   * empty if only the service's own key could write it.
   */
  static String instancesAs(MappingNode node) {
    boolean scale = node.get("scale").isPresent();
    boolean deploy =
        node.mapping("deploy").filter(it -> it.get("replicas").isPresent()).isPresent();
    return !deploy ? "" : scale ? ComposeKeys.BOTH : ComposeKeys.DEPLOY;
  }
}
