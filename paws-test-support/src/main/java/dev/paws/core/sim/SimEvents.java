package dev.paws.core.sim;

import dev.paws.core.engine.EngineEvent;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.EventListener;
import dev.paws.core.engine.EventSubscription;
import java.util.ArrayList;
import java.util.List;

/** The event streams of the simulated engine. */
final class SimEvents {
  private final SimBench bench;
  private final SimCalls calls;
  private final List<EventListener> listeners = new ArrayList<>();

  SimEvents(SimBench bench, SimCalls calls) {
    this.bench = bench;
    this.calls = calls;
  }

  EventSubscription follow(EventListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Returns how many streams are open. */
  int streams() {
    return listeners.size();
  }

  /** Reports an event of a container to all streams, after the delay of events. */
  void tell(SimContainer container, EngineEvent.Kind kind, int code) {
    EngineEvent event = new EngineEvent(kind, container.id, code);
    bench.after(
        calls.eventDelay(),
        () -> List.copyOf(listeners).forEach(listener -> listener.happened(event)));
  }

  /** Ends all streams with an error. */
  void lose() {
    List<EventListener> lost = List.copyOf(listeners);
    listeners.clear();
    lost.forEach(listener -> listener.broken(new EngineFailure.Broken("events", "gone")));
  }
}
