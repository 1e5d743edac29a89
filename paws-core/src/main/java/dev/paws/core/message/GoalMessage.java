package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** Messages about the goals' settings and about tools that failed ({@code PAWS-G…}). */
public enum GoalMessage implements Message {
  /** Arguments: the property, the value, the allowed values. */
  WRONG_CHOICE(1, "{0} is \"{1}\"", "one of {2}", "set -D{0} to one of these values"),
  /** Arguments: the property, the value, the unit and range. */
  WRONG_NUMBER(
      2, "{0} is \"{1}\"", "{2}", "set -D{0} to a number without a unit, for example -D{0}=60"),
  /** Arguments: the property, the value. */
  WRONG_FLAG(3, "{0} is \"{1}\"", "true or false", "set -D{0}=true or -D{0}=false"),
  /** Arguments: the property, the value, the reason. */
  WRONG_PATH(4, "{0} is \"{1}\": {2}", "a path", "correct -D{0}"),
  /** Arguments: the property, the unknown services, the known services. */
  UNKNOWN_SERVICE(
      5,
      "{0} names {1}, but the Compose files have no such service",
      "names from this list: {2}",
      "correct -D{0}, or activate the profile of the service with -Dpaws.profiles"),
  /** Arguments: the variable's name. */
  WRONG_EXPORT_NAME(
      40,
      "paws.export names a variable \"{0}\"",
      "letters, digits and underscores, with no digit first, and a template: NAME=template; or spring"
          + " or quarkus, in front of these",
      "use a name that shells accept for an environment variable"),
  /** Arguments: the variable. */
  WRONG_EXPORT(
      41,
      "the template of {0} in paws.export has an unmatched brace",
      "placeholders in braces, for example {db.host}",
      "close the placeholder, or double a brace that is meant literally"),
  /** Arguments: the variable, the placeholder, why it has no value. */
  UNKNOWN_EXPORT(
      42,
      "the template of {0} in paws.export asks for {1}: {2}",
      "{SERVICE.host}, {SERVICE.port.CONTAINERPORT} of a published port, or {SERVICE.environment.VARIABLE}",
      "correct the template, or publish the port in the Compose files"),
  /** Arguments: the variable, one service, the other one. */
  EXPORT_TWICE(
      64,
      "paws.export would set {0} for {1} and for {2}",
      "one service for each variable",
      "set x-paws: {connection: none} in the service that the application does not use, or export {0}"
          + " with a template"),
  /** Arguments: the path, the longest part of it that exists, the keys below that part. */
  NO_SUCH_VALUE(
      20,
      "the resolved model has no value at {0}",
      "a path into the model; {1} has {2}",
      "correct -Dpaws.config.explain, or see the whole model with mvn paws:config"),
  /** Arguments: the folder. */
  NO_PROJECT(
      6,
      "the Compose files in {0} cannot be read, and no project name is given",
      "a project name, or Compose files that give one",
      "give the name with -Dpaws.projectName, as \"docker compose ls\" or the containers' label com.docker.compose.project shows it"),
  /** No argument. */
  NO_CORE_SERVICES(
      7,
      "paws.fast is set, and no service is marked as core",
      "services with x-paws: { core: true }",
      "mark the services that fast development needs, or leave out -Dpaws.fast"),
  /** Arguments: the number of findings. */
  BY_LABELS(
      8,
      Level.WARNING,
      "the Compose files cannot be read ({0}), so Paws finds the environment by its labels only",
      "Compose files without errors",
      "see the errors with mvn paws:validate"),
  /** Arguments: the file, the reason. */
  CANNOT_WRITE(
      9,
      "{0} cannot be written: {1}",
      "a file that can be written",
      "correct the path or the permissions of its folder"),
  /** Arguments: what the engine said. */
  ENGINE_UNREACHABLE(
      10,
      "{0}",
      "a container engine that answers",
      "start it (Debian, Ubuntu: sudo systemctl start docker), check it with \"docker version\", or name another one with -Dpaws.dockerHost"),
  /** Arguments: what the engine said. */
  ENGINE_CONNECTION(
      11,
      "{0}",
      "a connection whose settings are complete and safe",
      "correct DOCKER_HOST, DOCKER_TLS_VERIFY, DOCKER_CERT_PATH or -Dpaws.dockerHost"),
  /** Arguments: what the engine said. */
  ENGINE_SLOW(
      12,
      "{0}",
      "an engine that answers in time",
      "look at the engine's load and log, and run the goal again"),
  /** Arguments: what the engine said. */
  ENGINE_REFUSED(
      13,
      "{0}",
      "an engine that does what the Compose files ask",
      "correct what it complains about, and run the goal again"),
  /** Arguments: the project, how to remove it. */
  LEFT_RUNNING(
      14,
      Level.WARNING,
      "the environment {0} keeps running, because paws.keepRunning is set",
      "an environment that somebody inspects and then removes",
      "remove it with: {1} (with -Dpaws.volumes=true its data too)"),
  /** Arguments: the project, how to remove it. */
  PERHAPS_LEFT(
      25,
      Level.WARNING,
      "some of what was created for {0} could not be removed again",
      "an engine that removes what a failed start created",
      "once the engine answers, remove it with: {1}"),
  /** Arguments: for how long. */
  MACHINE_SLEPT(
      18,
      Level.WARNING,
      "this machine slept for {0} meanwhile, or its clock was set forward",
      "a machine that stays awake while it builds",
      "nothing: the time was not counted, and all containers were checked again"),
  /** Arguments: the services. */
  PORT_UNREACHABLE(
      60,
      Level.WARNING,
      "{0} publishes ports on 127.0.0.1 of the engine's machine, which cannot be reached from here",
      "ports that are published without an address",
      "remove 127.0.0.1: from its ports, or set -Dpaws.host to an address that works; if Maven"
          + " runs in a container, --network host helps too"),
  /** Arguments: the service, why it cannot be reached. */
  READY_UNSEEN(
      63,
      Level.WARNING,
      "{0} runs, but cannot be reached from here: {1}",
      "published ports that this machine reaches",
      "open the way to the engine's machine, or set -Dpaws.host to an address that works"),
  /** Arguments: the property, a near one. */
  UNKNOWN_PROPERTY(
      61,
      Level.WARNING,
      "no goal of Paws has the property {0}, so it changes nothing{1}",
      "a property of docs/goals.md",
      "correct the name, or leave it out"),
  /** Arguments: the element, a near one. */
  UNKNOWN_ELEMENT(
      62,
      Level.WARNING,
      "no goal of Paws has the element <{0}> in its configuration, so it changes nothing{1}",
      "the name of a property without paws., for example <composeFiles>",
      "correct the name, or leave it out"),
  /** Arguments: the service, its program, why it failed. */
  PROVIDER_FAILED(
      70,
      "{0} could not be provided: {2}",
      "{1} ends without an error",
      "correct the options under provider, or install what {1} needs; docs/providers.md says how it is called"),
  /** Arguments: the service, its program, the command, why it failed. */
  PROVIDER_KEPT(
      71,
      "{1} compose {2} failed for {0}: {3}",
      "{1} ends without an error",
      "what {1} made for {0} may still be there; remove it with the means of {1}"),
  /** Argument: the services. */
  ONLY_PROVIDED(
      72,
      "paws.services names only services without containers: {0}",
      "a service with a container",
      "name a service that depends on it"),
  /** Arguments: which environments, the worst differences, the threshold, the reports. */
  DRIFTED(
      30,
      "{0} differ too much:{1}",
      "no difference of severity {2} or worse that is not accepted",
      "read {3}, which explains each difference and what to do; accept an intended difference by copying its entry into paws.yaml, or change the threshold with -Dpaws.failOn");

  private final Wording wording;

  GoalMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  GoalMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('G', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
