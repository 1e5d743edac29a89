package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** Messages about watching files, and about images and replicas ({@code PAWS-A…}). */
public enum WatchMessage implements Message {
  /** Arguments: the services. */
  NOTHING_WATCHED(
      1,
      "{0} has no develop.watch section",
      "a service that says which files to watch",
      "add develop.watch to a service, for example [{path: target/classes, action: sync, target:"
          + " /app/classes}]"),
  /** Arguments: the service. */
  REBUILD_WITHOUT_BUILD(
      2,
      "{0} cannot be rebuilt: it has no build section",
      "a build section for the action rebuild",
      "add build, or use another action, such as sync"),
  /** Arguments: the service. */
  NO_COMMAND(
      3,
      "the action sync+exec of {0} has no command",
      "exec.command",
      "add exec: {command: [...]}, or use the action sync"),
  /** Arguments: the pattern list's key, the reason. */
  WRONG_PATTERN(
      4,
      "a pattern of {0} cannot be read: {1}",
      "patterns as in a .dockerignore file",
      "correct it"),
  /** Arguments: the path, the service, the mount's source. */
  MOUNTED_ALREADY(
      5,
      Level.WARNING,
      "{0} is not copied into {1}, because a bind mount of {2} already shows it there",
      "files that are either mounted or copied",
      "remove the mount or the rule; the action restart goes with a mount"),
  /** Arguments: the path, the service. */
  LEFT_OUT_OF_BUILD(
      6,
      Level.WARNING,
      "the rule of {1} for {0} has no effect, because the .dockerignore file of its build leaves"
          + " that out",
      "a path that the build may use",
      "add an exception to the .dockerignore file, such as !target/classes"),
  /** Arguments: the folder, the reason. */
  WATCHED_SLOWLY(
      7,
      Level.WARNING,
      "{0} is looked through again and again, because changes are not reported: {1}",
      "an operating system that reports changes of files",
      "on Linux, raise fs.inotify.max_user_watches, or ignore large folders in the rule"),
  /** Arguments: the path, the reason. */
  UNREADABLE(
      8,
      Level.WARNING,
      "{0} is not copied: {1}",
      "a file that can be read",
      "correct its rights; it is copied with its next change"),
  /** Arguments: the container, the reason. */
  NOT_COPIED(
      9,
      Level.WARNING,
      "files cannot be copied into {0} now: {1}",
      "a container that accepts files",
      "they are copied with the next change, or when it starts again"),
  /** Arguments: the container, the reason. */
  NOT_REMOVED(
      10,
      Level.WARNING,
      "files cannot be removed from {0} now: {1}",
      "an image with the program rm",
      "they are removed with the next change; without rm in the image, use the action rebuild"),
  /** Arguments: the container, the user, the reason. */
  UNKNOWN_USER(
      11,
      Level.WARNING,
      "files in {0} keep the owner that they have on this machine, because the user {1} is not"
          + " known: {2}",
      "an image with the program id, or a user by number",
      "set user of the service to numbers, such as 1000:1000"),
  /** Arguments: the action, the services, the reason. */
  ACTION_FAILED(
      12,
      Level.WARNING,
      "{0} of {1} failed: {2}",
      "services that start",
      "correct what is wrong; the next change tries again"),
  /** Arguments: the reason. */
  EVENTS_LOST(
      13,
      Level.WARNING,
      "the engine does not report its events any more: {0}",
      "a running engine",
      "nothing; watching goes on as soon as it answers"),
  /** Arguments: the command, the container, how it ended. */
  COMMAND_FAILED(
      14,
      Level.WARNING,
      "the command {0} in {1} {2}",
      "exit status 0",
      "see its output above; the next change runs it again"),
  /** Arguments: the path. */
  NOT_THERE_YET(
      15,
      Level.WARNING,
      "{0} does not exist yet",
      "a file or folder to watch",
      "create it, for example by compiling; it is watched from then on"),
  /** Arguments: the project. */
  NO_RULE_LEFT(
      16,
      "no develop.watch rule of {0} has an effect",
      "a rule that is not replaced by a mount or left out of the build",
      "correct what is reported above"),
  /** Arguments: the service, the number, the name. */
  NAMED_REPLICAS(
      20,
      "{0} cannot have {1} containers, because container_name gives it the name {2}",
      "at most one container with a name of its own",
      "remove container_name from the service, or scale it to 1"),
  /** Arguments: the text. */
  WRONG_SCALE(
      21,
      "paws.scale has \"{0}\"",
      "services with numbers, separated by commas",
      "correct it, for example -Dpaws.scale=web=3,worker=0"),
  /** No argument. */
  NO_SCALE(
      22,
      "paws.scale is not set",
      "how many containers services have",
      "add it, for example mvn paws:scale -Dpaws.scale=web=3"),
  /** Arguments: the services. */
  NOTHING_TO_BUILD(
      23,
      "{0} has no build section",
      "a service that is built",
      "name other services in -Dpaws.services; mvn paws:pull pulls the images of this one"),
  /** Arguments: the image, the reason. */
  NOT_PULLED(
      24,
      Level.WARNING,
      "image {0} was not pulled: {1}",
      "an image that its registry delivers",
      "build it with mvn paws:build if the service has a build section, or log in to the registry"),
  /** Arguments: the text. */
  WRONG_BUILD_ARGUMENT(
      25,
      "paws.buildArgs has \"{0}\"",
      "NAME=value, or NAME alone for the value of this process; separated by commas",
      "correct it");

  private final Wording wording;

  WatchMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  WatchMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('A', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
