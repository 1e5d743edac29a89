package dev.paws.docker;

import dev.paws.program.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The machine that Paws runs on, used to find out whether an engine runs there too.
 *
 * @param linux whether it runs Linux
 * @param kernel its kernel's release, as {@code uname -r} prints it
 * @param hostName its host name
 * @param root its root folder, for {@code /proc} and {@code /run}
 */
public record Machine(boolean linux, String kernel, String hostName, Path root) {
  /** Returns this machine. */
  public static Machine here() {
    Path root = Path.of("/");
    return new Machine(
        "Linux".equals(System.getProperty("os.name")),
        System.getProperty("os.version", ""),
        read(root.resolve("proc/sys/kernel/hostname")),
        root);
  }

  /** Returns whether it runs Windows. */
  boolean windows() {
    return SearchPath.onWindows();
  }

  /** Returns whether systemd is this machine's init system. */
  boolean runsSystemd() {
    return Files.isDirectory(root.resolve("run/systemd/system"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
