package dev.paws.core.model.mapping;

/** Creates ids that are the same for each load of a project: its name and the Compose key. */
record Ids(String project) {
  String of(String key) {
    return project + "/" + key;
  }
}
