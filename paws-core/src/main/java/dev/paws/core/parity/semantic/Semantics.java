package dev.paws.core.parity.semantic;

import dev.paws.core.parity.Inconsistency;
import dev.paws.core.parity.ParityEnvironment;
import java.util.List;

/** What the values of an environment mean to the programs that get them. */
public final class Semantics {
  private Semantics() {}

  /** The environment with its services' parameters as facts under {@code parameters.}. */
  public static ParityEnvironment drawn(ParityEnvironment environment) {
    return environment;
  }

  /**
   * What does not fit together within an environment.
   *
   * @param inSource whether it is the source of the comparison
   */
  public static List<Inconsistency> inconsistencies(
      ParityEnvironment environment, boolean inSource) {
    return List.of();
  }
}
