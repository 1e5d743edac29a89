package dev.paws.core.parity.source.swarm;

import dev.paws.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes how a swarm deploys a service, without what it sets by itself. */
record SwarmDeploy(JsonObject spec, JsonObject task) {
  private static final long SECOND = 1_000_000_000L;

  ComposeTree tree() {
    ComposeTree deploy = new ComposeTree();
    mode(spec.object("Mode"), deploy);
    Map<String, String> labels = new LinkedHashMap<>(spec.textMap("Labels"));
    labels.keySet().removeIf(SwarmCompose::isOfDocker);
    deploy.texts("labels", labels);
    deploy.below("resources", resources(task.object("Resources")));
    deploy.below("restart_policy", restart(task.object("RestartPolicy")));
    deploy.below("placement", placement(task.object("Placement")));
    deploy.below("update_config", update(spec.object("UpdateConfig")));
    deploy.below("rollback_config", update(spec.object("RollbackConfig")));
    String endpoint = spec.object("EndpointSpec").text("Mode");
    return deploy.text("endpoint_mode", endpoint.equals("vip") ? "" : endpoint);
  }

  private static void mode(JsonObject mode, ComposeTree deploy) {
    if (mode.has("Global")) {
      deploy.text("mode", "global");
    } else if (mode.has("GlobalJob")) {
      deploy.text("mode", "global-job");
    } else if (mode.has("ReplicatedJob")) {
      deploy.text("mode", "replicated-job");
      deploy.number("replicas", mode.object("ReplicatedJob").number("TotalCompletions"));
    } else {
      JsonObject replicated = mode.object("Replicated");
      deploy.always("replicas", replicated.has("Replicas") ? replicated.number("Replicas") : 1);
    }
  }

  private static ComposeTree resources(JsonObject resources) {
    ComposeTree tree = new ComposeTree();
    for (String part : List.of("Limits", "Reservations")) {
      JsonObject amounts = resources.object(part);
      long memory = amounts.number("MemoryBytes");
      tree.below(
          part.toLowerCase(java.util.Locale.ROOT),
          new ComposeTree()
              .processors("cpus", amounts.number("NanoCPUs"))
              .text("memory", memory == 0 ? "" : memory + "b")
              .number("pids", amounts.number("Pids")));
    }
    return tree;
  }

  /** A task is started again after 5 s, however it ended, unless something else is stated. */
  private static ComposeTree restart(JsonObject policy) {
    String condition = policy.text("Condition");
    long delay = policy.number("Delay");
    return new ComposeTree()
        .text("condition", condition.equals("any") ? "" : condition)
        .span("delay", delay == 5 * SECOND ? 0 : delay)
        .number("max_attempts", policy.number("MaxAttempts"))
        .span("window", policy.number("Window"));
  }

  private static ComposeTree placement(JsonObject placement) {
    List<ComposeTree> preferences =
        placement.objects("Preferences").stream()
            .map(it -> it.object("Spread").text("SpreadDescriptor"))
            .map(it -> new ComposeTree().text("spread", it))
            .toList();
    return new ComposeTree()
        .texts("constraints", placement.texts("Constraints"))
        .all("preferences", preferences)
        .number("max_replicas_per_node", placement.number("MaxReplicas"));
  }

  private static ComposeTree update(JsonObject update) {
    String failure = update.text("FailureAction");
    String order = update.text("Order");
    long parallelism = update.number("Parallelism");
    long monitor = update.number("Monitor");
    ComposeTree tree =
        new ComposeTree()
            .span("delay", update.number("Delay"))
            .text("failure_action", failure.equals("pause") ? "" : failure)
            .span("monitor", monitor == 5 * SECOND ? 0 : monitor)
            .text("order", order.equals("stop-first") ? "" : order);
    String ratio = update.text("MaxFailureRatio");
    if (!ratio.isEmpty() && !ratio.matches("0(\\.0*)?")) {
      tree.always("max_failure_ratio", Double.valueOf(ratio));
    }
    return update.has("Parallelism") && parallelism != 1
        ? tree.always("parallelism", parallelism)
        : tree;
  }
}
