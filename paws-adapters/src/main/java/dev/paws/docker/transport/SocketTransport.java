package dev.paws.docker.transport;

import com.github.dockerjava.transport.DockerHttpClient;
import dev.paws.core.message.EnginePhrase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * docker-java's HTTP client on JDK sockets. Connections are kept and reused; there are as many as
 * parallel calls. {@code execute} throws {@link UncheckedIOException}.
 */
public final class SocketTransport implements DockerHttpClient {
  private static final byte[] NOTHING = {};

  private final Connector connector;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Creates a transport to one engine; it connects on first use.
   *
   * @param engine {@code unix:///path} or {@code tcp://host:port}
   * @param tls the TLS context for TCP; empty: plaintext
   */
  public SocketTransport(URI engine, Optional<Supplier<SSLContext>> tls) {
    this.connector = new Connector(engine, tls);
  }

  @Override
  public Response execute(Request request) {
    try {
      Optional<Connection> kept = kept();
      if (kept.isPresent()) {
        try {
          return exchange(kept.get(), request);
        } catch (Connection.Stale e) {
          // The connection closed between the check and the request. A request that changes nothing
          // may be repeated.
          if (!request.method().equals("GET")) {
            throw e;
          }
        }
      }
      return exchange(connect(), request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns an idle connection that the engine has not closed; empty if there is none. */
  private Optional<Connection> kept() {
    for (Connection next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
      if (next.isAlive()) {
        return Optional.of(next);
      }
      drop(next);
    }
    return Optional.empty();
  }

  private Connection connect() throws IOException {
    Connection connection = connector.connect();
    open.add(connection);
    if (closed.get()) {
      drop(connection);
      throw new IOException(EnginePhrase.CONNECTION_CLOSED.text());
    }
    return connection;
  }

  private Response exchange(Connection connection, Request request) throws IOException {
    boolean answered = false;
    try {
      send(connection, request);
      Connection.Head head = connection.readHead();
      Reply reply = new Reply(connection, head);
      InputStream input = request.hijackedInput();
      if (input != null && head.status() < 300) {
        passOn(input, connection);
      }
      answered = true;
      return reply;
    } finally {
      if (!answered) {
        drop(connection);
      }
    }
  }

  /** Sends bytes as they come, on a thread that may wait for them longer than anybody listens. */
  private static void passOn(InputStream input, Connection connection) {
    Thread thread =
        new Thread(
            () -> {
              try {
                connection.sendAll(input);
              } catch (IOException e) {
                // The command has ended and does not read any more.
              }
            },
            "paws-engine-input");
    thread.setDaemon(true);
    thread.start();
  }

  private static boolean isStreamed(Request request) {
    return request.bodyBytes() == null && request.body() != null;
  }

  private void send(Connection connection, Request request) throws IOException {
    byte @Nullable [] content = request.bodyBytes();
    byte[] bytes = content == null ? NOTHING : content;
    InputStream body = isStreamed(request) ? request.body() : null;
    StringBuilder head = new StringBuilder(200);
    head.append(request.method()).append(' ').append(connector.pathPrefix());
    head.append(request.path()).append(" HTTP/1.1\r\nHost: ").append(connector.host());
    request
        .headers()
        .forEach((name, value) -> head.append("\r\n").append(name).append(": ").append(value));
    if (request.hijackedInput() != null) {
      head.append("\r\nConnection: Upgrade\r\nUpgrade: tcp");
    }
    if (body != null) {
      head.append("\r\nTransfer-Encoding: chunked");
    } else if (content != null || !request.method().equals("GET")) {
      head.append("\r\nContent-Length: ").append(bytes.length);
    }
    head.append("\r\n\r\n");
    try {
      connection.send(head.toString(), bytes);
      if (body != null) {
        connection.sendChunks(body);
      }
    } catch (UncheckedIOException e) {
      throw e;
    } catch (IOException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      // An engine that refuses before it has read everything closes immediately; its answer can
      // still be read.
    }
  }

  private void drop(Connection connection) {
    open.remove(connection);
    connection.close();
  }

  private void keep(Connection connection, Connection.Head head) {
    boolean reusable = head.keepsAlive() && !head.header("Connection").equalsIgnoreCase("close");
    if (reusable && !closed.get()) {
      idle.addFirst(connection);
    } else {
      drop(connection);
    }
  }

  @Override
  public void close() {
    closed.set(true);
    open.forEach(this::drop);
    idle.clear();
  }

  /** One answer; closing it before its end closes the connection, and frees its reader. */
  private final class Reply implements Response {
    private final Connection connection;
    private final Connection.Head head;
    private final AtomicBoolean over = new AtomicBoolean();
    private final InputStream body;

    Reply(Connection connection, Connection.Head head) throws IOException {
      this.connection = connection;
      this.head = head;
      this.body = new ReplyBody(connection, head, this::whole);
    }

    private void whole() {
      if (over.compareAndSet(false, true)) {
        keep(connection, head);
      }
    }

    @Override
    public int getStatusCode() {
      return head.status();
    }

    @Override
    public Map<String, List<String>> getHeaders() {
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      head.headers().forEach((name, value) -> headers.put(name, List.of(value)));
      return headers;
    }

    @Override
    public InputStream getBody() {
      return over.get() ? new ByteArrayInputStream(NOTHING) : body;
    }

    @Override
    public void close() {
      if (over.compareAndSet(false, true)) {
        drop(connection);
      }
    }
  }
}
