package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** What Paws says about other builds, people and folders that use an engine ({@code PAWS-N…}). */
public enum NeighbourMessage implements Message {
  /** Arguments: the project, who holds it, for how long was waited. */
  IN_USE(
      1,
      Level.ERROR,
      "the environment {0} is in use by {1}, also after {2} s",
      "one build or person at a time",
      "let that end, wait longer with -Dpaws.lockTimeout=SECONDS, or give this build an environment of its own with -Dpaws.isolate=true"),
  /** Arguments: the project, who holds it, how long it waits at most. */
  WAITING(
      2,
      Level.WARNING,
      "the environment {0} is in use by {1}; waiting up to {2} s for it",
      "one build or person at a time",
      "nothing, or give this build an environment of its own with -Dpaws.isolate=true"),
  /** Arguments: the project, the folder of what is there, the folder of this one. */
  OTHER_FOLDER(
      3,
      Level.ERROR,
      "the project {0} is there already, from {1} and not from {2}",
      "a name of its own for each checkout",
      "give this one another name with -Dpaws.projectName, or one for each build with -Dpaws.isolate=true; or remove the other with: mvn paws:down -Dpaws.projectName={0}"),
  /** Arguments: the project, the owner. */
  OTHER_BUILD(
      4,
      Level.ERROR,
      "the environment {0} belongs to a build that still runs: {1}",
      "one build at a time",
      "wait for its end, or give this build an environment of its own with -Dpaws.isolate=true"),
  /** Arguments: the project, the owner. */
  UNKNOWN_BUILD(
      5,
      Level.ERROR,
      "the environment {0} belongs to a build of another machine, so that nobody can tell here whether it still runs: {1}",
      "one build at a time",
      "if it has ended, take its place with -Dpaws.takeOver=true; else give this build an environment of its own with -Dpaws.isolate=true"),
  /** Arguments: the project, the owner. */
  REAPED(
      6,
      Level.WARNING,
      "the environment {0} was left by a build that died: {1}; it is removed first",
      "builds that end in order",
      "nothing"),
  /** Arguments: the project, the folder of what is there, the folder of this one. */
  LEFT_ALONE(
      7,
      Level.WARNING,
      "the project {0} is there from {1} and not from {2}, so it is left alone",
      "a name of its own for each checkout",
      "remove it from its own folder, or with: mvn paws:down -Dpaws.projectName={0}"),
  /** Arguments: the folder, the reason. */
  NO_LOCKS(
      8,
      Level.ERROR,
      "the folder for locks {0} cannot be used: {1}",
      "a folder that this user can write",
      "correct the rights of that folder, or name another one with -Dpaws.stateFolder"),
  /** Arguments: the container or network, why. */
  NOT_PRUNED(
      9,
      Level.WARNING,
      "{0} stays: {1}",
      "abandoned environments that nobody uses",
      "run mvn paws:prune again later"),
  /**
   * Arguments: the properties and variables, the environment that came up before, the one that did
   * now.
   */
  CLASHING_PORTS(
      10,
      Level.WARNING,
      "the environments {1} and {2} of this build both have {0}; from now on that of {2} counts",
      "names that only one environment of a build has",
      "give the services or variables different names, or let the paws.export of each execution name what its tests need"),
  /** Arguments: the project, who holds it, for how long was waited. */
  WAIT_INTERRUPTED(
      11,
      Level.ERROR,
      "the environment {0} is in use by {1}, and the wait for it was interrupted after {2} s",
      "one build or person at a time",
      "run it again when that has ended, or give this build an environment of its own with -Dpaws.isolate=true"),
  /** Arguments: the project, the containers. */
  ALREADY_UP(
      12,
      Level.WARNING,
      "the environment {0} was already up ({1}): this build uses what it found and leaves it running, with its data",
      "nothing, or an environment that somebody wants to keep",
      "nothing, or give this build an environment of its own with -Dpaws.isolate=true"),
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
      "volumes of the environment {0} stay with their data: {1}; {2}",
      "volumes that the Compose files declare and this run may remove",
      "nothing, or remove them with: {3}"),
  /** Arguments: the project, the networks, why, the command that removes them. */
  NETWORKS_STAY(
      15,
      Level.WARNING,
      "networks of the environment {0} stay: {1}; {2}",
      "networks that nobody else uses",
      "nothing, or remove them later with: {3}"),
  /** Arguments: the project, the other projects, the command that removes one. */
  OTHER_NAME(
      16,
      Level.WARNING,
      "nothing is there under the name {0}, but {1} came up from this folder under another name",
      "the name that the environment came up with",
      "remove it with: {2}"),
  /** Arguments: the project, the folder. */
  BY_FOLDER(
      17,
      Level.WARNING,
      "the Compose files cannot be read; the project {0} came up from {1}, so it is the one that goes down",
      "Compose files without errors",
      "see the errors with mvn paws:validate"),
  /** Arguments: the projects, the folder. */
  SEVERAL_NAMES(
      18,
      Level.ERROR,
      "the Compose files cannot be read, and several projects came up from {1}: {0}",
      "one project, or the name of one",
      "name the one to take down: mvn paws:down -Dpaws.projectName=NAME"),
  /** Arguments: the project, the volumes. */
  STRAY_VOLUMES(
      19,
      Level.WARNING,
      "anonymous volumes of {0} that no container has any more: {1}",
      "volumes that a container has",
      "remove them, with their data, with: docker volume rm {1}"),
  /** Arguments: the project, the containers, the same separated by spaces. */
  STILL_STOPPED(
      20,
      Level.WARNING,
      "containers of {0} that ran before were stopped to be replaced, and do not run again: {1}",
      "what ran before a failed run to run after it",
      "see why with docker logs, then start them with: docker start {2}");

  private final Wording wording;

  NeighbourMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('N', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
