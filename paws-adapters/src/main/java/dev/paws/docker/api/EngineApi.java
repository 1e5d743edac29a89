package dev.paws.docker.api;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The Engine API of one engine at one version. Every call ends within its deadline, no matter how
 * the engine behaves: the transport has no timeouts on Unix sockets, so each call runs on its own
 * thread and is abandoned from outside. Safe for use by several threads.
 */
public final class EngineApi implements AutoCloseable {
  /** The longest answer, in bytes, except for those that are read while they arrive. */
  private static final int LONGEST = 32 * 1024 * 1024;

  /** How many bytes of the reason for a refusal are read. */
  private static final int LONGEST_REASON = 64 * 1024;

  private static final int NOT_MODIFIED = 304;

  /** All success statuses of the Engine API; a proxy may return others. */
  private static final Set<Integer> GRANTED = Set.of(200, 201, 204);

  private final DockerHttpClient http;
  private final Workers workers;
  private final String address;
  private final String prefix;
  private final Duration usual;
  private final EngineLiveness pulse;

  /**
   * Creates the API of an engine whose version is not known yet.
   *
   * @param address the engine's address, for messages
   * @param usual the deadline of calls that have none
   */
  public EngineApi(DockerHttpClient http, Workers workers, String address, Duration usual) {
    this(http, workers, address, "", usual, new EngineLiveness());
  }

  private EngineApi(
      DockerHttpClient http,
      Workers workers,
      String address,
      String prefix,
      Duration usual,
      EngineLiveness pulse) {
    this.http = http;
    this.workers = workers;
    this.address = address;
    this.prefix = prefix;
    this.usual = usual;
    this.pulse = pulse;
  }

  /** Returns the API of the same engine in this version. */
  public EngineApi at(String version) {
    return new EngineApi(http, workers, address, "/v" + version, usual, pulse);
  }

  /** Returns the engine's address, for messages. */
  public String address() {
    return address;
  }

  /** Returns the threads that run calls. */
  public Workers workers() {
    return workers;
  }

  /** Sends a call and reads its whole answer. */
  public Answer send(Call call) {
    Duration deadline = pulse.atMost(call.deadline().orElse(usual));
    Exchange exchange = new Exchange(call);
    return within(exchange, after(deadline), deadline, exchange::whole);
  }

  /** Sends a call that has no result. */
  public void perform(Call call) {
    send(call).done();
  }

  /**
   * Sends a call like {@link #perform}, for a resource that may be gone already.
   *
   * @return whether the resource existed
   */
  public boolean performIfThere(Call call) {
    Optional<Answer> answer = find(call);
    answer.ifPresent(Answer::done);
    return answer.isPresent();
  }

  /** Sends a call like {@link #send}; returns empty if the resource does not exist. */
  public Optional<Answer> find(Call call) {
    try {
      return Optional.of(send(call));
    } catch (EngineException e) {
      if (e.failure() instanceof EngineFailure.NotFound) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Sends a call and passes its answer on while it arrives, to its end. The call's deadline covers
   * the whole answer, {@code idle} each silence in it.
   */
  public <T> T stream(Call call, Duration idle, StreamReader<T> reader) {
    Exchange exchange = new Exchange(call);
    Duration whole = pulse.atMost(call.deadline().orElse(Duration.ofDays(1)));
    long end = System.nanoTime() + whole.toNanos();
    return within(
        exchange,
        () -> Math.min(end, exchange.lastByte() + idle.toNanos()),
        idle.compareTo(whole) < 0 ? idle : whole,
        () -> exchange.read(reader));
  }

  /** Sends a call and returns as soon as its answer begins; the answer may never end. */
  public OpenStream open(Call call) {
    Duration deadline = pulse.atMost(call.deadline().orElse(usual));
    Exchange exchange = new Exchange(call);
    return within(exchange, after(deadline), deadline, exchange::begin);
  }

  private static LongSupplier after(Duration deadline) {
    long end = System.nanoTime() + deadline.toNanos();
    return () -> end;
  }

  private <T> T within(Exchange exchange, LongSupplier until, Duration deadline, Callable<T> work) {
    Future<T> future = workers.submit(work);
    try {
      return workers.await(future, until);
    } catch (Workers.GaveUp e) {
      exchange.abort();
      throw new EngineException(
          isSilent()
              ? new EngineFailure.Silent(address, exchange.call.name(), deadline)
              : new EngineFailure.TimedOut(exchange.call.name(), deadline));
    } catch (InterruptedException e) {
      future.cancel(true);
      exchange.abort();
      Thread.currentThread().interrupt();
      throw Failures.broken(exchange.call.name(), "interrupted", e);
    } catch (Workers.Failed e) {
      throw e.asFailure(exchange.call.name(), address);
    }
  }

  /**
   * Returns whether the engine itself hangs, rather than the requested resource: it does not answer
   * the simplest call either.
   */
  private boolean isSilent() {
    if (pulse.beatsNow() || pulse.isStopped()) {
      return pulse.isStopped();
    }
    Exchange ping = new Exchange(Call.get("ping", "/_ping"));
    try {
      workers.await(workers.submit(ping::whole), after(EngineLiveness.OF_A_SILENT_ENGINE));
      return false;
    } catch (Workers.GaveUp e) {
      ping.abort();
      pulse.stopped();
      return true;
    } catch (Workers.Failed e) {
      return false; // an answer of a kind
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    workers.close();
    try {
      http.close();
    } catch (IOException e) {
      // No further call is made; a socket that does not close is left to the system.
    }
  }

  /** Reads a streamed answer. */
  @FunctionalInterface
  public interface StreamReader<T> {
    T read(InputStream in) throws IOException;
  }

  /** One request and its answer. */
  private final class Exchange {
    private final Call call;
    private volatile @Nullable Response response;
    private volatile long lastByte = System.nanoTime();

    Exchange(Call call) {
      this.call = call;
    }

    long lastByte() {
      return lastByte;
    }

    Answer whole() throws IOException {
      try (Response got = execute()) {
        requireGranted(got);
        byte[] body = got.getBody().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
          throw Failures.broken(
              call.name(), "the answer is longer than " + LONGEST / 1024 / 1024 + " MiB", null);
        }
        if (isPage(body)) {
          throw new EngineException(
              Failures.notAnEngine(call.name(), address, got.getStatusCode(), body));
        }
        return new Answer(call.name(), got.getStatusCode(), body, got.getHeaders());
      }
    }

    <T> T read(StreamReader<T> reader) throws IOException {
      try (Response got = granted()) {
        return reader.read(new Watched(got.getBody()));
      }
    }

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
      if (GRANTED.contains(status) || (status == NOT_MODIFIED && maySayAlready())) {
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
      try (InputStream body = call.body().open()) {
        if (call.body().isStream()) {
          request.body(body);
        }
        Response got = http.execute(request.build());
        response = got;
        lastByte = System.nanoTime();
        pulse.answered();
        return got;
      }
    }

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
        pulse.answered();
        return read;
      }
    }
  }
}
