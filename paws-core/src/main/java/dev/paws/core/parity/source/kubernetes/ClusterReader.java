package dev.paws.core.parity.source.kubernetes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens Kubernetes API servers for reading. */
public interface ClusterReader {
  /**
   * Which cluster, and what of it.
   *
   * @param context a context of the kubeconfig; empty: the current one
   * @param namespace the namespace; empty: that of the context
   * @param kubeconfig the file; empty: as {@code kubectl} finds it
   */
  record Address(Optional<String> context, Optional<String> namespace, Optional<Path> kubeconfig) {}

  /**
   * Opens a connection; the caller closes it.
   *
   * @throws IOException with a reason for people if the kubeconfig cannot be read, or has no such
   *     context
   */
  Connection open(Address address) throws IOException;

  /** A connection to an API server that only lists. */
  interface Connection extends AutoCloseable {
    /** Returns the context that is used. */
    String context();

    /** Returns the namespace that is read. */
    String namespace();

    /**
     * Gets a path of the API.
     *
     * @throws IOException with a reason for people if the server does not answer, or answers that
     *     something is wrong with it
     */
    Answer get(String path) throws IOException;

    @Override
    void close();
  }

  /**
   * What an API server answers.
   *
   * @param status the status of HTTP: 200, 401, 403 or 404
   * @param text the body; for a refusal, the server's reason
   */
  record Answer(int status, String text) {}
}
