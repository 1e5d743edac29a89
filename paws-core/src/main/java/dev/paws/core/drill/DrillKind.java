package dev.paws.core.drill;

import dev.paws.core.model.DocumentedValue;
import java.util.Locale;

/** The kinds of drill, by the names that users type. */
public enum DrillKind implements DocumentedValue {
  /** The leader or primary of a cluster is killed. */
  KILL_LEADER,
  /** Containers are killed. */
  KILL,
  /** Containers are stopped. */
  STOP,
  /** The processes of containers get no processor time. */
  PAUSE,
  /** Containers are taken off their networks. */
  PARTITION,
  /** What containers send is delayed. */
  LATENCY,
  /** Some of what containers send is lost. */
  LOSS,
  /** A file fills a volume or tmpfs. */
  FILL_VOLUME;

  @Override
  public String value() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns whether nobody reaches the containers while it lasts. */
  public boolean isolates() {
    return switch (this) {
      case KILL_LEADER, KILL, STOP, PAUSE, PARTITION -> true;
      case LATENCY, LOSS, FILL_VOLUME -> false;
    };
  }

  /** Returns whether it changes what containers send, which needs their own network. */
  public boolean shapesTraffic() {
    return this == LATENCY || this == LOSS;
  }
}
