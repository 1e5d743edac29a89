package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** What comparing environments says about its settings and sources ({@code PAWS-Y…}). */
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
      "entries for differences that there are",
      "remove the entry from paws.yaml, or correct its service, path or rule"),
  /** No argument. */
  STALE_BASELINE(
      3,
      Level.WARNING,
      "this entry of the baseline matches no difference: it is gone, or has other values now",
      "a baseline of what there is",
      "write the baseline again with mvn paws:diff -Dpaws.writeBaseline=true"),
  /** Arguments: the services of the source, of the target. */
  UNUSED_MAPPING(
      4,
      Level.WARNING,
      "the mapping {0}: {1} names services that one of the environments does not have",
      "names of services that there are",
      "correct the mapping, or remove it from paws.yaml"),
  /** Arguments: the key, where it stands, the keys that there are, a hint. */
  UNKNOWN_KEY(
      5,
      Level.ERROR,
      "{1} has no key {0}{3}",
      "one of {2}",
      "correct the key; docs/paws-yaml.md describes them all"),
  /** Arguments: what it is, what is expected. */
  WRONG_VALUE(
      6, Level.ERROR, "\"{0}\" cannot be read", "{1}", "correct the value; see docs/paws-yaml.md"),
  /** Arguments: the key, what has to have it. */
  MISSING_KEY(
      7, Level.ERROR, "{1} has no {0}", "{0}: …", "add {0}; see docs/paws-yaml.md for an example"),
  /** Arguments: the name, the names that there are. */
  UNKNOWN_ENVIRONMENT(
      8,
      Level.ERROR,
      "there is no environment \"{0}\"{2}",
      "one of {1}, or a path",
      "name it under environments in paws.yaml, or put its Compose files or its .env into config/{0}"),
  /** Arguments: the names that there are. */
  NO_TARGET(
      9,
      Level.ERROR,
      "there is nothing to compare with: no target is named, and neither production nor anything observed is there",
      "a target ({0})",
      "name one with -Dpaws.target=NAME, name environments in paws.yaml, or put production's .env into config/production"),
  /** Arguments: the source, why. */
  UNREADABLE_SOURCE(
      10,
      Level.ERROR,
      "{0} cannot be read: {1}",
      "an environment that can be read",
      "correct the path or the file; an environment that cannot be read is never identical"),
  /** Arguments: the rule, a hint. */
  UNKNOWN_RULE(
      11,
      Level.ERROR,
      "there is no rule \"{0}\"{1}",
      "the id of a rule as docs/parity-rules.md lists them",
      "correct the id"),
  /** Arguments: the project, the engine. */
  NOTHING_RUNS(
      12,
      Level.ERROR,
      "no container of project {0} is in the engine {1}",
      "an environment that runs",
      "start it (mvn paws:up), or correct the project's name"),
  /** Arguments: the version, the version that is understood. */
  SNAPSHOT_VERSION(
      13,
      Level.ERROR,
      "the snapshot is of version {0}",
      "version {1}",
      "take the snapshot again with mvn paws:snapshot of this version of Paws"),
  /** Arguments: the file. */
  NOT_OURS(
      14,
      Level.ERROR,
      "{0} is there and was not written by paws:fix",
      "a new file, or one that paws:fix has written",
      "name another one with -Dpaws.outputFile, or move this one away"),
  /** Arguments: the differences. */
  FIX_FAILS(
      15,
      Level.ERROR,
      "the override file would not do what it should:{0}",
      "a file with which those differences are gone, and no others come",
      "set by hand what the report of mvn paws:diff asks for; nothing was written"),
  /** Arguments: how many, and each with what the file would be with it. */
  FIX_LEAVES_OUT(
      16,
      Level.WARNING,
      "{0} left out, as the override file would not do what it should with {1}",
      "differences that an override file can put right",
      "set by hand what the report of mvn paws:diff asks for"),
  /** Arguments: the service, of which side, where it is first. */
  MAPPED_TWICE(
      17,
      Level.ERROR,
      "the service {0} of {1} is mapped twice; the first mapping is at {2}",
      "each service of a side in one mapping",
      "put services that are one cluster into one mapping (etcd1, etcd2: etcd), or remove one"),
  /** Arguments: the source, the target, the files. */
  COMPARED_WITH_ITSELF(
      18,
      Level.WARNING,
      "{1} is read from the same files as {0} ({2}), so that nothing can differ",
      "files of another environment",
      "name another target, or give this one Compose files or env files of its own"),
  /** Arguments: how many, the source, the target. */
  SEALED_TWICE(
      19,
      Level.WARNING,
      "{0} secret values are sealed in both {1} and {2}, each snapshot with a salt of its own, so"
          + " whether they differ is unknown",
      "a side whose secrets are known",
      "compare each of the snapshots with its Compose files or with a running environment");

  private final Wording wording;

  ParityMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('Y', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
