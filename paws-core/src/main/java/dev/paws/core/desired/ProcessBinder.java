package dev.paws.core.desired;

import dev.paws.core.engine.spec.ProcessSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Binds what runs in a service's container: command, entrypoint, environment, user and signals. */
final class ProcessBinder {
  private ProcessBinder() {}

  static ProcessSpec bind(MappingBinder service) {
    return new ProcessSpec(
        service.list("entrypoint"),
        service.list("command"),
        environment(service),
        unset(service),
        service.filled("working_dir"),
        service.filled("user"),
        service.texts("group_add"),
        service.flag("tty"),
        service.flag("stdin_open"),
        service.bool("init"),
        service.filled("stop_signal"),
        service.duration("stop_grace_period"));
  }

  /**
   * Returns the variables without a value. Docker Compose passes only their names to the engine,
   * which unsets the image's variables of that name.
   */
  private static List<String> unset(MappingBinder service) {
    List<String> unset = new ArrayList<>();
    for (var variable : service.nullableMap("environment").entrySet()) {
      if (variable.getValue().isEmpty()) {
        unset.add(variable.getKey());
      }
    }
    return unset;
  }

  /** Returns the variables that have a value; one with null was set nowhere. */
  static Map<String, String> environment(MappingBinder section) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (var variable : section.nullableMap("environment").entrySet()) {
      if (variable.getValue().isPresent()) {
        environment.put(variable.getKey(), variable.getValue().get());
      }
    }
    return environment;
  }
}
