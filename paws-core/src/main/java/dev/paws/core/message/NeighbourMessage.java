package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** Messages about other builds, people and folders that use the same engine ({@code PAWS-N…}). */
public enum NeighbourMessage implements Message {
  /** Arguments: the project, who holds it, how many seconds the build waited. */
  IN_USE(
      1,
      "the environment {0} is still in use by {1} after {2} s",
      "one build or person at a time",
      "wait until that ends, wait longer with -Dpaws.lockTimeout=SECONDS, or give this build a separate environment with -Dpaws.isolate=true"),
  /** Arguments: the project, who holds it, how many seconds the build waits at most. */
  WAITING(
      2,
      Level.WARNING,
      "the environment {0} is in use by {1}; waiting up to {2} s for it",
      "one build or person at a time",
      "nothing, or give this build a separate environment with -Dpaws.isolate=true"),
  /** Arguments: the project, the folder of what is there, the folder of this one. */
  OTHER_FOLDER(
      3,
      "the project {0} already exists, started from {1} and not from {2}",
      "a different name for each checkout",
      "give this one another name with -Dpaws.projectName, or one for each build with -Dpaws.isolate=true; or remove the other with: mvn paws:down -Dpaws.projectName={0}"),
  /** Arguments: the project, the owner. */
  OTHER_BUILD(
      4,
      "the environment {0} belongs to a build that still runs: {1}",
      "one build at a time",
      "wait for its end, or give this build a separate environment with -Dpaws.isolate=true"),
  /** Arguments: the project, the owner. */
  UNKNOWN_BUILD(
      5,
      "the environment {0} belongs to a build on another machine, so this machine cannot see whether it still runs: {1}",
      "one build at a time",
      "if it has ended, take its place with -Dpaws.takeOver=true; else give this build a separate environment with -Dpaws.isolate=true"),
  /** Arguments: the project, the owner. */
  REAPED(
      6,
      Level.WARNING,
      "the environment {0} was left by a build that died: {1}; it is removed first",
      "builds that end normally",
      "nothing"),
  /** Arguments: the project, the folder of what is there, the folder of this one. */
  LEFT_ALONE(
      7,
      Level.WARNING,
      "the project {0} was started from {1} and not from {2}, so it is left alone",
      "a different name for each checkout",
      "remove it from its own folder, or with: mvn paws:down -Dpaws.projectName={0}"),
  /** Arguments: the folder, the reason. */
  NO_LOCKS(
      8,
      "the folder for locks {0} cannot be used: {1}",
      "a folder that this user can write",
      "correct the permissions of that folder, or name another one with -Dpaws.stateFolder"),
  /** Arguments: the container or network, why. */
  NOT_PRUNED(
      9,
      Level.WARNING,
      "{0} was not removed: {1}",
      "abandoned environments that nobody uses",
      "run mvn paws:prune again later"),
  /**
   * Arguments: the properties and variables, the environment that started first, the one that
   * started now.
   */
  CLASHING_PORTS(
      10,
      Level.WARNING,
      "the environments {1} and {2} of this build both have {0}; from now on the values of {2} are used",
      "names that only one environment of a build has",
      "give the services or variables different names, or let the paws.export of each execution name what its tests need"),
  /** Arguments: the project, who holds it, how many seconds the build waited. */
  WAIT_INTERRUPTED(
      11,
      "the environment {0} is in use by {1}, and the wait for it was interrupted after {2} s",
      "one build or person at a time",
      "run it again after that has ended, or give this build a separate environment with -Dpaws.isolate=true"),
  /** Arguments: the project, the containers. */
  ALREADY_UP(
      12,
      Level.WARNING,
      "the environment {0} was already up ({1}): this build uses it and leaves it running, with its data",
      "nothing, or an environment that somebody wants to keep",
      "nothing, or give this build a separate environment with -Dpaws.isolate=true"),
  /** Arguments: the project, the containers, the command that removes all. */
  LEFT_UP(
      13,
      Level.WARNING,
      "{1} of the environment {0} are left as they are, with their data: this build did not create them",
      "an environment that somebody wants to keep",
      "nothing, or remove it with: {2}"),
  /** Arguments: the project, the volumes, why, the command that removes them. */
  VOLUMES_STAY(
      14,
      Level.WARNING,
      "volumes of the environment {0} are kept with their data: {1}; {2}",
      "volumes that the Compose files declare and this run may remove",
      "nothing, or remove them with: {3}"),
  /** Arguments: the project, the networks, why, the command that removes them. */
  NETWORKS_STAY(
      15,
      Level.WARNING,
      "networks of the environment {0} are kept: {1}; {2}",
      "networks that nobody else uses",
      "nothing, or remove them later with: {3}"),
  /** Arguments: the project, the other projects, the command that removes one. */
  OTHER_NAME(
      16,
      Level.WARNING,
      "nothing exists under the name {0}, but {1} was started from this folder under another name",
      "the name that the environment was started with",
      "remove it with: {2}"),
  /** Arguments: the project, the folder. */
  BY_FOLDER(
      17,
      Level.WARNING,
      "the Compose files cannot be read; the project {0} was started from {1}, so it is taken down",
      "Compose files without errors",
      "see the errors with mvn paws:validate"),
  /** Arguments: the projects, the folder. */
  SEVERAL_NAMES(
      18,
      "the Compose files cannot be read, and several projects were started from {1}: {0}",
      "one project, or the name of one",
      "name the one to take down: mvn paws:down -Dpaws.projectName=NAME"),
  /** Arguments: the project, the volumes. */
  STRAY_VOLUMES(
      19,
      Level.WARNING,
      "anonymous volumes of {0} that no container uses any more: {1}",
      "volumes that a container uses",
      "remove them, with their data, with: docker volume rm {1}"),
  /** Arguments: the project, the containers, the same separated by spaces. */
  STILL_STOPPED(
      20,
      Level.WARNING,
      "containers of {0} that ran before were stopped to be replaced, and are still stopped: {1}",
      "containers that ran before a failed run and run again after it",
      "see why with docker logs, then start them with: docker start {2}"),
  /** Arguments: the project, the other projects, the command that removes the first of them. */
  FORMER_NAME(
      21,
      Level.WARNING,
      "{0} is a new environment, and {1}, started from the same folder under another name, still exists",
      "one environment from a folder, unless several are wanted",
      "nothing if it is wanted, otherwise remove it with: {2}"),
  /** Arguments: the project, the command that removes it. */
  ISOLATED_BY_HAND(
      22,
      Level.WARNING,
      "{0} was started by a person with paws.isolate and stays until somebody removes it",
      "an environment that is still in use",
      "when it is no longer needed: {1}");

  private final Wording wording;

  NeighbourMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  NeighbourMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('N', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
