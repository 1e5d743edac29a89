package dev.paws.core.parity.field;

/** Paths of what is mounted into a container. */
public final class StoragePaths {
  /**
   * Prefix of a path of the container: {@code VOLUMES + "/data." + TYPE}. {@code FILES} holds
   * configs and secrets.
   */
  public static final String VOLUMES = "storage.volumes.";

  public static final String FILES = "files.";
  public static final String STORAGE_OPT = "storage.storage_opt.";
  public static final String VOLUMES_FROM = "storage.volumes_from";

  // parts of paths that follow a name and a dot

  public static final String TYPE = "type";
  public static final String SOURCE = "source";
  public static final String MODE = "mode";

  /** Below a bound folder: the content of each of its files, by name. */
  public static final String FOLDER = "folder.";

  public static final String CONTENT = "content";
  public static final String SIZE = "size";
  public static final String SUBPATH = "subpath";
  public static final String PROPAGATION = "propagation";
  public static final String CONSISTENCY = "consistency";
  public static final String NOCOPY = "nocopy";
  public static final String RECURSIVE = "recursive";
  public static final String SELINUX = "selinux";
  public static final String CREATE_HOST_PATH = "create_host_path";
  public static final String TMPFS_MODE = "tmpfs_mode";
  public static final String OPTIONS = "options";
  public static final String LABELS = "labels";
  public static final String UID = "uid";
  public static final String GID = "gid";
  public static final String EXTERNAL = "external";

  /** The file on this machine that provides a config or secret. */
  public static final String MOUNTED = "mounted";

  private StoragePaths() {}

  /** Returns whether a field is the content of a config, a secret or a bound file. */
  public static boolean isContent(String path) {
    return path.endsWith("." + CONTENT) && (path.startsWith(FILES) || path.startsWith(VOLUMES));
  }

  /** Returns the path of the file in the container whose content a field is. */
  public static String fileOf(String path) {
    int start = path.startsWith(FILES) ? FILES.length() : VOLUMES.length();
    return path.substring(start, path.length() - CONTENT.length() - 1);
  }
}
