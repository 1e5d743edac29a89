package dev.paws.core.message;

/** What a version of Docker Compose does differently, in Markdown, as a part of a sentence. */
public enum VersionPhrase {
  MODELS_AND_PROVIDERS(
      "`models`, `provider`, `use_api_socket`, `interface_name`, `volume.labels`, `image` mounts,"
          + " `watch.include` and `watch.initial_sync` are allowed"),
  ATTESTATIONS("`build.provenance` and `build.sbom` are allowed, as a flag or a text"),
  PULL_POLICY_AGE("`pull_policy` may be `refresh`, `daily`, `weekly` or `every_` and a duration"),
  CONTAINER_NAME_PATTERN(
      "`container_name` contains at least two of the characters that the engine allows"),
  UNIQUE_CONTAINER_NAMES("two services with the same `container_name` are an error"),
  HOOK_COMMAND("a hook without `command` is an error"),
  MOUNT_TYPES("a mount of an unknown `type` is an error"),
  IGNORE_AS_TEXT("`ignore` of `develop.watch` may be one text"),
  MODE_AS_TEXT("`mode` of a secret or config is an octal text in the model"),
  EXTENSIONS_MERGE("`x-` keys of several files merge; before, the last one replaced all"),
  PROJECT_VARIABLES_FIRST(
      "an expression in an `env_file` sees the project's variables and the service's `environment`"
          + " before those of an earlier file"),
  OWN_LINES_BEFORE_EARLIER_FILES(
      "an expression in an env file sees that file's own lines before an earlier file"),
  ENV_FILE_OF_CURRENT_FOLDER(
      "`.env` of the current folder is read before the one beside the files, which are searched"
          + " only once; `$PWD` is set if the process has none; a variable without a name is no"
          + " error"),
  DATES_REFUSED("a date such as `2001-12-14` is an error where a text belongs"),
  RESETS_STAY_IN_THEIR_FILE(
      "`!reset` in an extended file does not reset what the extending service has"),
  DAYS_AND_WEEKS("durations may have days (`1d`) and weeks (`1w`)"),
  DECIMAL_SIZES("sizes such as `.5g`, `1e3` and `+1` are allowed, `1ki` without a `b` is not"),
  EMPTY_LISTS_STAY(
      "an empty list is a list to the files after it; before, it was null and an error"),
  DIFFERENT_TARGETS("two mounts of one service with the same target are an error"),
  WINDOWS_PATHS(
      "every path that starts with `\\\\` or has `:` and a slash after one character is absolute"),
  RESET_KEYS_COUNT("a key that repeats is an error also beside `!reset`"),
  SCALE_NOT_NEGATIVE("a negative `scale` is an error"),
  PROVIDERS_WITHOUT_NETWORK("a service with `provider` does not join the default network"),
  GATEWAY_PRIORITY("`gw_priority` of a service's network is part of the model"),
  RAW_ENV_FILES("`env_file` may have `format: raw`: values are taken as they are"),
  HASH_WITHOUT_DEPENDENCIES("`depends_on` and `profiles` are not part of a service's hash"),
  OPERANDS_WHEN_USED(
      "a default is evaluated only where it is used: `${A:-${B:?x}}` is valid if `A` is set"),
  DEPENDENCY_FLAGS_AS_TEXT("`required` and `restart` of a dependency may come from a variable"),
  EXTENDS_INCLUDED("a service can extend one that an included file defines"),
  INCLUDE_OVERRIDE("a file may override the services and resources that it includes"),
  CREATE_HOST_PATH("`create_host_path` is true wherever `bind` is written, unless it says `false`"),
  NO_CACHE_FILTER("`build.no_cache_filter` is allowed, as a text or a list"),
  PRE_START("`pre_start` hooks are allowed, with `image` and `per_replica`"),
  NEGATIVE_ZERO("`-0` where a text belongs is `-0`, not `0`");

  private final String text;

  VersionPhrase(String text) {
    this.text = text;
  }

  /** Returns the text. */
  public String text() {
    return text;
  }
}
