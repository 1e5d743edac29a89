package dev.paws.maven;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** Offers Maven's properties as variables of Compose files. */
final class InterpolationVariables {
  /** Names of Compose variables have no dots and hyphens: {@code db.version} becomes db_version. */
  private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9_]");

  private InterpolationVariables() {}

  /**
   * Returns the variables. Properties typed with {@code -D} come before the process environment,
   * and that before properties of the POM, as in Maven itself.
   */
  static Map<String, String> of(
      Properties typed, Map<String, String> environment, Properties ofPom) {
    Map<String, String> variables = new HashMap<>();
    put(ofPom, variables);
    variables.putAll(environment);
    put(typed, variables);
    return variables;
  }

  private static void put(Properties properties, Map<String, String> variables) {
    for (String name : properties.stringPropertyNames()) {
      variables.put(OTHER.matcher(name).replaceAll("_"), properties.getProperty(name));
    }
  }
}
