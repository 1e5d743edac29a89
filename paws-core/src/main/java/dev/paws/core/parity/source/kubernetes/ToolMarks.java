package dev.paws.core.parity.source.kubernetes;

import java.util.regex.Pattern;

/** Recognizes annotations and labels that tools write for themselves. */
final class ToolMarks {
  private static final Pattern ANNOTATION =
      Pattern.compile(
          "kubectl\\.kubernetes\\.io/.*|deployment\\.kubernetes\\.io/.*|.*checksum.*|rollme"
              + "|.*restartedAt|(meta\\.)?helm\\.sh/.*|kompose\\..*|config\\.kubernetes\\.io/.*"
              + "|internal\\.config\\.kubernetes\\.io/.*|argocd\\.argoproj\\.io/.*"
              + "|kustomize\\.toolkit\\.fluxcd\\.io/.*|field\\.cattle\\.io/.*"
              + "|cni\\.projectcalico\\.org/.*|k8s\\.v1\\.cni\\.cncf\\.io/.*"
              + "|autoscaling\\.alpha\\.kubernetes\\.io/.*|pv\\.kubernetes\\.io/.*"
              + "|kapp\\.k14s\\.io/.*|skaffold\\.dev/.*|app\\.kubernetes\\.io/.*");

  private static final Pattern LABEL =
      Pattern.compile(
          "helm\\.sh/chart|chart|heritage|release|app\\.kubernetes\\.io/(managed-by|instance|version)"
              + "|pod-template-hash|controller-revision-hash|pod-template-generation"
              + "|statefulset\\.kubernetes\\.io/.*|apps\\.kubernetes\\.io/.*"
              + "|batch\\.kubernetes\\.io/.*|controller-uid|job-name|io\\.kompose\\..*"
              + "|kustomize\\.toolkit\\.fluxcd\\.io/.*|argocd\\.argoproj\\.io/.*|skaffold\\.dev/.*"
              + "|kapp\\.k14s\\.io/.*");

  private ToolMarks() {}

  /** Returns whether no program in the cluster reads an annotation. */
  static boolean isAnnotation(String name) {
    return ANNOTATION.matcher(name).matches();
  }

  /** Returns whether a label says only which tool deployed, or which release. */
  static boolean isLabel(String name) {
    return LABEL.matcher(name).matches();
  }
}
