package dev.paws.core.compose.reference;

import static dev.paws.core.compose.reference.ComposeVersion.V2_40;
import static dev.paws.core.compose.reference.ComposeVersion.V5;

import dev.paws.core.message.VersionPhrase;

/**
 * What versions of Docker Compose do differently: the only table of it. The sources are the
 * recorded answers of 2.26.1, 2.40.3 and 5 ({@code docs/compose-compatibility.md} is made from this
 * table).
 */
public enum Behaviour {
  /** {@code models}, {@code provider}, {@code use_api_socket} and other keys are known. */
  MODELS_AND_PROVIDERS(V2_40),
  /** {@code build.provenance} and {@code build.sbom} are known. */
  ATTESTATIONS(V2_40),
  /** {@code pull_policy} may name an age. */
  PULL_POLICY_AGE(V2_40),
  /** {@code container_name} has a pattern. */
  CONTAINER_NAME_PATTERN(V2_40),
  /** Two services must not have the same container name. */
  UNIQUE_CONTAINER_NAMES(V2_40),
  /** A hook needs a command. */
  HOOK_COMMAND(V2_40),
  /** A mount has one of the known types. */
  MOUNT_TYPES(V2_40),
  /** {@code watch.ignore} may be one text. */
  IGNORE_AS_TEXT(V2_40),
  /** Modes of secrets and configs are printed as octal texts. */
  MODE_AS_TEXT(V2_40),
  /** Extensions merge as everything else does. */
  EXTENSIONS_MERGE(V2_40),
  /** The project's variables win over those of earlier env files. */
  PROJECT_VARIABLES_FIRST(V2_40),
  /** The lines of an env file are seen before earlier files. */
  OWN_LINES_BEFORE_EARLIER_FILES(V2_40),
  /** The env file of the current folder counts too. */
  ENV_FILE_OF_CURRENT_FOLDER(V2_40),
  /** Dates are not texts. */
  DATES_REFUSED(V2_40),
  /** Reset tags of an extended file count there only. */
  RESETS_STAY_IN_THEIR_FILE(V2_40),
  /** Durations may have days and weeks. */
  DAYS_AND_WEEKS(V2_40),
  /** Sizes may be any decimal number. */
  DECIMAL_SIZES(V2_40),
  /** Empty lists stay lists between the files. */
  EMPTY_LISTS_STAY(V2_40),
  /** Two mounts of a service have different targets. */
  DIFFERENT_TARGETS(V2_40),
  /** Windows paths are told by their first characters only. */
  WINDOWS_PATHS(V2_40),
  /** A key must not repeat, also if one of the two is reset. */
  RESET_KEYS_COUNT(V2_40),
  /** No service has fewer than zero replicas. */
  SCALE_NOT_NEGATIVE(V2_40),
  /** Services of a provider join no network. */
  PROVIDERS_WITHOUT_NETWORK(V2_40),
  /** {@code gw_priority} is printed. */
  GATEWAY_PRIORITY(V2_40),
  /** {@code env_file} with {@code format: raw}. */
  RAW_ENV_FILES(V2_40),
  /** The hash of a service leaves out what does not affect its containers. */
  HASH_WITHOUT_DEPENDENCIES(V2_40),
  /** The text after an operator is substituted only if it is used. */
  OPERANDS_WHEN_USED(V5),
  /** Flags of {@code depends_on} may come from variables. */
  DEPENDENCY_FLAGS_AS_TEXT(V5),
  /** An included service can be extended. */
  EXTENDS_INCLUDED(V5),
  /** A file may override what it includes. */
  INCLUDE_OVERRIDE(V5),
  /** Bind mounts create their source unless they say otherwise. */
  CREATE_HOST_PATH(V5),
  /** {@code build.no_cache_filter} is known. */
  NO_CACHE_FILTER(V5),
  /** {@code pre_start} hooks. */
  PRE_START(V5),
  /** A negative zero keeps its sign. */
  NEGATIVE_ZERO(V5);

  private final ComposeVersion since;

  Behaviour(ComposeVersion since) {
    this.since = since;
  }

  /** Returns the first version that behaves so. */
  public ComposeVersion since() {
    return since;
  }

  /** Returns what the version does, in Markdown, as a part of a sentence. */
  public String text() {
    return VersionPhrase.valueOf(name()).text();
  }
}
