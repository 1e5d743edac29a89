package dev.paws.core.parity;

import dev.paws.core.model.DocumentedValue;

/** What an environment was read from. */
public enum SourceKind implements DocumentedValue {
  COMPOSE("Compose files"),
  ENGINE("a container engine"),
  SNAPSHOT("a snapshot of an engine"),
  KUBERNETES("Kubernetes manifests");

  private final String title;

  SourceKind(String title) {
    this.title = title;
  }

  /** The kind as people call it. */
  public String title() {
    return title;
  }
}
