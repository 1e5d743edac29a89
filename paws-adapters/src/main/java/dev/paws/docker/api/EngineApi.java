package dev.paws.docker.api;

import com.github.dockerjava.transport.DockerHttpClient;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.message.EngineCall;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/**
 * The Engine API of one engine at one version. Every call ends within its deadline, no matter how
 * the engine behaves: the transport has no timeouts on Unix sockets, so each call runs on its own
 * thread and is abandoned from outside. Safe for use by several threads.
 */
public final class EngineApi implements AutoCloseable {
  private final DockerHttpClient http;
  private final Workers workers;
  private final String address;
  private final String prefix;
  private final Duration usual;
  private final EngineLiveness liveness;

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
      EngineLiveness liveness) {
    this.http = http;
    this.workers = workers;
    this.address = address;
    this.prefix = prefix;
    this.usual = usual;
    this.liveness = liveness;
  }

  /** Returns the API of the same engine in this version. */
  public EngineApi at(String version) {
    return new EngineApi(http, workers, address, "/v" + version, usual, liveness);
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
    Duration deadline = liveness.atMost(call.deadline().orElse(usual));
    Exchange exchange = exchange(call);
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
    Exchange exchange = exchange(call);
    Duration whole = liveness.atMost(call.deadline().orElse(Duration.ofDays(1)));
    long end = System.nanoTime() + whole.toNanos();
    return within(
        exchange,
        () -> Math.min(end, exchange.lastByte() + idle.toNanos()),
        idle.compareTo(whole) < 0 ? idle : whole,
        () -> exchange.read(reader));
  }

  /** Sends a call and returns as soon as its answer begins; the answer may never end. */
  public OpenStream open(Call call) {
    Duration deadline = liveness.atMost(call.deadline().orElse(usual));
    Exchange exchange = exchange(call);
    return within(exchange, after(deadline), deadline, exchange::begin);
  }

  private Exchange exchange(Call call) {
    return new Exchange(http, address, prefix, liveness, call);
  }

  private static LongSupplier after(Duration deadline) {
    long end = System.nanoTime() + deadline.toNanos();
    return () -> end;
  }

  private <T> T within(Exchange exchange, LongSupplier until, Duration deadline, Callable<T> work) {
    Call call = exchange.call();
    Future<T> future = workers.submit(work);
    try {
      return workers.await(future, until);
    } catch (Workers.GaveUp e) {
      exchange.abort();
      throw new EngineException(
          isSilent()
              ? new EngineFailure.Silent(address, call.name(), deadline)
              : new EngineFailure.TimedOut(call.name(), deadline));
    } catch (InterruptedException e) {
      future.cancel(true);
      exchange.abort();
      Thread.currentThread().interrupt();
      throw Failures.broken(call.name(), "interrupted", e);
    } catch (Workers.Failed e) {
      throw e.asFailure(call.name(), address);
    }
  }

  /**
   * Returns whether the engine itself hangs, rather than the requested resource: it does not answer
   * the simplest call either.
   */
  private boolean isSilent() {
    if (liveness.beatsNow() || liveness.isStopped()) {
      return liveness.isStopped();
    }
    Exchange ping = exchange(Call.get(EngineCall.PING.text(), "/_ping"));
    try {
      workers.await(workers.submit(ping::whole), after(EngineLiveness.OF_A_SILENT_ENGINE));
      return false;
    } catch (Workers.GaveUp e) {
      ping.abort();
      liveness.stopped();
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
}
