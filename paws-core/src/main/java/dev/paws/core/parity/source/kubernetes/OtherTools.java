package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.tree.MappingNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognizes documents that other tools keep beside manifests. */
final class OtherTools {
  /** Groups of APIs that no cluster has: their tools read such files themselves. */
  private static final Pattern API =
      Pattern.compile(
          "(kustomize\\.config\\.k8s\\.io|kind\\.x-k8s\\.io|skaffold|k3d\\.io|ctlptl\\.dev|devspace"
              + "|garden\\.io|kubeadm\\.k8s\\.io|kubelet\\.config\\.k8s\\.io|eksctl\\.io|tilt\\.dev"
              + "|okteto|kapp\\.k14s\\.io|kbld\\.k14s\\.io|vendir\\.k14s\\.io|config\\.kubernetes\\.io)(/.*)?");

  private OtherTools() {}

  /** Returns what a document is if it belongs to another tool; empty if it may be a manifest. */
  static Optional<String> of(MappingNode map) {
    String api = map.text("apiVersion").orElse("");
    String kind = map.text("kind").orElse("");
    if (kind.equals("Kustomization") && (api.isEmpty() || api.startsWith("kustomize"))) {
      return Optional.of(ParityPhrase.A_KUSTOMIZATION.text());
    }
    if (API.matcher(api).matches()) {
      return Optional.of(ParityPhrase.A_TOOLS_FILE.text(api));
    }
    if (!kind.isEmpty()) {
      return Optional.empty();
    }
    if (map.get("services").isPresent()) {
      return Optional.of(ParityPhrase.A_COMPOSE_FILE.text());
    }
    boolean chart = map.get("name").isPresent() && map.get("version").isPresent();
    if (api.matches("v[12]") && chart) {
      return Optional.of(ParityPhrase.A_CHART.text());
    }
    boolean kustomization = map.get("resources").isPresent() || map.get("namePrefix").isPresent();
    if (api.isEmpty() && kustomization) {
      return Optional.of(ParityPhrase.A_KUSTOMIZATION.text());
    }
    // a manifest in which both kind and apiVersion were forgotten would have one of these
    boolean manifest = map.get("metadata").isPresent() || map.get("spec").isPresent();
    return api.isEmpty() && !manifest
        ? Optional.of(ParityPhrase.SOME_TOOLS_FILE.text())
        : Optional.empty();
  }
}
