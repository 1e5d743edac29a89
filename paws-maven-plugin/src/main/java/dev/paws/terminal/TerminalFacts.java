package dev.paws.terminal;

import java.util.Map;
import java.util.Optional;

/**
 * The facts that decide how to show a run.
 *
 * @param terminal whether standard output is a terminal
 * @param windows whether this is Windows, where {@code TERM} is not set
 * @param interactive whether the build may interact with the user (not {@code -B})
 * @param parallel whether several projects are built at the same time
 * @param styleColor Maven's {@code style.color}: {@code always}, {@code never} or {@code auto}
 * @param environment environment variables
 */
public record TerminalFacts(
    boolean terminal,
    boolean windows,
    boolean interactive,
    boolean parallel,
    Optional<String> styleColor,
    Map<String, String> environment) {
  public TerminalFacts {
    environment = Map.copyOf(environment);
  }

  /** Returns whether lines can be redrawn in place. */
  public boolean live() {
    return drawable() && !isSet("CI") && !parallel && !styleColor.equals(Optional.of("never"));
  }

  /** Returns whether text may be coloured, by Maven's own rule. */
  public boolean colour() {
    String style = styleColor.orElse("auto");
    if (style.equals("always") || style.equals("never")) {
      return style.equals("always");
    }
    return drawable() && !isSet("NO_COLOR");
  }

  private boolean drawable() {
    String term = environment.getOrDefault("TERM", windows ? "windows" : "dumb");
    return terminal && interactive && !toFile() && !term.equals("dumb");
  }

  /** Returns whether {@code -l FILE} replaces standard output, which the console does not show. */
  private boolean toFile() {
    String arguments = " " + environment.getOrDefault("MAVEN_CMD_LINE_ARGS", "") + " ";
    return arguments.contains(" -l ") || arguments.contains(" --log-file");
  }

  private boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }

  /** Leaves out the environment, which may hold secrets. */
  @Override
  public String toString() {
    return "TerminalFacts[live=" + live() + ", colour=" + colour() + "]";
  }
}
