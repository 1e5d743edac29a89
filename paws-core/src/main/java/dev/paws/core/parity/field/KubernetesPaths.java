package dev.paws.core.parity.field;

/** Paths of fields that only a manifest can express. */
public final class KubernetesPaths {
  /** Prefix of all paths in this table. */
  public static final String ALL = "kubernetes.";

  public static final String KIND = "kubernetes.kind";
  public static final String CONTAINER = "kubernetes.container.";

  /** The container's name in its pod; never compared, because programs do not see it. */
  public static final String CONTAINER_NAME = "kubernetes.container.name";

  /** What the container is to its pod: {@code main}, {@code sidecar} or {@code init}. */
  public static final String CONTAINER_ROLE = "kubernetes.container.role";

  public static final String POD = "kubernetes.pod.";
  public static final String POD_ANNOTATIONS = "kubernetes.pod.annotations.";
  public static final String WORKLOAD = "kubernetes.workload.";
  public static final String JOB = "kubernetes.job.";
  public static final String SERVICES = "kubernetes.service.";
  public static final String SERVICE_OPTIONS = "kubernetes.service_options.";
  public static final String INGRESS = "kubernetes.ingress.";
  public static final String INGRESS_OPTIONS = "kubernetes.ingress_options.";
  public static final String NETWORK_POLICY = "kubernetes.network_policy.";
  public static final String DISRUPTION_BUDGET = "kubernetes.disruption_budget.";
  public static final String ROLE = "kubernetes.role.";
  public static final String FILES = "kubernetes.files.";
  public static final String FILE_MODE = "kubernetes.file_mode.";
  public static final String MEDIUM = "kubernetes.medium.";
  public static final String VALUE_FROM = "kubernetes.value_from.";
  public static final String RESOURCES = "kubernetes.resources.";
  public static final String AUTOSCALER = "kubernetes.autoscaler.";
  public static final String SIZE = "kubernetes.size";
  public static final String OF_VOLUME = "volume.kubernetes.";

  // parts of paths that follow a name and a dot

  /** Below {@code CONTAINER} and {@code POD}: rights that have no counterpart in Compose. */
  public static final String SECCOMP_PROFILE = "securityContext.seccompProfile";

  /** Below the options of a Service: its annotations, by name. */
  public static final String ANNOTATIONS = "annotations.";

  /** Below {@code INGRESS}: whether a route is encrypted. */
  public static final String TLS = "tls";

  private KubernetesPaths() {}
}
