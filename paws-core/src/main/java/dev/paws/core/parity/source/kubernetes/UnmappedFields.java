package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.field.KubernetesPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What only Kubernetes can say, so that two sets of manifests are compared in it, too: each key
 * that nothing else has taken up becomes a fact under {@code kubernetes.}, unless it is the API
 * server's default.
 */
final class UnmappedFields {
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
          "restartPolicy",
          "readinessProbe",
          "startupProbe",
          "livenessProbe",
          "securityContext",
          "lifecycle");
  private static final Set<String> POD =
      Set.of(
          "containers",
          "initContainers",
          "volumes",
          "hostAliases",
          "hostNetwork",
          "hostPID",
          "hostIPC",
          "restartPolicy",
          "securityContext",
          "terminationGracePeriodSeconds",
          "serviceAccount",
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

  private static final String CONTAINER_CONTEXT = KubernetesPaths.CONTAINER + "securityContext.";

  /** Rights that a container has from its pod unless it states them. */
  private static final Set<String> INHERITED =
      Set.of("runAsNonRoot", "seLinuxOptions", "appArmorProfile", "windowsOptions");

  /** Defaults of the API server, as text with its keys sorted. */
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
          Map.entry("automountServiceAccountToken", Set.of("true")),
          Map.entry("shareProcessNamespace", Set.of("false")),
          Map.entry("hostUsers", Set.of("true")),
          Map.entry("setHostnameAsFQDN", Set.of("false")),
          Map.entry("stdinOnce", Set.of("false")),
          Map.entry("runAsNonRoot", Set.of("false")),
          Map.entry("fsGroupChangePolicy", Set.of("Always")),
          Map.entry(
              "persistentVolumeClaimRetentionPolicy",
              Set.of("{whenDeleted=Retain, whenScaled=Retain}")));

  private UnmappedFields() {}

  static void put(WorkloadContainer part, ManifestFactCollector collector) {
    MappingNode container = part.container();
    for (String key : container.entries().keySet()) {
      if (!CONTAINER.contains(key)) {
        leaf(container, key, KubernetesPaths.CONTAINER, collector);
      }
    }
    container
        .mapping("securityContext")
        .ifPresent(context -> context(context, "container", collector));
    inherited(part, collector);
    if (part.kind() == WorkloadContainer.Kind.MAIN) {
      shared(part, collector);
    }
    collector.imply(
        KubernetesPaths.CONTAINER_NAME, Normal.text(part.containerName()), part.containerName());
    String role = part.kind().name().toLowerCase(Locale.ROOT);
    collector.imply(KubernetesPaths.CONTAINER_ROLE, Normal.text(role), role);
    String kind = part.workload().kind();
    collector.put(
        KubernetesPaths.KIND,
        Normal.text(kind),
        kind,
        ManifestTrees.at(part.workload().root(), "kind"));
  }

  /** Adds what all containers of a pod have in common once, for the main container. */
  private static void shared(WorkloadContainer part, ManifestFactCollector collector) {
    MappingNode pod = part.podSpec();
    leaves(pod, POD, KubernetesPaths.POD, collector);
    pod.mapping("securityContext").ifPresent(context -> context(context, "pod", collector));
    Manifest.annotations(part.pod())
        .forEach(
            (name, value) -> {
              if (!ToolMarks.isAnnotation(name)) {
                collector.put(
                    KubernetesPaths.POD_ANNOTATIONS + name,
                    Normal.text(value),
                    value,
                    ManifestTrees.at(part.pod(), "metadata"));
              }
            });
    if (!part.workload().kind().equals("Pod")) {
      part.workload()
          .spec()
          .ifPresent(it -> leaves(it, WORKLOAD, KubernetesPaths.WORKLOAD, collector));
      ManifestTrees.below(part.workload().root(), "spec", "jobTemplate", "spec")
          .ifPresent(job -> leaves(job, WORKLOAD, KubernetesPaths.JOB, collector));
    }
  }

  private static void leaves(
      MappingNode map, Set<String> taken, String prefix, ManifestFactCollector collector) {
    map.entries().keySet().stream()
        .filter(key -> !taken.contains(key))
        .forEach(key -> leaf(map, key, prefix, collector));
  }

  /**
   * Adds the pod's rights that hold for a container which does not state them: it makes no
   * difference at which of the two levels they are written.
   */
  private static void inherited(WorkloadContainer part, ManifestFactCollector collector) {
    Optional<MappingNode> own = part.container().mapping("securityContext");
    part.podSpec()
        .mapping("securityContext")
        .ifPresent(
            pod ->
                pod.entries().keySet().stream()
                    .filter(INHERITED::contains)
                    .filter(key -> own.filter(it -> it.get(key).isPresent()).isEmpty())
                    .forEach(key -> leaf(pod, key, CONTAINER_CONTEXT, collector)));
  }

  private static void context(MappingNode context, String of, ManifestFactCollector collector) {
    context.entries().keySet().stream()
        .filter(key -> !CONTEXT.contains(key))
        .filter(key -> of.equals("container") || !INHERITED.contains(key))
        .forEach(
            key -> leaf(context, key, KubernetesPaths.ALL + of + ".securityContext.", collector));
  }

  private static void leaf(
      MappingNode map, String key, String prefix, ManifestFactCollector collector) {
    Node value = map.get(key).orElseThrow();
    NormalValue normal = ServerChoices.without(key, ManifestTrees.unordered(value));
    boolean empty =
        ServerChoices.isNothing(normal)
            || (value instanceof MappingNode node && node.entries().isEmpty())
            || (value instanceof SequenceNode list && list.items().isEmpty())
            || (value instanceof ScalarNode scalar && scalar.isNull());
    String sorted = String.valueOf(normal.plain());
    if (!empty && !DEFAULTS.getOrDefault(key, Set.of()).contains(sorted)) {
      collector.put(prefix + key, normal, ValueForm.shown(value), ManifestTrees.at(map, key));
    }
  }
}
