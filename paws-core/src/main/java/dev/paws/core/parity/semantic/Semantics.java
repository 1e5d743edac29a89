package dev.paws.core.parity.semantic;

import dev.paws.core.parity.Inconsistency;
import dev.paws.core.parity.ParityEnvironment;
import java.util.ArrayList;
import java.util.List;

/** What the values of an environment mean to the programs that get them. */
public final class Semantics {
  private Semantics() {}

  /** The environment with its services' parameters as facts under {@code parameters.}. */
  public static ParityEnvironment drawn(ParityEnvironment environment) {
    return drawn(environment, List.of());
  }

  /**
   * The same with parameters of the user's own; one with the id of a built-in one replaces it.
   *
   * @param own what the user adds
   */
  public static ParityEnvironment drawn(ParityEnvironment environment, List<Parameter> own) {
    List<Parameter> all = new ArrayList<>(own);
    List<String> ids = own.stream().map(Parameter::id).toList();
    ParameterFile.builtIn().stream()
        .filter(parameter -> !ids.contains(parameter.id()))
        .forEach(all::add);
    return new ParameterExtractor(environment, all).extracted();
  }

  /**
   * What does not fit together within an environment whose parameters were drawn.
   *
   * @param inSource whether it is the source of the comparison; placeholders for passwords count in
   *     the target only, which is what the source is measured by
   */
  public static List<Inconsistency> inconsistencies(
      ParityEnvironment environment, boolean inSource) {
    List<Inconsistency> found = new ArrayList<>();
    new ClusterChecks(environment, inSource, found).all();
    new VersionChecks(environment, inSource, found).all();
    if (!inSource) {
      new PasswordChecks(environment, found).all();
    }
    return found;
  }
}
