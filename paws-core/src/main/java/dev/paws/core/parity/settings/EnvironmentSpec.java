package dev.paws.core.parity.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where an environment is read from. */
public sealed interface EnvironmentSpec {
  /** Returns what the visitor returns for this kind of source. */
  <T> T accept(Visitor<T> visitor);

  /**
   * Handles each kind of source; a new kind does not compile until every visitor knows it.
   *
   * @param <T> what is made of a specification
   */
  interface Visitor<T> {
    /** Handles Compose files. */
    T compose(Compose spec);

    /** Handles Kubernetes manifests. */
    T kubernetes(Kubernetes spec);

    /** Handles a project in an engine. */
    T engine(LiveEngine spec);

    /** Handles a live cluster. */
    T cluster(LiveCluster spec);

    /** Handles a stack of a swarm. */
    T swarm(SwarmStack spec);

    /** Handles a snapshot. */
    T snapshot(Snapshot spec);
  }

  /**
   * Compose files.
   *
   * @param files in order; empty: those of the local environment
   * @param envFiles in order; empty: {@code .env} in the project's folder
   * @param projectDirectory as {@code --project-directory}
   * @param projectName the project's name; empty: the name that Docker Compose derives
   */
  record Compose(
      List<Path> files,
      List<Path> envFiles,
      List<String> profiles,
      Optional<Path> projectDirectory,
      Optional<String> projectName)
      implements EnvironmentSpec {
    public Compose {
      files = List.copyOf(files);
      envFiles = List.copyOf(envFiles);
      profiles = List.copyOf(profiles);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.compose(this);
    }
  }

  /**
   * Kubernetes manifests: one file, or a folder of files; also a Helm chart or a kustomization.
   *
   * @param values files of values for a chart, in order
   * @param release the name of a chart's release; empty: the name of its folder
   */
  record Kubernetes(Path path, List<Path> values, Optional<String> release)
      implements EnvironmentSpec {
    public Kubernetes {
      values = List.copyOf(values);
    }

    /** Creates the specification of manifests for which nothing else is stated. */
    public Kubernetes(Path path) {
      this(path, List.of(), Optional.empty());
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.kubernetes(this);
    }
  }

  /**
   * A project in an engine.
   *
   * @param host as {@code tcp://host:2376} or {@code unix:///run/docker.sock}; empty: the engine
   *     that the goals use
   * @param certificates the folder with {@code ca.pem}, {@code cert.pem} and {@code key.pem}, for
   *     TLS
   * @param project the project's name in that engine; empty: the local project's name
   */
  record LiveEngine(Optional<String> host, Optional<Path> certificates, Optional<String> project)
      implements EnvironmentSpec {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.engine(this);
    }
  }

  /**
   * A namespace of a live Kubernetes cluster.
   *
   * @param context a context of the kubeconfig; empty: the current one
   * @param namespace the namespace; empty: that of the context
   * @param kubeconfig the file; empty: as {@code kubectl} finds it
   */
  record LiveCluster(
      Optional<String> context, Optional<String> namespace, Optional<Path> kubeconfig)
      implements EnvironmentSpec {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.cluster(this);
    }
  }

  /**
   * A stack of Docker Swarm.
   *
   * @param stack the stack's name
   * @param host the address of an engine that manages the swarm; empty: the engine that the goals
   *     use
   * @param certificates the folder with the files for TLS, as for an engine
   */
  record SwarmStack(String stack, Optional<String> host, Optional<Path> certificates)
      implements EnvironmentSpec {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.swarm(this);
    }
  }

  /** A snapshot that {@code paws:snapshot} or {@code paws:down} wrote. */
  record Snapshot(Path file) implements EnvironmentSpec {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.snapshot(this);
    }
  }
}
