package dev.paws.core.compose.normal;

/** Recognizes Windows paths, which a file may have for an engine on another machine. */
final class WindowsPath {
  private WindowsPath() {}

  /** Returns whether the path starts at the root of a drive or a share. */
  static boolean isAbsolute(String path) {
    int volume = volumeLength(path);
    return volume > 0 && path.length() > volume && isSlash(path.charAt(volume));
  }

  /** Returns whether newer versions take the path for an absolute one. */
  static boolean looksAbsolute(String path) {
    return path.startsWith("\\\\")
        || (path.length() > 2
            && path.charAt(0) < 0x80
            && path.charAt(1) == ':'
            && isSlash(path.charAt(2)));
  }

  private static int volumeLength(String path) {
    if (path.length() < 2) {
      return 0;
    }
    char drive = path.charAt(0);
    boolean letter = (drive >= 'a' && drive <= 'z') || (drive >= 'A' && drive <= 'Z');
    if (letter && path.charAt(1) == ':') {
      return 2;
    }
    return shareLength(path);
  }

  /** Returns the length of {@code \\server\share} at the start, or 0. */
  private static int shareLength(String path) {
    boolean two =
        path.length() >= 5
            && isSlash(path.charAt(0))
            && isSlash(path.charAt(1))
            && !isSlash(path.charAt(2))
            && path.charAt(2) != '.';
    if (!two) {
      return 0;
    }
    int server = 3;
    while (server < path.length() - 1 && !isSlash(path.charAt(server))) {
      server++;
    }
    if (server >= path.length() - 1) {
      return 0;
    }
    int share = server + 1;
    if (isSlash(path.charAt(share)) || path.charAt(share) == '.') {
      return 0;
    }
    while (share < path.length() && !isSlash(path.charAt(share))) {
      share++;
    }
    return share;
  }

  private static boolean isSlash(char c) {
    return c == '\\' || c == '/';
  }
}
