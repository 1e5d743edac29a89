package dev.paws.settings;

import dev.paws.core.app.ExecSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.message.LogMessage;
import dev.paws.core.value.CommandWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The properties of {@code exec} as text, see {@link ExecSettings}. */
public record ExecParameters(
    @Nullable String service,
    @Nullable String services,
    @Nullable String command,
    @Nullable String index,
    @Nullable String user,
    @Nullable String workdir,
    @Nullable String env,
    @Nullable String privileged) {

  /**
   * Returns the settings; the reader's check reports what is wrong.
   *
   * @param environment variables of this process, for names without a value
   */
  public ExecSettings read(
      SettingsReader reader, CommonSettings common, Map<String, String> environment) {
    Optional<String> name =
        reader.text(service).or(() -> reader.list(services).stream().findFirst());
    if (name.isEmpty()) {
      reader.report(LogMessage.NO_SERVICE);
    }
    return new ExecSettings(
        common,
        name.orElse(""),
        reader.count("paws.index", index).orElse(1),
        new ExecSpec(
            words(reader),
            variables(reader, environment),
            reader.text(user),
            reader.text(workdir),
            reader.flag("paws.privileged", privileged)));
  }

  private List<String> words(SettingsReader reader) {
    Optional<String> text = reader.text(command);
    if (text.isEmpty()) {
      reader.report(LogMessage.NO_COMMAND);
      return List.of();
    }
    Optional<List<String>> words = CommandWords.split(text.get());
    if (words.isEmpty()) {
      reader.report(LogMessage.WRONG_COMMAND, text.get());
    }
    return words.orElse(List.of());
  }

  /** A name without a value takes the one of this process, as in Docker Compose. */
  private Map<String, String> variables(SettingsReader reader, Map<String, String> environment) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String item : reader.list(env)) {
      int equals = item.indexOf('=');
      if (equals > 0) {
        variables.put(item.substring(0, equals), item.substring(equals + 1));
      } else if (environment.containsKey(item)) {
        variables.put(item, environment.get(item));
      }
    }
    return variables;
  }
}
