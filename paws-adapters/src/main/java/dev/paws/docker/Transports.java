package dev.paws.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import dev.paws.core.app.port.EngineTransport;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.message.ConnectionPhrase;
import dev.paws.docker.connect.Endpoint;
import dev.paws.docker.transport.SocketTransport;
import dev.paws.docker.transport.ZerodepTransport;

/** Chooses what carries the bytes of the Engine API (docs/adr/0004). */
final class Transports {
  private Transports() {}

  /**
   * Returns a transport to an endpoint; it connects on first use. A Windows pipe is no socket of
   * the JDK, so docker-java's transport is used for it whatever was chosen.
   *
   * @throws EngineException {@code Misconfigured} if docker-java's transport is needed and is not
   *     on the plugin's classpath
   */
  static DockerHttpClient open(Endpoint endpoint, EngineTransport chosen) {
    boolean pipe = "npipe".equals(endpoint.uri().getScheme());
    if (chosen == EngineTransport.SOCKETS && !pipe) {
      return new SocketTransport(endpoint.uri(), endpoint.tls().map(it -> it::context));
    }
    try {
      return ZerodepTransport.open(endpoint.uri(), endpoint.tls().map(it -> it::context));
    } catch (NoClassDefFoundError e) {
      String asks = pipe ? endpoint.described() : "paws.transport=zerodep";
      throw new EngineException(
          new EngineFailure.Misconfigured(
              endpoint.address(), ConnectionPhrase.NO_ZERODEP.text(asks)),
          e);
    }
  }
}
