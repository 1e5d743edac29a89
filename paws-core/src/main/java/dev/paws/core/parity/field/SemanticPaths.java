package dev.paws.core.parity.field;

/** Paths of what the semantic mode reads from other fields. */
public final class SemanticPaths {
  /** Prefix of parameters: {@code parameters.etcd.heartbeat_interval}. */
  public static final String PARAMETERS = "parameters.";

  /** Prefix of findings about one environment alone: {@code consistency.etcd.size}. */
  public static final String CONSISTENCY = "consistency.";

  private SemanticPaths() {}
}
