package dev.paws.core.parity.field;

/** Paths of what the semantic mode reads from other fields. */
public final class SemanticPaths {
  /** Before parameters: {@code parameters.etcd.heartbeat_interval}. */
  public static final String PARAMETERS = "parameters.";

  /** Before findings about one environment alone: {@code consistency.etcd.size}. */
  public static final String CONSISTENCY = "consistency.";

  private SemanticPaths() {}
}
