package dev.paws.core.parity.field;

/** Paths of the resources that a service may use. */
public final class LimitPaths {
  public static final String CPU_LIMIT = "resource_limits.cpu_limit";
  public static final String MEMORY_LIMIT = "resource_limits.memory_limit";
  public static final String CPU_RESERVATION = "resource_limits.cpu_reservation";
  public static final String MEMORY_RESERVATION = "resource_limits.memory_reservation";
  public static final String MEMORY_SWAP_LIMIT = "resource_limits.memory_swap_limit";
  public static final String MEMORY_SWAPPINESS = "resource_limits.memory_swappiness";
  public static final String OOM_KILL_DISABLE = "resource_limits.oom_kill_disable";
  public static final String OOM_SCORE_ADJ = "resource_limits.oom_score_adj";
  public static final String CPU_COUNT = "resource_limits.cpu_count";
  public static final String CPU_PERCENT = "resource_limits.cpu_percent";
  public static final String CPU_PERIOD = "resource_limits.cpu_period";
  public static final String CPU_QUOTA = "resource_limits.cpu_quota";
  public static final String CPU_RT_PERIOD = "resource_limits.cpu_rt_period";
  public static final String CPU_RT_RUNTIME = "resource_limits.cpu_rt_runtime";
  public static final String CPU_SHARES = "resource_limits.cpu_shares";
  public static final String CPUSET = "resource_limits.cpuset";
  public static final String PIDS_LIMIT = "resource_limits.pids_limit";
  public static final String SHM_SIZE = "resource_limits.shm_size";
  public static final String GPUS = "resource_limits.gpus";
  public static final String DEVICES = "resource_limits.devices";
  public static final String GENERIC_RESOURCES = "resource_limits.generic_resources";

  /** Prefix of all paths in this table. */
  public static final String ALL = "resource_limits.";

  /** Prefix of a name: {@code ULIMITS + "nofile." + SOFT}. */
  public static final String ULIMITS = "resource_limits.ulimits.";

  public static final String BLKIO_CONFIG = "blkio_config";

  // parts of paths that follow a name and a dot

  public static final String SOFT = "soft";
  public static final String HARD = "hard";

  private LimitPaths() {}
}
