package dev.paws.core.parity.field;

/** Paths of what only a running container has. */
public final class RuntimePaths {
  /** Prefix of all paths in this table. */
  public static final String ALL = "runtime.";

  public static final String RESTART_COUNT = "runtime.restart_count";
  public static final String STATE = "runtime.state";
  public static final String HEALTH = "runtime.health";
  public static final String IMAGE_DIGEST = "runtime.image_digest";
  public static final String IMAGE_VERSION = "runtime.image_version";

  /** Prefix of the name of a network on which the container lacks the name of its service. */
  public static final String MISSING_ALIAS = "runtime.missing_alias.";

  /**
   * Set if a run chose free ports instead of those of its definition. Always implied, so that it is
   * never reported by itself.
   */
  public static final String RANDOM_PORTS = "runtime.random_ports";

  private RuntimePaths() {}
}
