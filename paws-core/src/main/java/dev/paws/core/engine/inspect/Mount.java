package dev.paws.core.engine.inspect;

/**
 * A mount in a container.
 *
 * @param type {@code volume}, {@code bind}, {@code tmpfs}, …
 * @param name the volume's name; empty for other mounts
 * @param source the path on the engine's machine
 * @param target the path in the container
 * @param propagation {@code rprivate}, {@code rshared}, … of a bind mount
 * @param options the requested options of a tmpfs
 * @param named whether it is a volume that the container was created with by name; an anonymous
 *     volume is one only where its container passed it on
 */
public record Mount(
    String type,
    String name,
    String source,
    String target,
    boolean writable,
    String propagation,
    TmpfsOptions options,
    boolean named) {
  private static final int ANONYMOUS_LENGTH = 64;

  /** Creates a mount of something that was not created by the name of a volume. */
  public Mount(
      String type,
      String name,
      String source,
      String target,
      boolean writable,
      String propagation,
      TmpfsOptions options) {
    this(type, name, source, target, writable, propagation, options, false);
  }

  /** Returns a mount of a volume, with defaults for everything else. */
  public static Mount volume(String name, String target, boolean writable) {
    return new Mount("volume", name, "", target, writable, "", TmpfsOptions.NONE);
  }

  /** Returns this mount of a volume that the container was created with by name. */
  public Mount byName() {
    return new Mount(type, name, source, target, writable, propagation, options, true);
  }

  /** Returns whether it is a volume. */
  public boolean isVolume() {
    return type.equals("volume");
  }

  /** Returns whether it is a volume whose name the engine made up: 64 hexadecimal digits. */
  public boolean isAnonymousVolume() {
    return isVolume()
        && name.length() == ANONYMOUS_LENGTH
        && name.chars().allMatch(digit -> Character.digit(digit, 16) >= 0);
  }

  /**
   * Options of a tmpfs.
   *
   * @param sizeBytes 0: not set
   * @param mode its permissions; 0: not set
   */
  public record TmpfsOptions(long sizeBytes, long mode) {
    /** Nothing set. */
    public static final TmpfsOptions NONE = new TmpfsOptions(0, 0);
  }
}
