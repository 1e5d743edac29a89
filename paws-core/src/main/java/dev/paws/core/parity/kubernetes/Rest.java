package dev.paws.core.parity.kubernetes;

import dev.paws.core.compose.tree.MappingNode;
import dev.paws.core.compose.tree.Node;
import dev.paws.core.compose.tree.ScalarNode;
import dev.paws.core.compose.tree.SequenceNode;
import java.util.Map;
import java.util.Set;

/**
 * What only Kubernetes can say, so that two sets of manifests are compared in it, too: each key
 * that nothing else has taken up becomes a fact under {@code kubernetes.}, unless it is the API
 * server's default.
 */
final class Rest {
  private static final Set<String> CONTAINER =
      Set.of(
          "name",
          "image",
          "command",
          "args",
          "workingDir",
          "tty",
          "stdin",
          "env",
          "envFrom",
          "ports",
          "resources",
          "volumeMounts",
          "imagePullPolicy",
          "terminationMessagePath",
          "terminationMessagePolicy",
          "restartPolicy");
  private static final Set<String> POD =
      Set.of(
          "containers",
          "initContainers",
          "volumes",
          "hostAliases",
          "hostNetwork",
          "hostPID",
          "hostIPC",
          "hostname",
          "subdomain",
          "terminationGracePeriodSeconds",
          "serviceAccount",
          "imagePullSecrets",
          "nodeName",
          "ephemeralContainers");
  private static final Set<String> WORKLOAD =
      Set.of(
          "template", "selector", "replicas", "volumeClaimTemplates", "jobTemplate", "parallelism");
  private static final Set<String> CONTEXT =
      Set.of(
          "privileged",
          "readOnlyRootFilesystem",
          "runAsUser",
          "runAsGroup",
          "capabilities",
          "allowPrivilegeEscalation",
          "supplementalGroups",
          "sysctls",
          "seccompProfile");

  /** Defaults of the API server, as text. */
  private static final Map<String, Set<String>> DEFAULTS =
      Map.ofEntries(
          Map.entry("dnsPolicy", Set.of("ClusterFirst")),
          Map.entry("schedulerName", Set.of("default-scheduler")),
          Map.entry("enableServiceLinks", Set.of("true")),
          Map.entry("preemptionPolicy", Set.of("PreemptLowerPriority")),
          Map.entry("priority", Set.of("0")),
          Map.entry("serviceAccountName", Set.of("default")),
          Map.entry("restartPolicy", Set.of("Always")),
          Map.entry("revisionHistoryLimit", Set.of("10")),
          Map.entry("progressDeadlineSeconds", Set.of("600")),
          Map.entry("minReadySeconds", Set.of("0")),
          Map.entry("paused", Set.of("false")),
          Map.entry("podManagementPolicy", Set.of("OrderedReady")),
          Map.entry("backoffLimit", Set.of("6")),
          Map.entry("completions", Set.of("1")),
          Map.entry("completionMode", Set.of("NonIndexed")),
          Map.entry("suspend", Set.of("false")),
          Map.entry("manualSelector", Set.of("false")),
          Map.entry("podReplacementPolicy", Set.of("TerminatingOrFailed")),
          Map.entry("concurrencyPolicy", Set.of("Allow")),
          Map.entry("successfulJobsHistoryLimit", Set.of("3")),
          Map.entry("failedJobsHistoryLimit", Set.of("1")),
          Map.entry("procMount", Set.of("Default")),
          Map.entry(
              "persistentVolumeClaimRetentionPolicy",
              Set.of(
                  "{whenDeleted: Retain, whenScaled: Retain}",
                  "{whenScaled: Retain, whenDeleted: Retain}")),
          Map.entry(
              "strategy",
              Set.of(
                  "{type: RollingUpdate}",
                  "{rollingUpdate: {maxSurge: 25%, maxUnavailable: 25%}, type: RollingUpdate}",
                  "{type: RollingUpdate, rollingUpdate: {maxSurge: 25%, maxUnavailable: 25%}}")),
          Map.entry(
              "updateStrategy",
              Set.of(
                  "{type: RollingUpdate}",
                  "{rollingUpdate: {partition: 0}, type: RollingUpdate}",
                  "{rollingUpdate: {maxSurge: 0, maxUnavailable: 1}, type: RollingUpdate}",
                  "{type: RollingUpdate, rollingUpdate: {partition: 0}}")));

  private Rest() {}

  static void put(Part part, Sheet sheet) {
    MappingNode container = part.container();
    String health = Probes.healthKey(container).orElse("");
    for (String key : container.entries().keySet()) {
      if (key.endsWith("Probe")) {
        boolean taken = key.equals(health) || key.equals("startupProbe");
        if (!taken) {
          container.mapping(key).ifPresent(probe -> probe(probe, key, sheet));
        }
      } else if (!CONTAINER.contains(key)
          && !key.equals("securityContext")
          && !key.equals("lifecycle")) {
        leaf(container, key, "kubernetes.container.", sheet);
      }
    }
    container.mapping("securityContext").ifPresent(context -> context(context, "container", sheet));
    MappingNode pod = part.podSpec();
    for (String key : pod.entries().keySet()) {
      if (!POD.contains(key) && !key.equals("securityContext") && !key.equals("restartPolicy")) {
        leaf(pod, key, "kubernetes.pod.", sheet);
      }
    }
    pod.mapping("securityContext").ifPresent(context -> context(context, "pod", sheet));
    part.workload()
        .spec()
        .filter(spec -> !part.workload().kind().equals("Pod"))
        .ifPresent(
            spec ->
                spec.entries().keySet().stream()
                    .filter(key -> !WORKLOAD.contains(key))
                    .forEach(key -> leaf(spec, key, "kubernetes.workload.", sheet)));
    String kind = part.workload().kind();
    sheet.put(
        "kubernetes.kind",
        dev.paws.core.parity.normal.Normal.text(kind),
        kind,
        Sheet.at(part.workload().root(), "kind"));
  }

  /** A probe that is not the health check; the API server's defaults of it are left out. */
  private static void probe(MappingNode probe, String key, Sheet sheet) {
    Map<String, String> defaults =
        Map.of(
            "periodSeconds", "10",
            "timeoutSeconds", "1",
            "failureThreshold", "3",
            "successThreshold", "1",
            "initialDelaySeconds", "0");
    for (String field : probe.entries().keySet()) {
      if (!probe.text(field).equals(java.util.Optional.ofNullable(defaults.get(field)))) {
        leaf(probe, field, "kubernetes.container." + key + ".", sheet);
      }
    }
  }

  private static void context(MappingNode context, String of, Sheet sheet) {
    context.entries().keySet().stream()
        .filter(key -> !CONTEXT.contains(key))
        .forEach(key -> leaf(context, key, "kubernetes." + of + ".securityContext.", sheet));
  }

  private static void leaf(MappingNode map, String key, String prefix, Sheet sheet) {
    Node value = map.get(key).orElseThrow();
    boolean empty =
        (value instanceof MappingNode node && node.entries().isEmpty())
            || (value instanceof SequenceNode list && list.items().isEmpty())
            || (value instanceof ScalarNode scalar && scalar.isNull());
    String shown = Trees.shown(value);
    if (!empty && !DEFAULTS.getOrDefault(key, Set.of()).contains(shown)) {
      sheet.put(prefix + key, Trees.normal(value), shown, Sheet.at(map, key));
    }
  }
}
