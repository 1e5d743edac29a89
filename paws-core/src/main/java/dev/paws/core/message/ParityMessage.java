package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** Messages about the settings and sources of a comparison ({@code PAWS-Y…}). */
public enum ParityMessage implements Message {
  /** Arguments: the last day, the owner. */
  EXPIRED_IGNORE(
      1,
      Level.WARNING,
      "this ignore entry expired on {0}, so the difference counts again",
      "an entry that still holds",
      "remove the difference, or have {1} decide on a new date"),
  /** No argument. */
  STALE_IGNORE(
      2,
      Level.WARNING,
      "this ignore entry matches no difference",
      "entries for existing differences",
      "remove the entry from paws.yaml, or correct its service, path or rule"),
  /** No argument. */
  STALE_BASELINE(
      3,
      Level.WARNING,
      "this entry of the baseline matches no difference: the difference is gone, or has other values now",
      "a baseline of the current differences",
      "write the baseline again with mvn paws:diff -Dpaws.writeBaseline=true"),
  /** Arguments: the services of the source, of the target. */
  UNUSED_MAPPING(
      4,
      Level.WARNING,
      "the mapping {0}: {1} names services that one of the environments does not have",
      "names of existing services",
      "correct the mapping, or remove it from paws.yaml"),
  /** Arguments: the key, the name of its mapping, the known keys, a hint. */
  UNKNOWN_KEY(
      5,
      "{1} has no key {0}{3}",
      "one of {2}",
      "correct the key; docs/paws-yaml.md describes them all"),
  /** Arguments: the value, what is expected. */
  WRONG_VALUE(6, "\"{0}\" cannot be read", "{1}", "correct the value; see docs/paws-yaml.md"),
  /** Arguments: the key, the mapping that must have it. */
  MISSING_KEY(7, "{1} has no {0}", "{0}: …", "add {0}; see docs/paws-yaml.md for an example"),
  /** Arguments: the name, the known names, a hint. */
  UNKNOWN_ENVIRONMENT(
      8,
      "there is no environment \"{0}\"{2}",
      "one of {1}, or a path",
      "name it under environments in paws.yaml, or put its Compose files or its .env into config/{0}"),
  /** Arguments: the known names. */
  NO_TARGET(
      9,
      "there is nothing to compare with: no target is named, and there is neither a production environment nor an observed one",
      "a target ({0})",
      "name one with -Dpaws.target=NAME, name environments in paws.yaml, or put production's .env into config/production"),
  /** Arguments: the source, why. */
  UNREADABLE_SOURCE(
      10,
      "{0} cannot be read: {1}",
      "an environment that can be read",
      "correct the path or the file; an environment that cannot be read is never identical"),
  /** Arguments: the rule, a hint. */
  UNKNOWN_RULE(
      11,
      "there is no rule \"{0}\"{1}",
      "the id of a rule as docs/parity-rules.md lists them",
      "correct the id"),
  /** Arguments: the project, the engine. */
  NOTHING_RUNS(
      12,
      "no container of project {0} is in the engine {1}",
      "an environment that runs",
      "start it (mvn paws:up), or correct the project's name"),
  /** Arguments: the version, the version that is understood. */
  SNAPSHOT_VERSION(
      13,
      "the snapshot is of version {0}",
      "version {1}",
      "take the snapshot again with mvn paws:snapshot of this version of Paws"),
  /** Arguments: the file. */
  NOT_OURS(
      14,
      "{0} exists and was not written by paws:fix",
      "a new file, or one that paws:fix has written",
      "name another file with -Dpaws.outputFile, or move this one"),
  /** Arguments: the differences. */
  FIX_FAILS(
      15,
      "the override file would not have the intended effect:{0}",
      "a file that removes these differences and adds no others",
      "set by hand what the report of mvn paws:diff asks for; nothing was written"),
  /** Arguments: how many differences, each of them with its effect. */
  FIX_LEAVES_OUT(
      16,
      Level.WARNING,
      "{0} left out, because the override file would not have the intended effect with {1}",
      "differences that an override file can remove",
      "set by hand what the report of mvn paws:diff asks for"),
  /** Arguments: the service, its environment, where it is mapped first. */
  MAPPED_TWICE(
      17,
      "the service {0} of {1} is mapped twice; the first mapping is at {2}",
      "each service in one mapping only",
      "put services that are one cluster into one mapping (etcd1, etcd2: etcd), or remove one"),
  /** Arguments: the source, the target, the files. */
  COMPARED_WITH_ITSELF(
      18,
      Level.WARNING,
      "{1} is read from the same files as {0} ({2}), so that nothing can differ",
      "files of another environment",
      "name another target, or give this one other Compose files or env files"),
  /** Arguments: how many values, the source, the target. */
  SEALED_TWICE(
      19,
      Level.WARNING,
      "{0} secret values are sealed in both {1} and {2}, each snapshot with a different salt, so whether they differ is unknown",
      "a side whose secrets are known",
      "compare each of the snapshots with its Compose files or with a running environment"),
  /** Arguments: the project, when. */
  OLD_OBSERVATION(
      20,
      Level.WARNING,
      "nothing of {0} runs now, so what was observed at {1} is compared",
      "an environment that runs, to compare what is up now",
      "bring it up with mvn paws:up, or ignore this if that time is meant"),
  /** No argument. */
  STALE_RULE(
      21,
      Level.WARNING,
      "this entry of rules matches no difference",
      "entries for existing differences",
      "remove the entry from paws.yaml, or correct its rule, path or environment"),
  /** Arguments: the environment, a hint. */
  ENTRY_OF_NOWHERE(
      22,
      Level.WARNING,
      "no environment is called {0}, so this entry never counts",
      "the name of an environment of paws.yaml, or of a folder config/NAME",
      "correct the name{1}"),
  /** Argument: how many differences. */
  IGNORES_EVERYTHING(
      23,
      Level.WARNING,
      "this ignore entry accepts every difference; now it hides {0}",
      "entries for single fields",
      "name the service, the path or the rule that is meant"),
  /** Argument: the environment. */
  NAME_OF_ANOTHER(
      24,
      "the local environment is called {0}, which paws.yaml has as another environment",
      "a name of its own",
      "remove paws.environment, or compare {0} itself with -Dpaws.source={0}"),
  /** Arguments: the date, who decides. */
  EXPIRED_BASELINE(
      25,
      Level.WARNING,
      "the baseline expired on {0}, so the differences in it count again",
      "a baseline that still holds",
      "remove the differences, or have {1} decide on a new date (baseline.expires in paws.yaml)"),
  /** Arguments: the stack, the engine. */
  NO_STACK(
      26,
      "the swarm of {1} has no stack {0}",
      "a stack with services",
      "list the stacks with docker stack ls on a manager, and correct the name");

  private final Wording wording;

  ParityMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  ParityMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('Y', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
