package dev.paws.core.desired;

import dev.paws.core.finding.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A service that has no container, because another program provides it (Compose specification,
 * {@code provider}).
 *
 * @param name its key under {@code services}
 * @param at where it was written
 * @param type the program: a plugin of the Docker command line, or a program in {@code PATH}
 * @param options the values of each option, in written order
 * @param dependencies the services that it depends on
 * @param definition the resolved service as JSON, in one line
 * @param folder the project's folder
 * @param environment the variables of the project's interpolation, for the program
 */
public record DesiredProvider(
    String name,
    Position at,
    String type,
    Map<String, List<String>> options,
    List<String> dependencies,
    String definition,
    Path folder,
    Map<String, String> environment) {
  public DesiredProvider {
    options = new LinkedHashMap<>(options);
    dependencies = List.copyOf(dependencies);
    environment = Map.copyOf(environment);
  }

  /** Returns the providers in an order in which each follows those that it depends on. */
  public static List<DesiredProvider> inOrder(Collection<DesiredProvider> providers) {
    Map<String, DesiredProvider> waiting = new LinkedHashMap<>();
    providers.forEach(provider -> waiting.put(provider.name(), provider));
    List<DesiredProvider> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      DesiredProvider next =
          waiting.values().stream()
              .filter(it -> it.dependencies().stream().noneMatch(waiting::containsKey))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("circular: " + waiting.keySet()));
      waiting.remove(next.name());
      ordered.add(next);
    }
    return ordered;
  }

  /** Leaves out the variables, which may hold secrets. */
  @Override
  public String toString() {
    return "DesiredProvider[" + name + ", " + type + "]";
  }
}
