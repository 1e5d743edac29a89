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
 * The Engine API of one engine at one version. Every call ends within its deadline, whatever the
 * engine does: the transport knows no timeouts on Unix sockets, so each call runs on a thread of
 * its own and is given up from outside. May be used from several threads at once.
 */
public final class EngineApi implements AutoCloseable {
  /** No answer of an engine is longer, except those that are read as they come. */
  private static final int LONGEST = 32 * 1024 * 1024;

  /** Of the reason for a refusal no more is read. */
  private static final int LONGEST_REASON = 64 * 1024;

  private static final int NOT_MODIFIED = 304;

  /** All statuses of success in the Engine API; what stands in between may give others. */
  private static final Set<Integer> GRANTED = Set.of(200, 201, 204);

  private final DockerHttpClient http;
  private final Workers workers;
  private final String address;
  private final String prefix;
  private final Duration usual;
  private final EngineLiveness pulse;

  /**
   * An engine whose API version is not known yet.
   *
   * @param address where it is, for people
   * @param usual the deadline of calls that name none
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

  /** The same engine, spoken to in this version of its API. */
  public EngineApi at(String version) {
    return new EngineApi(http, workers, address, "/v" + version, usual, pulse);
  }

  /** Where the engine is, for people. */
  public String address() {
    return address;
  }

  /** The threads that calls run on. */
  public Workers workers() {
    return workers;
  }

  /** Sends a call and reads its whole answer. */
  public Answer send(Call call) {
    Duration deadline = pulse.atMost(call.deadline().orElse(usual));
    Exchange exchange = new Exchange(call);
    return within(exchange, after(deadline), deadline, exchange::whole);
  }

  /** Sends a call that only does something. */
  public void perform(Call call) {
    send(call).done();
  }

  /**
   * As {@link #perform}, for what may be gone already.
   *
   * @return whether it was there
   */
  public boolean performIfThere(Call call) {
    Optional<Answer> answer = find(call);
    answer.ifPresent(Answer::done);
    return answer.isPresent();
  }

  /** As {@link #send}, empty where the thing is not there. */
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
   * Sends a call and hands its answer over as it comes, until its end. The call's deadline holds
   * for the whole of it, {@code idle} for each silence in it.
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

  /** Sends a call and returns as soon as its answer begins; it may last for ever. */
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
   * Whether the engine hangs, rather than the one thing that was asked: it does not answer the
   * simplest question either.
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
      // Nothing is asked of the engine any more; a socket that does not close is the system's.
    }
  }

  /** Reads a streamed answer. */
  @FunctionalInterface
  public interface StreamReader<T> {
    T read(InputStream in) throws IOException;
  }

  /** One request and what comes back. */
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

    /** Anything but success is a failure: an engine redirects nobody. */
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

    /** An engine says "already" to the start of what runs, and to the stop of what does not. */
    private boolean maySayAlready() {
      String path = call.path().split("\\?", 2)[0];
      return call.method().equals("POST") && (path.endsWith("/start") || path.endsWith("/stop"));
    }

    /** JSON never begins so. */
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

    /** Notes when bytes came. */
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
