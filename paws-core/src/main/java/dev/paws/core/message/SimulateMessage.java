package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** Messages about drills ({@code PAWS-R…}). */
public enum SimulateMessage implements Message {
  /** Arguments: the known drills. */
  NO_DRILL(
      1,
      "paws.simulate.drill is not set",
      "one of {0}",
      "add it, for example -Dpaws.simulate.drill=pause -Dpaws.services=web"),
  /** Arguments: the drill. */
  NO_SERVICE(
      2,
      "the drill {0} needs services, and paws.services is not set",
      "the services that it is about",
      "name them, for example -Dpaws.services=web"),
  /** Arguments: the service, the state of its container. */
  NOT_RUNNING(
      3,
      "{0} does not run: {1}",
      "running containers, because a drill puts back what it found",
      "start it with mvn paws:up -Dpaws.services={0}"),
  /** Arguments: the project. */
  NO_LEADER(
      4,
      "{0} has no cluster with a leader that could be killed",
      "a cluster of two or more members that knows its leader",
      "see mvn paws:inspect; -Dpaws.simulate.drill=kill kills any service"),
  /** Arguments: the clusters with their services. */
  SEVERAL_CLUSTERS(
      5,
      "several clusters have a leader: {0}",
      "one of them",
      "name a service of the one that you mean in -Dpaws.services"),
  /** Arguments: the container, why. */
  NO_OWN_NETWORK(
      6,
      "{0} has no network of its own: {1}",
      "a container that is connected to a network of the project",
      "choose another service, or the drill pause or stop"),
  /** Arguments: the container, the path, what there is. */
  NOTHING_TO_FILL(
      7,
      "{0} has no volume or tmpfs to fill{1}: {2}",
      "a volume or tmpfs that can be written; files of this machine are never filled",
      "name its path with -Dpaws.simulate.path"),
  /** Arguments: the container, the paths. */
  SEVERAL_VOLUMES(
      8, "{0} has several volumes: {1}", "one of them", "name its path with -Dpaws.simulate.path"),
  /** Arguments: the project, the drills. */
  STILL_OPEN(
      9,
      "a drill of {0} is not undone yet: {1}",
      "one drill at a time",
      "undo it with mvn paws:restore"),
  /** Arguments: the project, the causes. */
  NOT_HEALTHY_BEFORE(
      10,
      "{0} is not healthy, so that a drill would show nothing:{1}",
      "a healthy environment",
      "see mvn paws:health; without -Dpaws.simulate.within nothing is measured or required"),
  /** Arguments: the project, the drill, the limit in seconds, what does not work. */
  NOT_RECOVERED(
      11,
      "{0} did not recover from {1} within {2} s:{3}",
      "everything else works again while the fault lasts",
      "see mvn paws:logs; where nothing can take over, set -Dpaws.simulate.hold=SECONDS to"
          + " measure from the end of the fault"),
  /** Arguments: the project, the limit in seconds, what does not work. */
  NOT_HEALTHY_AFTER(
      12,
      "{0} was put back, but is not healthy after {1} s:{2}",
      "everything is healthy, as before",
      "see mvn paws:health and mvn paws:logs"),
  /** Arguments: the project, how many were lost, how many were acknowledged, examples. */
  WRITES_LOST(
      13,
      "{1} of {2} writes that {0} acknowledged are lost: {3}",
      "at most paws.simulate.mayLose of them",
      "make replication synchronous, or set -Dpaws.simulate.mayLose"),
  /** Arguments: the container, what the engine or program says. */
  NOT_DONE(
      14,
      "the drill could not be carried out on {0}: {1}",
      "an engine and an image that can do this",
      "see docs/simulate.md; everything that had been done is undone"),
  /** Arguments: the container, the reason. */
  NOT_UNDONE(
      15,
      "{0} could not be put back: {1}",
      "an engine that does this",
      "remove the reason and run mvn paws:restore again; mvn paws:down also removes it"),
  /** Arguments: the project. */
  NO_TC(
      16,
      "no image of {0} has tc, which changes the traffic of a container",
      "an image with the program tc (package iproute2)",
      "name one with -Dpaws.simulate.image, for example -Dpaws.simulate.image=nicolaka/netshoot"),
  /** Arguments: the engine's answer. */
  NO_NETEM(
      17,
      "the kernel of the engine's machine cannot delay or lose packets: {0}",
      "a kernel with the module sch_netem",
      "load it on the engine's machine with sudo modprobe sch_netem, or use the drill pause or"
          + " partition"),
  /** Arguments: the container, the queueing discipline. */
  OTHER_QDISC(
      18,
      "the traffic of {0} is already changed by somebody else: {1}",
      "a network device without a queueing discipline of its own",
      "remove it, or choose another service"),
  /** Arguments: the engine of the drill, the engine now. */
  OTHER_ENGINE(
      19,
      "a drill was done on the engine {0}, and this is {1}",
      "the same engine",
      "select it with -Dpaws.dockerHost={0}"),
  /** Arguments: the file, the reason. */
  FILE_UNUSABLE(
      20,
      "the file of open drills {0} cannot be used: {1}",
      "a file that Paws can read and write",
      "correct its rights; if its text is damaged, remove it and put back by hand what it names"),
  /** Arguments: the property, the text. */
  WRONG_PERCENT(
      21, "{0} is \"{1}\"", "a whole number from 1 to 100", "correct -D{0}, for example -D{0}=10"),
  /** Arguments: the property, the text. */
  WRONG_SIZE(
      22, "{0} is \"{1}\"", "a size such as 100m or 2g", "correct -D{0}, for example -D{0}=100m"),
  /** Arguments: the project, the drill. */
  INTERRUPTED(
      23,
      "the drill {1} of {0} was interrupted",
      "a drill that ends by itself",
      "see above what was put back; mvn paws:restore undoes what is left"),
  /** Arguments: the reason. */
  WRITES_UNKNOWN(
      24,
      Level.WARNING,
      "it is not known whether acknowledged writes survived: {0}",
      "a member that can be read",
      "see mvn paws:inspect"),
  /** Arguments: the name, the cluster, the reason. */
  WRITES_LEFT(
      25,
      Level.WARNING,
      "{0}, in which writes were counted, could not be removed from {1}: {2}",
      "a cluster that can be written",
      "remove it by hand"),
  /** Arguments: the project, the drills. */
  IS_OPEN(
      26,
      Level.WARNING,
      "a drill of {0} is not undone yet: {1}",
      "no drill, unless you are watching one",
      "undo it with mvn paws:restore"),
  /** Arguments: the service. */
  NO_WRITER(
      27,
      "{0} belongs to no cluster into which numbers can be written",
      "a service of PostgreSQL, Patroni, Redis or etcd",
      "name one in -Dpaws.simulate.writer, or set it to none"),
  /** Arguments: the cluster, the reason. */
  WRITER_REFUSED(
      28,
      Level.WARNING,
      "writes into {0} are not counted, because it refuses them: {1}",
      "a cluster that can be written with the password of its definition",
      "see mvn paws:inspect; -Dpaws.simulate.writer=none does not try"),
  /** Arguments: the property, the text. */
  WRONG_DELAY(
      29,
      "{0} is \"{1}\"",
      "a duration such as 200ms or 1.5s",
      "correct -D{0}, for example -D{0}=200ms");

  private final Wording wording;

  SimulateMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  SimulateMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('R', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
