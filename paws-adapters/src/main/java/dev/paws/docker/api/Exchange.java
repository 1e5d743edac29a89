package dev.paws.docker.api;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import dev.paws.core.engine.EngineException;
import dev.paws.core.message.EnginePhrase;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request and its answer. */
final class Exchange {
  /** The longest answer, in bytes, except for those that are read while they arrive. */
  private static final int LONGEST = 32 * 1024 * 1024;

  /** How many bytes of the reason for a refusal are read. */
  private static final int LONGEST_REASON = 64 * 1024;

  private static final int NOT_MODIFIED = 304;

  /** The connection is ours now, in both directions. */
  private static final int SWITCHED = 101;

  /** All success statuses of the Engine API; a proxy may return others. */
  private static final Set<Integer> GRANTED = Set.of(200, 201, 204);

  private final DockerHttpClient http;
  private final String address;
  private final String prefix;
  private final EngineLiveness liveness;
  private final Call call;
  private volatile @Nullable Response response;
  private volatile long lastByte = System.nanoTime();

  /**
   * Creates an exchange that has not begun.
   *
   * @param address the engine's address, for messages
   * @param prefix the part of the path that names the API version; empty: none
   */
  Exchange(
      DockerHttpClient http, String address, String prefix, EngineLiveness liveness, Call call) {
    this.http = http;
    this.address = address;
    this.prefix = prefix;
    this.liveness = liveness;
    this.call = call;
  }

  Call call() {
    return call;
  }

  /** Returns when the last byte arrived, as {@link System#nanoTime()}. */
  long lastByte() {
    return lastByte;
  }

  /** Sends the call and reads its whole answer. */
  Answer whole() throws IOException {
    try (Response got = execute()) {
      requireGranted(got);
      byte[] body = got.getBody().readNBytes(LONGEST + 1);
      if (body.length > LONGEST) {
        throw Failures.broken(call.name(), EnginePhrase.TOO_LONG.text(LONGEST / 1024 / 1024), null);
      }
      if (isPage(body)) {
        throw new EngineException(
            Failures.notAnEngine(call.name(), address, got.getStatusCode(), body));
      }
      return new Answer(call.name(), got.getStatusCode(), body, got.getHeaders());
    }
  }

  /** Sends the call and passes its answer to a reader while it arrives. */
  <T> T read(EngineApi.StreamReader<T> reader) throws IOException {
    try (Response got = granted()) {
      return reader.read(new Watched(got.getBody()));
    }
  }

  /** Sends the call and returns once its answer begins. */
  OpenStream begin() throws IOException {
    Response got = granted();
    return new OpenStream(got.getBody(), got::close);
  }

  private Response granted() throws IOException {
    Response got = execute();
    boolean granted = false;
    try {
      requireGranted(got);
      granted = true;
      return got;
    } finally {
      if (!granted) {
        got.close();
      }
    }
  }

  /** Any status but success is a failure, because an engine never redirects. */
  private void requireGranted(Response got) throws IOException {
    int status = got.getStatusCode();
    if (GRANTED.contains(status)
        || (status == NOT_MODIFIED && maySayAlready())
        || (status == SWITCHED && call.body().input().isPresent())) {
      return;
    }
    byte[] body = got.getBody().readNBytes(LONGEST_REASON);
    throw status >= 400
        ? Failures.refused(call.name(), address, status, body)
        : new EngineException(Failures.notAnEngine(call.name(), address, status, body));
  }

  /** An engine answers "already" if a container to start runs, or one to stop does not. */
  private boolean maySayAlready() {
    String path = call.path().split("\\?", 2)[0];
    return call.method().equals("POST") && (path.endsWith("/start") || path.endsWith("/stop"));
  }

  /** JSON never begins like this. */
  private boolean isPage(byte[] body) {
    for (byte one : body) {
      if (one > ' ') {
        return one == '<';
      }
    }
    return false;
  }

  private Response execute() throws IOException {
    Request.Builder request =
        Request.builder()
            .method(call.method())
            .path(prefix + call.path())
            .putAllHeaders(call.headers());
    call.body().bytes().ifPresent(request::bodyBytes);
    call.body().input().ifPresent(request::hijackedInput);
    try (InputStream body = call.body().open()) {
      if (call.body().isStream()) {
        request.body(body);
      }
      Response got = http.execute(request.build());
      response = got;
      lastByte = System.nanoTime();
      liveness.answered();
      return got;
    }
  }

  /** Closes the answer, so that a blocked reader returns. */
  void abort() {
    Response got = response;
    if (got != null) {
      got.close();
    }
  }

  /** Records when bytes arrive. */
  private final class Watched extends InputStream {
    private final InputStream in;

    Watched(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      lastByte = System.nanoTime();
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = in.read(bytes, from, length);
      lastByte = System.nanoTime();
      liveness.answered();
      return read;
    }
  }
}
