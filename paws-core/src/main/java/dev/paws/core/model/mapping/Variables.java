package dev.paws.core.model.mapping;

import dev.paws.core.model.EnvironmentVariable;
import dev.paws.core.model.EnvironmentVariable.Source;
import dev.paws.core.secret.Secrets;
import dev.paws.core.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Maps the variables of a service (Compose specification, services.environment and env_file). */
final class Variables {
  private static final Pattern COMPOSE_FILE = Pattern.compile(".*\\.(ya?ml|json)");

  private Variables() {}

  static List<EnvironmentVariable> of(MappingReader service) {
    MappingReader environment = service.child("environment");
    return environment.node().entries().keySet().stream()
        .map(
            key -> {
              String value = environment.text(key, "");
              return new EnvironmentVariable(
                  key, value, Secrets.isSecret(key, value), source(environment.node().get(key)));
            })
        .toList();
  }

  /** Returns the source of a value: an env file unless the value was written in a Compose file. */
  private static Source source(Optional<Node> value) {
    String file = value.map(node -> node.at().file()).orElse("");
    return file.isEmpty() || COMPOSE_FILE.matcher(file).matches() ? Source.INLINE : Source.FILE;
  }
}
