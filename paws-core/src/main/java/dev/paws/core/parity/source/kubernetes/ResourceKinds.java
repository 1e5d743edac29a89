package dev.paws.core.parity.source.kubernetes;

import java.util.Set;

/** The kinds of resources that Paws knows. */
final class ResourceKinds {
  /** Kinds that run containers. */
  static final Set<String> WORKLOADS =
      Set.of(
          "Deployment",
          "StatefulSet",
          "DaemonSet",
          "ReplicaSet",
          "Job",
          "CronJob",
          "Pod",
          "ReplicationController");

  /** Kinds that workloads refer to and that Paws reads. */
  static final Set<String> USED =
      Set.of(
          "ConfigMap",
          "Secret",
          "Service",
          "Ingress",
          "PersistentVolumeClaim",
          "HorizontalPodAutoscaler",
          "NetworkPolicy",
          "PodDisruptionBudget",
          "Role",
          "ClusterRole",
          "RoleBinding",
          "ClusterRoleBinding");

  /** Kinds that change nothing a Compose file could say. */
  static final Set<String> IGNORED =
      Set.of(
          "Namespace",
          "ServiceAccount",
          "PersistentVolume",
          "StorageClass",
          "IngressClass",
          "LimitRange",
          "ResourceQuota",
          "PriorityClass",
          "CustomResourceDefinition",
          "MutatingWebhookConfiguration",
          "ValidatingWebhookConfiguration",
          "Endpoints",
          "EndpointSlice",
          "Event",
          "Lease",
          "ControllerRevision",
          "PodTemplate",
          "Node",
          "APIService",
          "CSIDriver",
          "VolumeAttachment",
          "PodMetrics",
          "ServiceMonitor",
          "PodMonitor",
          "PrometheusRule");

  private ResourceKinds() {}
}
