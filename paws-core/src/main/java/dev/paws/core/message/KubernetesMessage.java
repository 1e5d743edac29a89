package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** Messages about Kubernetes manifests ({@code PAWS-K…}). */
public enum KubernetesMessage implements Message {
  /** Argument: what is missing in the document. */
  NOT_A_MANIFEST(
      1,
      "this document is not a Kubernetes manifest: {0}",
      "a mapping with apiVersion, kind and metadata.name",
      "correct the document, or take the file out of the folder"),
  /** Arguments: kind, name. */
  UNKNOWN_KIND(
      2,
      Level.WARNING,
      "{1} has the kind {0}, which Paws does not support, so it is not compared",
      "a kind of docs/parity-kubernetes.md",
      "nothing, if it runs no containers; else render it to a Deployment, StatefulSet, DaemonSet,"
          + " Job or CronJob"),
  /** Arguments: the kind of value, the expected kind. */
  WRONG_TYPE(3, "this is {0}", "{1}", "correct the manifest"),
  /** Arguments: kind, name. */
  REFERENCE_OUTSIDE(
      4,
      Level.WARNING,
      "the {0} {1} is not among the manifests, so its values cannot be compared",
      "the {0} together with the manifests that use it",
      "add a manifest of it (a Secret may hold other values than the real one), or accept that"
          + " these values stay unknown"),
  /** No argument. */
  NO_WORKLOAD(
      5,
      "the manifests have no workload",
      "a Deployment, StatefulSet, DaemonSet, Job, CronJob or Pod",
      "point the environment at the rendered manifests (helm template, kubectl get -o yaml)"),
  /** No argument. */
  UNRENDERED(
      6,
      "this is a template that was not rendered",
      "manifests that helm template or kustomize build has printed",
      "render it first: helm template RELEASE CHART > manifests.yaml"),
  /** Arguments: kind, name, where the first one is. */
  DUPLICATE(
      7,
      "there is a second {0} {1}; the first one is at {2}",
      "each resource once",
      "remove one of them, or give each environment a separate folder"),
  /** Arguments: the missing field, the mapping that must have it. */
  MISSING_FIELD(8, "{1} has no {0}", "{0}: …", "add {0}"),
  /** Argument: the text. */
  BAD_QUANTITY(
      9,
      "\"{0}\" is not a quantity",
      "a Kubernetes quantity, for example 500m, 128Mi or 1.5",
      "correct the value"),
  /** Arguments: kind, name, key. */
  MISSING_KEY(
      10,
      "the {0} {1} has no key {2}: the container would not start",
      "an existing key, or optional: true",
      "add the key, or correct the reference"),
  /** Argument: the key. */
  NOT_BASE64(
      11,
      "data.{0} is not base64",
      "base64 under data, plain text under stringData",
      "encode the value, or move it to stringData"),
  /** Argument: the name. */
  NO_AUTOSCALED(
      12,
      Level.WARNING,
      "the autoscaler's target {0} is not among the manifests",
      "the name of a workload",
      "correct scaleTargetRef, or add the workload"),
  /** Argument: what it is. */
  NOT_COMPARED(
      13,
      Level.WARNING,
      "this document is no manifest but {0}, so it is passed over",
      "Kubernetes manifests only",
      "nothing; or keep it in another folder"),
  /** Arguments: the kind's plural, the namespace, the server's reason. */
  FORBIDDEN(
      14,
      Level.WARNING,
      "{0} of the namespace {1} may not be listed, so what they say counts as missing: {2}",
      "the right to list {0}",
      "have the role view bound to this user in {1}; for secrets, a role with the verb list"),
  /** Arguments: the kind's plural, the namespace, the server's reason. */
  FORBIDDEN_WORKLOADS(
      15,
      "{0} of the namespace {1} may not be listed, so services would be missing that are there: {2}",
      "the right to list {0}",
      "have the role view bound to this user in {1}, or name another namespace"),
  /** Argument: the chart. */
  NO_HELM(
      16,
      "{0} is a Helm chart, and helm is not in PATH",
      "helm, which renders the chart",
      "install helm, or render the chart: helm template RELEASE {0} > manifests.yaml"),
  /** Arguments: the command, what it said. */
  NOT_RENDERED(
      17,
      "{0} failed: {1}",
      "a chart or kustomization that can be rendered",
      "run {0} yourself, and correct what it reports"),
  /** Argument: the environment. */
  NO_CLIENT(
      18,
      "{0} is a live cluster, which Paws reads only with dev.paws:paws-kubernetes",
      "the artifact among the plugin's dependencies",
      "add dev.paws:paws-kubernetes, in the plugin's version, to the <dependencies> of the plugin");

  private final Wording wording;

  KubernetesMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  KubernetesMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('K', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
