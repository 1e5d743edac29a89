package dev.paws.docker.tar;

/**
 * One member of an archive, without its content.
 *
 * @param path relative path with slashes; a folder's path may end in a slash
 * @param type its kind
 * @param mode permission bits
 * @param size bytes of content that follow; 0 unless it is a file
 * @param modified seconds since 1970
 * @param link a symbolic link's target; empty for others
 */
public record TarEntry(
    String path, Type type, int mode, long uid, long gid, long size, long modified, String link) {
  /** The kinds of members, with their type flags. */
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

  /** Returns the same member with another size. */
  public TarEntry withSize(long newSize) {
    return new TarEntry(path, type, mode, uid, gid, newSize, modified, link);
  }

  /** Returns a regular file that belongs to root. */
  public static TarEntry file(String path, int mode, long size, long modified) {
    return new TarEntry(path, Type.FILE, mode, 0, 0, size, modified, "");
  }

  /** Returns a folder that belongs to root. */
  public static TarEntry folder(String path, int mode, long modified) {
    return new TarEntry(path, Type.FOLDER, mode, 0, 0, 0, modified, "");
  }

  /** Returns a symbolic link that belongs to root. */
  public static TarEntry symlink(String path, String target, long modified) {
    return new TarEntry(path, Type.SYMLINK, 0777, 0, 0, 0, modified, target);
  }
}
