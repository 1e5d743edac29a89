package dev.paws.core.parity.field;

/** Paths of a container's rights. */
public final class SecurityPaths {
  public static final String PRIVILEGED = "security.privileged";
  public static final String READ_ONLY = "security.read_only";
  public static final String USER = "security.user";
  public static final String GROUP_ADD = "security.group_add";
  public static final String CAP_ADD = "security.cap_add";
  public static final String CAP_DROP = "security.cap_drop";
  public static final String SECURITY_OPT = "security.security_opt";
  public static final String IPC = "security.ipc";
  public static final String PID = "security.pid";
  public static final String UTS = "security.uts";
  public static final String USERNS_MODE = "security.userns_mode";
  public static final String CGROUP = "security.cgroup";
  public static final String CGROUP_PARENT = "security.cgroup_parent";
  public static final String DEVICE_CGROUP_RULES = "security.device_cgroup_rules";

  /** Prefix of all paths in this table. */
  public static final String ALL = "security.";

  private SecurityPaths() {}
}
