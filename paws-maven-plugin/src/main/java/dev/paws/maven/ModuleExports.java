package dev.paws.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.project.MavenProject;

/**
 * The variables for the tests of a build. Modules that share an environment may each export
 * variables of it; a module's tests are given those of all of them, and its own last.
 */
final class ModuleExports {
  private final Map<String, Map<MavenProject, Map<String, String>>> exports = new LinkedHashMap<>();

  /** Records what a module exports of an environment; the environment counts as the last one. */
  synchronized void put(String environment, MavenProject module, Map<String, String> variables) {
    Map<MavenProject, Map<String, String>> modules = exports.remove(environment);
    Map<MavenProject, Map<String, String>> all = modules == null ? new LinkedHashMap<>() : modules;
    all.remove(module);
    all.put(module, Map.copyOf(variables));
    exports.put(environment, all);
  }

  /** Forgets an environment that is gone. */
  synchronized void remove(String environment) {
    exports.remove(environment);
  }

  /** Returns the variables for the tests of a module. */
  synchronized Map<String, String> of(MavenProject module) {
    Map<String, String> variables = new LinkedHashMap<>();
    exports.values().forEach(modules -> modules.values().forEach(variables::putAll));
    exports.values().forEach(modules -> variables.putAll(modules.getOrDefault(module, Map.of())));
    return variables;
  }
}
