package dev.paws.docker.transport;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * docker-java's own transport without further dependencies, for Windows pipes and for whoever
 * prefers it. It is not part of the plugin: the user adds it.
 */
public final class ZerodepTransport {
  private ZerodepTransport() {}

  /**
   * Returns a client of one engine; it connects on first use. Deadlines are set by the callers, as
   * for every transport.
   *
   * @param engine {@code unix:///path}, {@code tcp://host:port} or {@code npipe:////./pipe/name}
   * @param tls the TLS context for TCP; empty: plaintext
   * @throws NoClassDefFoundError if docker-java's transport is not on the classpath
   */
  public static DockerHttpClient open(URI engine, Optional<Supplier<SSLContext>> tls) {
    ZerodepDockerHttpClient.Builder builder =
        new ZerodepDockerHttpClient.Builder().dockerHost(engine);
    tls.ifPresent(context -> builder.sslConfig(context::get));
    return builder.build();
  }
}
