package dev.paws.core.parity.source.kubernetes;

import java.util.List;

/** What is read of a live cluster, with the paths of the API. */
final class ClusterKinds {
  /** What it means that a reader may not list a kind. */
  enum Need {
    /** Services would be missing that are there, so nothing can be compared. */
    REQUIRED,
    /** Part of what is compared is unknown. */
    USEFUL
  }

  /**
   * A kind of object.
   *
   * @param group the path of its API, such as {@code api/v1} and {@code apis/apps/v1}
   * @param plural its name in paths
   */
  record Kind(String name, String group, String plural, Need need) {
    String apiVersion() {
      return group.substring(group.indexOf('/') + 1);
    }

    String path(String namespace) {
      return "/" + group + "/namespaces/" + namespace + "/" + plural;
    }
  }

  static final List<Kind> ALL =
      List.of(
          new Kind("Deployment", "apis/apps/v1", "deployments", Need.REQUIRED),
          new Kind("StatefulSet", "apis/apps/v1", "statefulsets", Need.REQUIRED),
          new Kind("DaemonSet", "apis/apps/v1", "daemonsets", Need.USEFUL),
          new Kind("ReplicaSet", "apis/apps/v1", "replicasets", Need.USEFUL),
          new Kind("CronJob", "apis/batch/v1", "cronjobs", Need.USEFUL),
          new Kind("Job", "apis/batch/v1", "jobs", Need.USEFUL),
          new Kind("Pod", "api/v1", "pods", Need.USEFUL),
          new Kind("ReplicationController", "api/v1", "replicationcontrollers", Need.USEFUL),
          new Kind("ConfigMap", "api/v1", "configmaps", Need.USEFUL),
          new Kind("Secret", "api/v1", "secrets", Need.USEFUL),
          new Kind("Service", "api/v1", "services", Need.USEFUL),
          new Kind("PersistentVolumeClaim", "api/v1", "persistentvolumeclaims", Need.USEFUL),
          new Kind("Ingress", "apis/networking.k8s.io/v1", "ingresses", Need.USEFUL),
          new Kind("NetworkPolicy", "apis/networking.k8s.io/v1", "networkpolicies", Need.USEFUL),
          new Kind(
              "HorizontalPodAutoscaler",
              "apis/autoscaling/v2",
              "horizontalpodautoscalers",
              Need.USEFUL),
          new Kind("PodDisruptionBudget", "apis/policy/v1", "poddisruptionbudgets", Need.USEFUL),
          new Kind("Role", "apis/rbac.authorization.k8s.io/v1", "roles", Need.USEFUL),
          new Kind(
              "RoleBinding", "apis/rbac.authorization.k8s.io/v1", "rolebindings", Need.USEFUL));

  private ClusterKinds() {}
}
