package dev.paws.core.model.mapping;

import dev.paws.core.compose.tree.Node;
import dev.paws.core.model.EnvironmentVariable;
import dev.paws.core.model.EnvironmentVariable.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The variables of a service (Compose specification, services.environment and env_file). */
final class Variables {
  private static final Set<String> SECRET_WORDS =
      Set.of("PASS", "PWD", "TOKEN", "KEY", "AUTH", "REQUIREPASS", "DSN");
  private static final List<String> SECRET_PARTS =
      List.of(
          "PASSWORD",
          "PASSWD",
          "PASSPHRASE",
          "SECRET",
          "CREDENTIAL",
          "APIKEY",
          "PRIVATEKEY",
          "ACCESSKEY");
  private static final Set<String> HARMLESS_VALUES =
      Set.of("", "true", "false", "yes", "no", "on", "off", "0", "1");
  private static final Pattern PASSWORD_IN_URL = Pattern.compile("://[^/@:\\s]*:[^/@\\s]+@");
  private static final Pattern COMPOSE_FILE = Pattern.compile(".*\\.(ya?ml|json)");

  private Variables() {}

  static List<EnvironmentVariable> of(Cursor service) {
    Cursor environment = service.child("environment");
    return environment.node().entries().keySet().stream()
        .map(
            key -> {
              String value = environment.text(key, "");
              return new EnvironmentVariable(
                  key, value, isSecret(key, value), source(environment.node().get(key)));
            })
        .toList();
  }

  /**
   * Whether a variable looks as if its value should not be shown. It is better to mask one too
   * many: by its name (a whole word such as KEY or TOKEN, or a part such as PASSWORD), or by a
   * password in a URL. Paths of secret files ({@code _FILE}), public keys and switches are not
   * secret.
   */
  static boolean isSecret(String key, String value) {
    String name = key.toUpperCase(Locale.ROOT);
    if (PASSWORD_IN_URL.matcher(value).find()) {
      return true;
    }
    if (name.endsWith("_FILE")
        || name.equals("PWD")
        || name.contains("PUBLIC")
        || HARMLESS_VALUES.contains(value.toLowerCase(Locale.ROOT))) {
      return false;
    }
    String joined = name.replaceAll("[_.-]", "");
    return SECRET_PARTS.stream().anyMatch(joined::contains)
        || Arrays.stream(name.split("[_.-]+", -1)).anyMatch(SECRET_WORDS::contains);
  }

  /** A value that was not written in a Compose file was written in an env file. */
  private static Source source(Optional<Node> value) {
    String file = value.map(node -> node.at().file()).orElse("");
    return file.isEmpty() || COMPOSE_FILE.matcher(file).matches() ? Source.INLINE : Source.FILE;
  }
}
