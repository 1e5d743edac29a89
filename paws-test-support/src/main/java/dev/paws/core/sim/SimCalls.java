package dev.paws.core.sim;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The calls to a simulated engine: how long each takes, which fail, and when each was made. */
public final class SimCalls {
  private final SimBench bench;
  private final Map<String, Duration> latencies = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Call> log = new ArrayList<>();
  private Duration deadline = Duration.ofSeconds(30);
  private Duration eventDelay = Duration.ofMillis(1);
  private Optional<Duration> silentFrom = Optional.empty();

  /** A call to the engine. */
  public record Call(String what, String target, Duration began) {
    @Override
    public String toString() {
      return what + " " + target;
    }
  }

  private static final class Fault {
    private final String what;
    private final EngineFailure failure;
    private final boolean afterwards;
    private int times;

    Fault(String what, EngineFailure failure, boolean afterwards, int times) {
      this.what = what;
      this.failure = failure;
      this.afterwards = afterwards;
      this.times = times;
    }
  }

  SimCalls(SimBench bench) {
    this.bench = bench;
    takes("create", 30);
    takes("start", 200);
    takes("create network", 50);
    takes("create volume", 10);
    takes("pull", 5000);
    takes("build", 8000);
    takes("exec", 20);
    takes("remove", 20);
  }

  /** Sets how long calls of a kind, or one call ({@code start p-web-1}), take. */
  public SimCalls takes(String what, int millis) {
    latencies.put(what, Duration.ofMillis(millis));
    return this;
  }

  /** Makes calls with this prefix ({@code start p-web}) fail. */
  public SimCalls fail(String what, EngineFailure failure) {
    return fail(what, failure, Integer.MAX_VALUE);
  }

  /** Makes the next calls with this prefix fail. */
  public SimCalls fail(String what, EngineFailure failure, int times) {
    faults.add(new Fault(what, failure, false, times));
    return this;
  }

  /** Makes calls with this prefix fail after they had their effect, as if the answer was lost. */
  public SimCalls loseAnswer(String what, EngineFailure failure) {
    faults.add(new Fault(what, failure, true, Integer.MAX_VALUE));
    return this;
  }

  /** From then on, no call is answered before its deadline. */
  public SimCalls silentFrom(Duration elapsed) {
    silentFrom = Optional.of(elapsed);
    return this;
  }

  /** Sets how late events arrive. */
  public SimCalls eventDelay(Duration delay) {
    eventDelay = delay;
    return this;
  }

  Duration eventDelay() {
    return eventDelay;
  }

  /** Returns all calls of a kind. */
  public List<Call> of(String what) {
    return log.stream().filter(call -> call.what().equals(what)).toList();
  }

  /** Returns the calls that change something, in order. */
  public List<String> changes() {
    return log.stream()
        .filter(
            call ->
                !List.of(
                        "inspect",
                        "observe",
                        "image",
                        "images",
                        "events",
                        "exec",
                        "logs",
                        "signals",
                        "network",
                        "volume",
                        "await end")
                    .contains(call.what()))
        .map(Call::toString)
        .toList();
  }

  /** Returns the highest number of parallel calls of a kind. */
  public int most(String... kinds) {
    int most = 0;
    List<String> wanted = List.of(kinds);
    for (Call call : log) {
      if (wanted.contains(call.what())) {
        long together =
            log.stream()
                .filter(other -> wanted.contains(other.what()))
                .filter(other -> other.began().compareTo(call.began()) <= 0)
                .filter(other -> other.began().plus(latency(other)).compareTo(call.began()) > 0)
                .count();
        most = Math.max(most, (int) together);
      }
    }
    return most;
  }

  private Duration latency(Call call) {
    return latencies.getOrDefault(
        call.toString(), latencies.getOrDefault(call.what(), Duration.ofMillis(2)));
  }

  /** Makes a call without a result. */
  void pass(String what, String target) {
    create(what, target, () -> "");
  }

  /** Makes a call whose effect comes at its end. */
  String create(String what, String target, Supplier<String> effect) {
    Call call = new Call(what, target, bench.elapsed());
    log.add(call);
    if (silentFrom.filter(from -> call.began().compareTo(from) >= 0).isPresent()) {
      bench.pause(deadline);
      throw new EngineException(new EngineFailure.TimedOut(what, deadline));
    }
    bench.pause(latency(call));
    for (Fault fault : faults) {
      if (fault.times > 0 && call.toString().startsWith(fault.what)) {
        fault.times--;
        if (fault.afterwards) {
          effect.get();
        }
        throw new EngineException(fault.failure);
      }
    }
    return effect.get();
  }
}
