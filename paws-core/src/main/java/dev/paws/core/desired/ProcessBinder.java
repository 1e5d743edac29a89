package dev.paws.core.desired;

import dev.paws.core.engine.spec.ProcessSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** What runs in a service's container: command, entrypoint, environment, user and signals. */
final class ProcessBinder {
  private ProcessBinder() {}

  static ProcessSpec bind(Section service) {
    return new ProcessSpec(
        service.list("entrypoint"),
        service.list("command"),
        environment(service),
        service.filled("working_dir"),
        service.filled("user"),
        service.texts("group_add"),
        service.flag("tty"),
        service.flag("stdin_open"),
        service.bool("init"),
        service.filled("stop_signal"),
        service.duration("stop_grace_period"));
  }

  /** The variables that have a value; one that is null was set nowhere. */
  static Map<String, String> environment(Section section) {
    Map<String, String> environment = new LinkedHashMap<>();
    section
        .nullableMap("environment")
        .forEach((name, value) -> value.ifPresent(text -> environment.put(name, text)));
    return environment;
  }
}
