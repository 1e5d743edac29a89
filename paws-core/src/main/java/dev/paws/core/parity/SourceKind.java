package dev.paws.core.parity;

import dev.paws.core.model.DocumentedValue;

/**
 * What an environment was read from. Each kind declares its vocabulary, what it shows and which
 * fields it can express.
 */
public enum SourceKind implements DocumentedValue {
  COMPOSE(Vocabulary.COMPOSE, Shows.DEFINITION),
  ENGINE(Vocabulary.COMPOSE, Shows.CONTAINERS),
  SNAPSHOT(Vocabulary.COMPOSE, Shows.CONTAINERS),
  KUBERNETES(Vocabulary.KUBERNETES, Shows.DEFINITION),
  CLUSTER(Vocabulary.KUBERNETES, Shows.DEFINITION),
  SWARM(Vocabulary.COMPOSE, Shows.DEFINITION);

  /** The terms in which a kind of source describes a service. */
  public enum Vocabulary {
    COMPOSE,
    KUBERNETES
  }

  /** What a kind of source shows. */
  public enum Shows {
    /** What a user asked for. */
    DEFINITION,
    /** What an engine runs. */
    CONTAINERS
  }

  private final Vocabulary vocabulary;
  private final Shows shows;

  SourceKind(Vocabulary vocabulary, Shows shows) {
    this.vocabulary = vocabulary;
    this.shows = shows;
  }

  /** Returns the terms in which this kind describes a service. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Returns what this kind shows. */
  public Shows shows() {
    return shows;
  }

  /**
   * Returns whether sources of both kinds can have a value for a field. A field that one of them
   * cannot express is no difference.
   */
  public boolean expressesWith(SourceKind other, String path) {
    return fields().has(path)
        && other.fields().has(path)
        && (vocabulary == other.vocabulary
            || (fields().isShared(path) && other.fields().isShared(path)));
  }

  private ExpressibleFields fields() {
    return switch (this) {
      case COMPOSE -> ExpressibleFields.COMPOSE;
      case ENGINE, SNAPSHOT -> ExpressibleFields.CONTAINERS;
      case KUBERNETES, CLUSTER -> ExpressibleFields.KUBERNETES;
      case SWARM -> ExpressibleFields.SWARM;
    };
  }
}
