package dev.paws.core.execute;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Programs that only start others, and may stay as their parents: inits, supervisors, and those
 * that change something for one program. They are not what a container is for.
 */
final class Launcher {
  private static final Set<String> NAMES =
      Set.of(
          "tini",
          "tini-static",
          "dumb-init",
          "docker-init",
          "catatonit",
          "init",
          "su",
          "sudo",
          "runuser",
          "setpriv",
          "gosu",
          "su-exec",
          "timeout",
          "env",
          "nohup",
          "nice",
          "stdbuf",
          "setsid",
          "script",
          "unshare",
          "chroot",
          "strace",
          "time",
          "dbus-run-session");

  /** They run scripts of a folder, or of a file of their own, before and beside the servers. */
  private static final Pattern SUPERVISORS =
      Pattern.compile(
          "s6-.+|runsv(dir)?|runit(-init)?|svscan|supervise|perp[db]|dinit|horust|procd"
              + "|execlineb|foreground|background|if|ifelse|ifte|with-contenv|pipeline"
              + "|supervisord|multirun|goreman|forego|hivemind|overmind|process-compose");

  private Launcher() {}

  /** Returns whether a command line is that of a launcher. */
  static boolean is(List<String> words) {
    String name = ProgramName.of(words);
    return NAMES.contains(name) || SUPERVISORS.matcher(name).matches();
  }
}
