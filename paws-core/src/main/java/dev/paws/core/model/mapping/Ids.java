package dev.paws.core.model.mapping;

/** Ids that anybody gets again from the same project: its name and the Compose key. */
record Ids(String project) {
  String of(String key) {
    return project + "/" + key;
  }
}
