package dev.paws.core.provider;

import dev.paws.core.desired.DesiredProvider;
import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a provider's program says of itself with {@code compose metadata} (Docker Compose,
 * "extension"). A program need not say anything; then it gets every option.
 *
 * @param commands the parameters of each command that it declares
 * @param silent whether it says nothing
 */
record ProviderMetadata(Map<String, Parameters> commands, boolean silent) {
  /** Nothing is known of the program. */
  static final ProviderMetadata UNKNOWN = new ProviderMetadata(Map.of(), true);

  /** The parameters of a command. */
  record Parameters(Set<String> names, Set<String> required) {
    static final Parameters NONE = new Parameters(Set.of(), Set.of());

    static Parameters of(JsonObject command) {
      List<JsonObject> parameters = command.objects("parameters");
      Set<String> names = new LinkedHashSet<>();
      Set<String> required = new LinkedHashSet<>();
      for (JsonObject parameter : parameters) {
        names.add(parameter.text("name"));
        if (parameter.flag("required")) {
          required.add(parameter.text("name"));
        }
      }
      return new Parameters(names, required);
    }
  }

  /** Reads the program's output; what is no JSON object says nothing. */
  static ProviderMetadata of(String output) {
    JsonObject json;
    try {
      json = JsonReader.object(output);
    } catch (IOException e) {
      return UNKNOWN; // an unknown subcommand prints its usage
    }
    boolean silent =
        json.text("description").isEmpty()
            && !json.object("up").has("parameters")
            && !json.object("down").has("parameters");
    Map<String, Parameters> commands = new java.util.HashMap<>();
    for (String command : List.of("up", "down", "stop")) {
      if (json.has(command)) {
        commands.put(command, Parameters.of(json.object(command)));
      }
    }
    return new ProviderMetadata(Map.copyOf(commands), silent);
  }

  /** Returns whether the program has the optional command. */
  boolean declares(String command) {
    return commands.containsKey(command);
  }

  /** Returns whether a command takes the option. */
  boolean takes(String command, String option) {
    return silent || parameters(command).names().contains(option);
  }

  /** Returns a parameter that a command needs and the service does not set; empty if none. */
  Optional<String> missing(String command, DesiredProvider provider) {
    return silent
        ? Optional.empty()
        : parameters(command).required().stream()
            .filter(name -> !provider.options().containsKey(name))
            .findFirst();
  }

  private Parameters parameters(String command) {
    return commands.getOrDefault(command, Parameters.NONE);
  }
}
