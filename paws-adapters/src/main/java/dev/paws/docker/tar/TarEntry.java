package dev.paws.docker.tar;

/**
 * One member of an archive, without its content.
 *
 * @param path relative path with slashes; a folder's may end in one
 * @param type what it is
 * @param mode permission bits
 * @param size bytes of content that follow; 0 for anything but a file
 * @param modified seconds since 1970
 * @param link a symbolic link's target, else empty
 */
public record TarEntry(
    String path, Type type, int mode, long uid, long gid, long size, long modified, String link) {
  /** Kinds of members, with their type flags. */
  public enum Type {
    FILE('0'),
    SYMLINK('2'),
    FOLDER('5');

    private final char flag;

    Type(char flag) {
      this.flag = flag;
    }

    byte flag() {
      return (byte) flag;
    }
  }

  /** A regular file that belongs to root. */
  public static TarEntry file(String path, int mode, long size, long modified) {
    return new TarEntry(path, Type.FILE, mode, 0, 0, size, modified, "");
  }

  /** A folder that belongs to root. */
  public static TarEntry folder(String path, int mode, long modified) {
    return new TarEntry(path, Type.FOLDER, mode, 0, 0, 0, modified, "");
  }

  /** A symbolic link that belongs to root. */
  public static TarEntry symlink(String path, String target, long modified) {
    return new TarEntry(path, Type.SYMLINK, 0777, 0, 0, 0, modified, target);
  }
}
