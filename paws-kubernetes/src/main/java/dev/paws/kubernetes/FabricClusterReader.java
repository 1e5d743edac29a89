package dev.paws.kubernetes;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.source.kubernetes.ClusterReader;
import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens clusters that a kubeconfig describes, or the cluster in which this process is a pod. */
public final class FabricClusterReader implements ClusterReader {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int ANSWER_MILLIS = 60_000;
  private static final int RETRIES = 2;

  /** Creates the reader, for {@link java.util.ServiceLoader}. */
  public FabricClusterReader() {}

  @Override
  public Connection open(Address address) throws IOException {
    Config config = config(address);
    require(config, address);
    address.namespace().ifPresent(config::setNamespace);
    config.setConnectionTimeout(CONNECT_MILLIS);
    config.setRequestTimeout(ANSWER_MILLIS);
    config.setRequestRetryBackoffLimit(RETRIES);
    try {
      KubernetesClient client = new KubernetesClientBuilder().withConfig(config).build();
      return new FabricConnection(client, context(config), namespace(config));
    } catch (KubernetesClientException e) {
      throw FabricConnection.failure(e);
    }
  }

  private static Config config(Address address) throws IOException {
    @Nullable String context = address.context().orElse(null);
    Optional<Path> file = address.kubeconfig();
    if (file.isPresent() && !Files.isReadable(file.get())) {
      throw new NoSuchFileException(file.get().toString());
    }
    try {
      return file.isPresent()
          ? Config.fromKubeconfig(context, file.get().toFile())
          : Config.autoConfigure(context);
    } catch (KubernetesClientException | IllegalArgumentException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Refuses a context that is not there: the client would take another cluster in its place. */
  private static void require(Config config, Address address) throws IOException {
    List<String> known =
        Optional.ofNullable(config.getContexts()).orElse(List.of()).stream()
            .map(NamedContext::getName)
            .toList();
    Optional<String> missing = address.context().filter(it -> !known.contains(it));
    if (missing.isPresent()) {
      throw new IOException(
          ParityPhrase.NO_CONTEXT.text(
              missing.get(), known.stream().sorted().collect(Collectors.joining(", "))));
    }
    boolean pod = System.getenv("KUBERNETES_SERVICE_HOST") != null;
    if (config.getCurrentContext() == null && !pod) {
      throw new IOException(ParityPhrase.NO_KUBECONFIG.text());
    }
  }

  private static String context(Config config) {
    NamedContext context = config.getCurrentContext();
    return context == null ? "pod" : context.getName();
  }

  private static String namespace(Config config) {
    String namespace = config.getNamespace();
    return namespace == null || namespace.isEmpty() ? "default" : namespace;
  }
}
