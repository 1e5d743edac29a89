package dev.paws.kubernetes;

import dev.paws.core.parity.source.kubernetes.ClusterReader.Answer;
import dev.paws.core.parity.source.kubernetes.ClusterReader.Connection;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.util.Set;

/** A connection by fabric8's client. */
record FabricConnection(KubernetesClient client, String context, String namespace)
    implements Connection {
  private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);

  @Override
  public Answer get(String path) throws IOException {
    try {
      String text = client.raw(path);
      return text == null ? new Answer(404, "") : new Answer(200, text);
    } catch (KubernetesClientException e) {
      if (REFUSALS.contains(e.getCode())) {
        return new Answer(e.getCode(), reason(e));
      }
      throw failure(e);
    }
  }

  /** Returns a failure with the reason that is nearest to the cause. */
  static IOException failure(KubernetesClientException e) {
    return new IOException(reason(e), e);
  }

  private static String reason(KubernetesClientException e) {
    if (e.getStatus() != null && e.getStatus().getMessage() != null) {
      return e.getStatus().getMessage();
    }
    Throwable nearest = e;
    while (nearest.getCause() != null) {
      nearest = nearest.getCause();
    }
    String text = nearest.getMessage();
    return text == null ? nearest.getClass().getSimpleName() : text;
  }

  @Override
  public void close() {
    client.close();
  }
}
