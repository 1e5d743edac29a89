package dev.paws.core.app.port;

/** How the bytes of the Engine API are carried ({@code paws.transport}). */
public enum EngineTransport {
  /** Our own, on the JDK's sockets: Unix sockets and TCP. */
  SOCKETS,
  /** docker-java's {@code zerodep}, which the user adds to the plugin: Windows pipes too. */
  ZERODEP
}
