package dev.paws.maven;

import dev.paws.host.LocalHost;
import dev.paws.lock.HomeFolder;
import dev.paws.lock.StateFolder;
import dev.paws.runtime.ThisProcess;
import java.nio.file.Path;
import java.util.Optional;

/** Folders of the user who runs the build. */
final class UserFolders {
  private UserFolders() {}

  /** Returns the home folder, even for a user without one. */
  static Path home() {
    return HomeFolder.of(System.getProperty("user.home"), System.getenv("HOME"), temporary());
  }

  /**
   * Returns the folder for locks.
   *
   * @param stateFolder the value of {@code paws.stateFolder}; empty: the usual one of the operating
   *     system
   */
  static Path locks(Optional<Path> stateFolder) {
    return stateFolder
        .orElseGet(
            () ->
                StateFolder.of(
                    System.getenv(),
                    HomeFolder.writable(home(), temporary()),
                    System.getProperty("os.name", "")))
        .resolve("locks");
  }

  /** Returns the user and the machine: {@code ryan@laptop}. */
  static String userAtHost() {
    return System.getProperty("user.name", "?") + "@" + ThisProcess.host();
  }

  private static Path temporary() {
    return HomeFolder.temporary(
        System.getProperty("java.io.tmpdir", "/tmp"), LocalHost.user(Path.of("/proc/self")));
  }
}
