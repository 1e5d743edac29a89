package dev.paws.core.parity.semantic;

import dev.paws.core.parity.Inconsistency;
import dev.paws.core.parity.ParityEnvironment;
import java.util.ArrayList;
import java.util.List;

/** Reads what the values of an environment mean to the programs that use them. */
public final class Semantics {
  private Semantics() {}

  /** Returns the environment with its services' parameters as facts below {@code parameters.}. */
  public static ParityEnvironment withParameters(ParityEnvironment environment) {
    return withParameters(environment, List.of());
  }

  /**
   * Returns the environment with parameters, including those that the user defined. One with the id
   * of a built-in one replaces it.
   *
   * @param own the parameters that the user defined
   */
  public static ParityEnvironment withParameters(
      ParityEnvironment environment, List<Parameter> own) {
    List<Parameter> all = new ArrayList<>(own);
    List<String> ids = own.stream().map(Parameter::id).toList();
    ParameterFile.builtIn().stream()
        .filter(parameter -> !ids.contains(parameter.id()))
        .forEach(all::add);
    return new ParameterExtractor(environment, all).extracted();
  }

  /**
   * Returns the contradictions within an environment that already has its parameters.
   *
   * @param inSource whether it is the source of the comparison. Placeholders for passwords count in
   *     the target only, because the target is the reference
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
