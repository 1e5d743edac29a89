package dev.paws.core.parity.field;

/** Paths of what runs in a container, and of how it is set up. */
public final class ContainerPaths {
  public static final String IMAGE = "container.image";
  public static final String PLATFORM = "container.platform";
  public static final String ENTRYPOINT = "container.entrypoint";
  public static final String COMMAND = "container.command";
  public static final String NAME = "container.name";
  public static final String WORKING_DIR = "container.working_dir";
  public static final String INIT = "container.init";
  public static final String TTY = "container.tty";
  public static final String STDIN_OPEN = "container.stdin_open";
  public static final String RUNTIME = "container.runtime";
  public static final String ISOLATION = "container.isolation";
  public static final String CREDENTIAL_SPEC = "container.credential_spec";
  public static final String USE_API_SOCKET = "container.use_api_socket";
  public static final String PROVIDER = "container.provider";
  public static final String MODELS = "container.models";

  /**
   * Before a name: {@code SYSCTLS + "net.core.somaxconn"}, {@code DEVICES + "/dev/fuse." +
   * PERMISSIONS}.
   */
  public static final String SYSCTLS = "container.sysctls.";

  public static final String DEVICES = "container.devices.";

  // parts of paths that follow a name and a dot

  /** What a container may do with a device. */
  public static final String PERMISSIONS = "permissions";

  private ContainerPaths() {}
}
