package dev.paws.core.parity.source.kubernetes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What reading Kubernetes environments needs from outside.
 *
 * @param programs Helm and Kustomize
 * @param clusters gives what opens clusters; empty without the artifact that can
 */
public record KubernetesAccess(
    ManifestPrograms programs, Supplier<Optional<ClusterReader>> clusters) {
  /** Neither programs nor clusters. */
  public static final KubernetesAccess NONE =
      new KubernetesAccess(
          new ManifestPrograms() {
            @Override
            public boolean has(String program) {
              return false;
            }

            @Override
            public Output run(List<String> command, Path folder) throws IOException {
              throw new IOException(command.get(0));
            }
          },
          Optional::empty);
}
