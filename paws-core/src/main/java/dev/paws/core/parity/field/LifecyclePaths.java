package dev.paws.core.parity.field;

/** Paths of how a service starts, restarts and stops. */
public final class LifecyclePaths {
  public static final String RESTART = "lifecycle.restart";
  public static final String RESTART_DELAY = "lifecycle.restart_delay";
  public static final String RESTART_WINDOW = "lifecycle.restart_window";
  public static final String STOP_SIGNAL = "lifecycle.stop_signal";
  public static final String STOP_GRACE_PERIOD = "lifecycle.stop_grace_period";
  public static final String PULL_POLICY = "lifecycle.pull_policy";
  public static final String PROFILES = "lifecycle.profiles";
  public static final String ATTACH = "lifecycle.attach";
  public static final String PRE_START = "lifecycle.pre_start";
  public static final String POST_START = "lifecycle.post_start";
  public static final String PRE_STOP = "lifecycle.pre_stop";

  /** Prefix of all paths in this table. */
  public static final String ALL = "lifecycle.";

  private LifecyclePaths() {}
}
