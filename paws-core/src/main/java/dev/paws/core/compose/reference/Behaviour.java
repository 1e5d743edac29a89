package dev.paws.core.compose.reference;

import static dev.paws.core.compose.reference.ComposeVersion.V2_40;
import static dev.paws.core.compose.reference.ComposeVersion.V5;

/**
 * What versions of Docker Compose do differently: the only table of it. The sources are the
 * recorded answers of 2.26.1, 2.40.3 and 5 ({@code docs/compose-versions.md} is made from this
 * table).
 */
public enum Behaviour {
  /** {@code models}, {@code provider}, {@code use_api_socket} and other keys are known. */
  MODELS_AND_PROVIDERS(
      V2_40,
      "`models`, `provider`, `use_api_socket`, `interface_name`, `volume.labels`, `image` mounts,"
          + " `watch.include` and `watch.initial_sync` are allowed"),
  /** {@code build.provenance} and {@code build.sbom} are known. */
  ATTESTATIONS(V2_40, "`build.provenance` and `build.sbom` are allowed, as a flag or a text"),
  /** {@code pull_policy} may name an age. */
  PULL_POLICY_AGE(
      V2_40, "`pull_policy` may be `refresh`, `daily`, `weekly` or `every_` and a duration"),
  /** {@code container_name} has a pattern. */
  CONTAINER_NAME_PATTERN(
      V2_40, "`container_name` contains at least two of the characters that the engine allows"),
  /** Two services must not have the same container name. */
  UNIQUE_CONTAINER_NAMES(V2_40, "two services with the same `container_name` are an error"),
  /** A hook needs a command. */
  HOOK_COMMAND(V2_40, "a hook without `command` is an error"),
  /** A mount has one of the known types. */
  MOUNT_TYPES(V2_40, "a mount of an unknown `type` is an error"),
  /** {@code watch.ignore} may be one text. */
  IGNORE_AS_TEXT(V2_40, "`ignore` of `develop.watch` may be one text"),
  /** Modes of secrets and configs are printed as octal texts. */
  MODE_AS_TEXT(V2_40, "`mode` of a secret or config is an octal text in the model"),
  /** Extensions merge as everything else does. */
  EXTENSIONS_MERGE(V2_40, "`x-` keys of several files merge; before, the last one replaced all"),
  /** The project's variables win over those of earlier env files. */
  PROJECT_VARIABLES_FIRST(
      V2_40,
      "an expression in an `env_file` sees the project's variables and the service's `environment`"
          + " before those of an earlier file"),
  /** The lines of an env file are seen before earlier files. */
  OWN_LINES_BEFORE_EARLIER_FILES(
      V2_40, "an expression in an env file sees that file's own lines before an earlier file"),
  /** The env file of the current folder counts too. */
  ENV_FILE_OF_CURRENT_FOLDER(
      V2_40,
      "`.env` of the current folder is read before the one beside the files, which are searched"
          + " only once; `$PWD` is set if the process has none; a variable without a name is no"
          + " error"),
  /** Dates are not texts. */
  DATES_REFUSED(V2_40, "a date such as `2001-12-14` is an error where a text belongs"),
  /** Reset tags of an extended file count there only. */
  RESETS_STAY_IN_THEIR_FILE(
      V2_40, "`!reset` in an extended file does not reset what the extending service has"),
  /** Durations may have days and weeks. */
  DAYS_AND_WEEKS(V2_40, "durations may have days (`1d`) and weeks (`1w`)"),
  /** Sizes may be any decimal number. */
  DECIMAL_SIZES(
      V2_40, "sizes such as `.5g`, `1e3` and `+1` are allowed, `1ki` without a `b` is not"),
  /** Empty lists stay lists between the files. */
  EMPTY_LISTS_STAY(
      V2_40, "an empty list is a list to the files after it; before, it was null and an error"),
  /** Two mounts of a service have different targets. */
  DIFFERENT_TARGETS(V2_40, "two mounts of one service with the same target are an error"),
  /** Windows paths are told by their first characters only. */
  WINDOWS_PATHS(
      V2_40,
      "every path that starts with `\\\\` or has `:` and a slash after one character is absolute"),
  /** A key must not repeat, also if one of the two is reset. */
  RESET_KEYS_COUNT(V2_40, "a key that repeats is an error also beside `!reset`"),
  /** No service has fewer than zero replicas. */
  SCALE_NOT_NEGATIVE(V2_40, "a negative `scale` is an error"),
  /** Services of a provider join no network. */
  PROVIDERS_WITHOUT_NETWORK(V2_40, "a service with `provider` does not join the default network"),
  /** {@code gw_priority} is printed. */
  GATEWAY_PRIORITY(V2_40, "`gw_priority` of a service's network is part of the model"),
  /** {@code env_file} with {@code format: raw}. */
  RAW_ENV_FILES(V2_40, "`env_file` may have `format: raw`: values are taken as they are"),
  /** The hash of a service leaves out what does not affect its containers. */
  HASH_WITHOUT_DEPENDENCIES(V2_40, "`depends_on` and `profiles` are not part of a service's hash"),
  /** The text after an operator is substituted only if it is used. */
  OPERANDS_WHEN_USED(
      V5, "a default is evaluated only where it is used: `${A:-${B:?x}}` is valid if `A` is set"),
  /** Flags of {@code depends_on} may come from variables. */
  DEPENDENCY_FLAGS_AS_TEXT(V5, "`required` and `restart` of a dependency may come from a variable"),
  /** An included service can be extended. */
  EXTENDS_INCLUDED(V5, "a service can extend one that an included file defines"),
  /** A file may override what it includes. */
  INCLUDE_OVERRIDE(V5, "a file may override the services and resources that it includes"),
  /** Bind mounts create their source unless they say otherwise. */
  CREATE_HOST_PATH(
      V5, "`create_host_path` is true wherever `bind` is written, unless it says `false`"),
  /** {@code build.no_cache_filter} is known. */
  NO_CACHE_FILTER(V5, "`build.no_cache_filter` is allowed, as a text or a list"),
  /** {@code pre_start} hooks. */
  PRE_START(V5, "`pre_start` hooks are allowed, with `image` and `per_replica`"),
  /** A negative zero keeps its sign. */
  NEGATIVE_ZERO(V5, "`-0` where a text belongs is `-0`, not `0`");

  private final ComposeVersion since;
  private final String text;

  Behaviour(ComposeVersion since, String text) {
    this.since = since;
    this.text = text;
  }

  /** Returns the first version that behaves so. */
  public ComposeVersion since() {
    return since;
  }

  /** Returns what the version does, in Markdown, as a part of a sentence. */
  public String text() {
    return text;
  }
}
