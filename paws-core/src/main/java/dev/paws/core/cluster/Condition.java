package dev.paws.core.cluster;

import dev.paws.core.model.DocumentedValue;

/** How well a cluster does; the worst finding decides. */
public enum Condition implements DocumentedValue {
  /** It does what it is for, with all of its members. */
  HEALTHY,
  /** It could not be asked. */
  UNKNOWN,
  /** It still does what it is for, but the next fault may end that. */
  DEGRADED,
  /** It does not do what it is for, or loses data. */
  UNHEALTHY
}
